package org.lingxing.decrees.incentives;

import static org.lingxing.law.Compute.citing;
import static org.lingxing.law.Compute.sum;
import static org.lingxing.law.Compute.take;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.gongyi.Gongyi;
import org.lingxing.decrees.residues.Residues;
import org.lingxing.kernel.Money;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.law.About;
import org.lingxing.law.Faults;
import org.lingxing.law.Figure;
import org.lingxing.law.Instrument;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** What an enterprise gets for its claims of one year: of all lawful mixes the one that pays most. */
final class Evaluate implements Rule<Evaluate.Input, Evaluate.Outcome> {

    /**
     * One claim.
     *
     * @param ref the enterprise's own name for it
     * @param matter what it is about; claims of one matter exclude each other
     */
    record Claim(
            @Member(zh = "条款", en = "clause") String clause,
            @Member(zh = "编号", en = "reference") String ref,
            @Member(zh = "事项", en = "matter") @Nullable String matter,
            @Member(zh = "事实", en = "facts") Facts facts) {}

    /** What was paid in the year already. */
    record Paid(
            @Member(zh = "条款", en = "clause") String clause,
            @Member(zh = "金额", en = "amount") Money amount) {}

    record Input(
            @Member(zh = "企业", en = "enterprise") Enterprise enterprise,

            @Member(zh = "年度", en = "year", min = "1949", max = "2999")
            int year,

            @Member(zh = "申报", en = "claims") List<Claim> claims,

            @Member(zh = "本年已付", en = "paid this year") @Nullable
            List<Paid> paidThisYear) {

        List<Paid> paid() {
            return paidThisYear == null ? List.of() : paidThisYear;
        }
    }

    /**
     * A claim that stands.
     *
     * @param uncapped before every cap
     * @param cappedBy what cut it; absent where nothing did
     * @param countyMatch what the county adds; absent where it does not
     */
    record Award(
            @Member(zh = "编号", en = "reference") String ref,
            @Member(zh = "条款", en = "clause") ProvisionId clause,
            @Member(zh = "金额", en = "amount") Money amount,
            @Member(zh = "封顶前金额", en = "before caps") Money uncapped,
            @Member(zh = "封顶依据", en = "capped by") @Nullable ProvisionId cappedBy,

            @Member(zh = "县级配套", en = "county match") @Nullable
            Money countyMatch,

            @Member(zh = "用途", en = "use") @Nullable Use use) {}

    /**
     * A claim that does not stand.
     *
     * @param provision under which, or the document that is not in force
     */
    record Refused(
            @Member(zh = "编号", en = "reference") String ref,
            @Member(zh = "条款", en = "clause") ProvisionId clause,
            @Member(zh = "依据", en = "provision") String provision,
            @Member(zh = "理由", en = "reason") Phrase reason) {}

    record Outcome(
            @Member(zh = "给付", en = "awards") List<Award> awards,
            @Member(zh = "不予给付", en = "refused") List<Refused> refused,
            @Member(zh = "合计", en = "total") Money total,

            @Member(zh = "县级配套合计", en = "county match in all")
            Money countyMatchTotal) {}

    private static final About<Input, Outcome> ABOUT = Incentives.over(
                    About.rule("incentives/evaluate", Input.class, Outcome.class)
                            .means("企业当年可得奖补：依法取最优组合", "what an enterprise gets: the best lawful mix"))
            .under(Residues.INSTRUMENT, "9")
            .under(Gongyi.INSTRUMENT, "24")
            .reads(Incentives.BASE, Incentives.MATCH);

    private static final Says NOTHING_REFUSED =
            Says.of(Residues.INSTRUMENT.at("9"), "没有不予给付的申报", "no claim is refused");
    private static final Says NOTHING_AWARDED = Says.of(Residues.INSTRUMENT.at("9"), "没有给付的申报", "no claim is awarded");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public List<Instrument> instruments(Input input) {
        Set<Instrument> concerned = new LinkedHashSet<>();
        for (var claim : input.claims()) {
            var clause = Incentives.find(claim.clause());
            if (clause == null) {
                return ABOUT.instruments();
            }
            concerned.add(clause.instrument());
        }
        return concerned.isEmpty() ? ABOUT.instruments() : List.copyOf(concerned);
    }

    @Override
    public void check(Input input, Reasoning because, Faults faults) {
        Checking.check(input, faults);
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var examined = Examined.all(input, because);
        var standing = Standing.of(input, examined, because);
        var awards = new Awarding(input.enterprise(), standing.rooms(), because);
        List<Refused> refused = new ArrayList<>();
        for (int i = 0; i < examined.size(); i++) {
            var refusal = standing.refusal(i);
            if (refusal == null) {
                awards.add(examined.get(i));
            } else {
                refused.add(refused(input.claims().get(i), refusal, refused.size(), because));
            }
        }
        if (refused.isEmpty()) {
            because.step("refused", NOTHING_REFUSED, take(Figure.fixed("none", List.of())));
        }
        if (awards.all().isEmpty()) {
            because.step("awards", NOTHING_AWARDED, take(Figure.fixed("none", List.of())));
        }
        var total = because.step("total", sentence("合计 {result}", "{result} in all", awards), sum(awards.amounts()));
        var match = because.step(
                "countyMatchTotal",
                Says.of(Gongyi.INSTRUMENT.at("24"), "县级配套合计 {result}", "the county adds {result} in all"),
                sum(awards.matches()));
        return new Outcome(awards.all(), refused, total.value(), match.value());
    }

    private static Says sentence(String zh, String en, Awarding awards) {
        var at = awards.all().isEmpty()
                ? ABOUT.provisions().getFirst()
                : awards.all().getFirst().clause();
        return Says.of(at, zh, en);
    }

    private static Refused refused(Claim claim, Refusal refusal, int number, Reasoning because) {
        var gives = "refused/" + number + "/";
        var clause = ProvisionId.of(claim.clause());
        var by = refusal.by();
        var at = refusal.document() == null ? citing(by).result() : clause;
        String provision = refusal.document() == null
                ? because.step(gives + "provision", Says.of(at, "依据 {result}", "under {result}"), citing(by))
                        .value()
                        .toString()
                : because.step(
                                gives + "provision",
                                Says.of(at, "{result} 未施行", "{result} is not in force"),
                                take(refusal.document()))
                        .value();
        var reason = because.step(
                gives + "reason",
                Says.of(at, "{sentence}", "{sentence}"),
                take(Figure.fixed("sentence", refusal.reason())));
        return new Refused(claim.ref(), clause, provision, reason.value());
    }
}
