package org.lingxing.decrees.rehab;

import java.math.BigDecimal;
import java.util.List;
import org.lingxing.kernel.Term;
import org.lingxing.law.Parameter;
import org.lingxing.law.Unit;

/** What county, city and institutions owe (parts 6 to 8). */
final class Duties {

    static final Parameter<List<Provider>> SUBSIDISED = Parameter.named(
                    "rehab/subsidisedProviders", "予以补助的服务机构", "providers whose cost is subsidised", Unit.CHOICE)
            .setBy(Rehabilitation.INSTRUMENT, "6.4", List.of(Provider.DESIGNATED, Provider.OTHER_WITH_CONSENT))
            .printedAs("经县级残联审核后同意在非定点康复机构");

    static final Parameter<BigDecimal> COUNTY_SHARE = Parameter.named(
                    "rehab/countyShare", "县（市、区）承担比例", "share of the county", Unit.PERCENT)
            .setBy(Rehabilitation.INSTRUMENT, "7", new BigDecimal("50"))
            .printedAs("按1:1配套");

    static final Parameter<List<EvaluationKind>> EVALUATIONS = Parameter.named(
                    "rehab/evaluations", "每年度的康复服务评估", "evaluations of a year, in order", Unit.CHOICE)
            .setBy(Rehabilitation.INSTRUMENT, "8.3", List.of(EvaluationKind.values()))
            .printedAs("初期、中期、末期三次");

    static final Parameter<Term> BAR = Parameter.named(
                    "rehab/institutionBarTerm", "取消资格后禁止申请期限", "term without a new application", Unit.YEARS)
            .setBy(Rehabilitation.INSTRUMENT, "8.4", Term.years(2))
            .printedAs("两年内不得申请");

    private Duties() {}
}
