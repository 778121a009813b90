package org.lingxing.decrees.patrols;

import java.time.LocalDate;
import java.util.List;
import org.lingxing.kernel.PeriodKind;
import org.lingxing.kernel.Term;
import org.lingxing.law.Instrument;
import org.lingxing.law.Parameter;
import org.lingxing.law.Rule;
import org.lingxing.law.Unit;

/** 郑政文〔2019〕54号 with its figures and its rules. */
public final class Patrols {

    public static final Instrument INSTRUMENT = Instrument.of(
                    "zzw-2019-54",
                    "郑政文〔2019〕54号",
                    "河湖库巡查制度",
                    "Patrols of rivers, lakes and reservoirs",
                    LocalDate.of(2019, 3, 18))
            .defines("1", "谁来巡查", "who patrols")
            .decides("2", "各级河长多久巡查一次", "how often chiefs patrol", "river/patrol-periods", "river/patrol-compliance")
            .register("3", "巡查看什么", "what a patrol looks at")
            .register("4", "巡查记录与上级检查", "the record of a patrol, checked by the level above")
            .decides("5", "巡查报告何时报送", "when the report of a patrol is due", "river/patrol-report-due")
            .decides("6", "整改督办单何时签发", "when a rectification order is due", "river/rectification-order-due")
            .decides(
                    "7",
                    "周看日巡与月度汇总",
                    "weekly and daily patrols, the month summed up",
                    "river/patrol-periods",
                    "river/patrol-compliance",
                    "river/guard-summary-due");

    static final Parameter<PeriodKind> CITY_PERIOD = Parameter.named(
                    "river/patrolPeriodCity", "市级河长巡查周期", "patrol period of a city chief", Unit.CHOICE)
            .setBy(INSTRUMENT, "2", PeriodKind.QUARTER)
            .printedAs("每季度");

    static final Parameter<PeriodKind> COUNTY_PERIOD = Parameter.named(
                    "river/patrolPeriodCounty", "县级河长巡查周期", "patrol period of a county chief", Unit.CHOICE)
            .setBy(INSTRUMENT, "2", PeriodKind.MONTH)
            .printedAs("每月");

    static final Parameter<PeriodKind> TOWNSHIP_PERIOD = Parameter.named(
                    "river/patrolPeriodTownship", "乡级河长巡查周期", "patrol period of a township chief", Unit.CHOICE)
            .setBy(INSTRUMENT, "2", PeriodKind.HALF_MONTH)
            .printedAs("每半月");

    static final Parameter<PeriodKind> VILLAGE_PERIOD = Parameter.named(
                    "river/patrolPeriodVillage", "村级河长巡查周期", "patrol period of a village chief", Unit.CHOICE)
            .setBy(INSTRUMENT, "7", PeriodKind.WEEK)
            .printedAs("周看");

    static final Parameter<PeriodKind> GUARD_PERIOD = Parameter.named(
                    "river/patrolPeriodGuard", "巡护员巡查周期", "patrol period of a guard", Unit.CHOICE)
            .setBy(INSTRUMENT, "7", PeriodKind.DAY)
            .printedAs("日巡");

    static final List<Parameter<PeriodKind>> PERIODS =
            List.of(CITY_PERIOD, COUNTY_PERIOD, TOWNSHIP_PERIOD, VILLAGE_PERIOD, GUARD_PERIOD);

    static final Parameter<Term> REPORT_TERM = Parameter.named(
                    "river/patrolReportTerm", "巡查报告报送期限", "term for the report of a patrol", Unit.DAYS)
            .setBy(INSTRUMENT, "5", Term.days(5));

    static final Parameter<Term> ORDER_TERM = Parameter.named(
                    "river/rectificationOrderTerm", "整改督办单签发期限", "term for a rectification order", Unit.WORKING_DAYS)
            .setBy(INSTRUMENT, "6", Term.workingDays(5));

    static final Parameter<Integer> SUMMARY_DAY = Parameter.named(
                    "river/guardSummaryDay",
                    "巡护月度汇总报送日",
                    "day by which a guard's month is summed up",
                    Unit.DAY_OF_MONTH)
            .setBy(INSTRUMENT, "7", 3);

    /** Decimals of a rate of fulfilment: a convention of this platform. */
    static final Parameter<Integer> RATE_DECIMALS = Parameter.named(
                    "river/patrolRateDecimals", "巡查完成率小数位数", "decimals of the rate of patrols", Unit.DECIMALS)
            .readingOf(INSTRUMENT, "2", 4);

    private Patrols() {}

    /** Once in every period of this kind that one patrols. */
    static Parameter<PeriodKind> period(Level level) {
        return switch (level) {
            case CITY -> CITY_PERIOD;
            case COUNTY -> COUNTY_PERIOD;
            case TOWNSHIP -> TOWNSHIP_PERIOD;
            case VILLAGE -> VILLAGE_PERIOD;
            case GUARD -> GUARD_PERIOD;
        };
    }

    public static List<Rule<?, ?>> rules() {
        return List.of(
                new PatrolPeriods(),
                new PatrolCompliance(),
                new PatrolReportDue(),
                new RectificationOrderDue(),
                new GuardSummaryDue());
    }
}
