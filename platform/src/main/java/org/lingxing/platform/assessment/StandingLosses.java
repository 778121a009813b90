package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.assessment.FieldScores.Drawn;
import org.lingxing.platform.assessment.StandingLoss.Part;
import org.lingxing.platform.assessment.StandingLoss.Records;
import org.lingxing.platform.rules.Rules.Question;
import org.lingxing.platform.scoring.Certificate;
import tools.jackson.databind.JsonNode;

/**
 * Every point that a unit lost. What would have kept it is found by asking the rule again with that one thing otherwise;
 * for items of sheets their certificates know.
 */
final class StandingLosses {

    private final Standings standings;
    private final Function<Question, JsonNode> rule;
    private final Map<String, Map<String, String>> grounds;

    /** @param grounds why people took points off, by subject and item */
    StandingLosses(Standings standings, Function<Question, JsonNode> rule, Map<String, Map<String, String>> grounds) {
        this.standings = standings;
        this.rule = rule;
        this.grounds = grounds;
    }

    /** In the order of the parts. */
    List<StandingLoss> of(StandingLine line) {
        List<StandingLoss> losses = new ArrayList<>();
        var field = line.facts().field();
        sheet(Part.OWN, line.name(), field.certificate(), losses);
        drawn(Part.CHIEFS, field.chiefs(), losses);
        drawn(Part.TOWNSHIPS, field.townships(), losses);
        drawn(Part.MEMBERS, field.members(), losses);
        losses.addAll(new SurveyLosses(standings, rule).of(line));
        ledger(line, losses);
        reference(line, losses);
        vetoes(line, losses);
        return losses;
    }

    private void drawn(Part part, List<Drawn> drawn, List<StandingLoss> losses) {
        drawn.forEach(one -> sheet(part, one.name(), one.certificate(), losses));
    }

    private void sheet(Part part, Phrase whose, @Nullable Certificate certificate, List<StandingLoss> losses) {
        if (certificate == null) {
            return;
        }
        var share = new SheetShare(certificate);
        var raw = BigDecimal.ZERO;
        var before = BigDecimal.ZERO;
        for (var group : certificate.parts()) {
            for (var item : group.lines()) {
                if (item.state() == Certificate.State.SCORED && item.lost().signum() > 0) {
                    // Rounded as they add up, so that all of them are what the total lacks.
                    raw = raw.add(item.lost());
                    var until = share.of(raw, RoundingMode.HALF_DOWN);
                    losses.add(loss(part, whose, share, item, until.subtract(before)));
                    before = until;
                }
            }
        }
    }

    private StandingLoss loss(Part part, Phrase whose, SheetShare share, Certificate.Line item, BigDecimal lost) {
        var full = share.of(item.points());
        var kept = item.kept().isEmpty() ? null : item.kept().getFirst();
        var measure = item.measure();
        return new StandingLoss(
                part,
                Phrase.of(
                        whose.zh() + "　" + item.title().zh(),
                        whose.en() + ": " + item.title().en()),
                full,
                full.subtract(lost),
                lost,
                why(share.certificate().subject().id(), item),
                kept == null ? null : kept.says(),
                kept == null ? BigDecimal.ZERO : share.of(kept.points()),
                Standings.DOCUMENT + "#a2.6.1",
                measure == null
                        ? null
                        : Records.of(measure, share.certificate().subject().id()));
    }

    /** How the points follow; where people gave them, with their ground. */
    private Phrase why(String subject, Certificate.Line item) {
        var why = joined(item.why());
        var ground =
                item.measure() == null ? grounds.getOrDefault(subject, Map.of()).get(item.code()) : null;
        return ground == null ? why : Phrase.of(why.zh() + "；理由：" + ground, why.en() + "; ground: " + ground);
    }

    private static Phrase joined(List<Phrase> sentences) {
        return Phrase.of(
                sentences.stream().map(Phrase::zh).collect(Collectors.joining("；")),
                sentences.stream().map(Phrase::en).collect(Collectors.joining("; ")));
    }

    /** What was taken off in the ledger, kind by kind: one case fewer, with everybody held against the highest anew. */
    private void ledger(StandingLine line, List<StandingLoss> losses) {
        for (var kind : LedgerKind.values()) {
            for (var tier : LedgerTier.values()) {
                int cases = kind.adds() ? 0 : line.facts().ledger().of(kind, tier);
                if (cases > 0) {
                    losses.add(taken(line, kind, tier, cases));
                }
            }
        }
    }

    private StandingLoss taken(StandingLine line, LedgerKind kind, LedgerTier tier, int cases) {
        var without = otherwise(line, kind, tier, -1);
        var none = otherwise(line, kind, tier, -cases);
        return new StandingLoss(
                Part.COMPREHENSIVE,
                Phrase.of(
                        tier.title().zh() + kind.title().zh(),
                        kind.title().en() + ", " + tier.title().en()),
                null,
                null,
                none.comprehensive().subtract(line.comprehensive()),
                Phrase.of(
                        cases + " 项，初始分 " + plain(none.initial()) + " 变为 " + plain(line.initial()),
                        cases + " cases; the initial score went from " + plain(none.initial()) + " to "
                                + plain(line.initial())),
                Phrase.of(
                        "少 1 项，综合评定为 " + plain(without.comprehensive()),
                        "with one fewer it would be " + plain(without.comprehensive())),
                without.comprehensive().subtract(line.comprehensive()),
                kind.provision(),
                list("ledger?unit=" + line.unit()));
    }

    /** What is lost against the highest initial score alone. */
    private void reference(StandingLine line, List<StandingLoss> losses) {
        var lost = standings.scale().comprehensive().subtract(line.comprehensive());
        if (lost.signum() <= 0) {
            return;
        }
        var more = otherwise(line, LedgerKind.TASK, LedgerTier.CITY, 1);
        losses.add(new StandingLoss(
                Part.COMPREHENSIVE,
                Phrase.of("与最高初始分的差距", "distance to the highest initial score"),
                standings.scale().comprehensive(),
                line.comprehensive(),
                lost,
                Phrase.of(
                        "初始分 " + plain(line.initial()) + "，参照分 " + plain(standings.reference()),
                        "initial score " + plain(line.initial()) + ", reference " + plain(standings.reference())),
                Phrase.of(
                        "多承担市级任务 1 项，综合评定为 " + plain(more.comprehensive()),
                        "one more task of the city would make it " + plain(more.comprehensive())),
                more.comprehensive().subtract(line.comprehensive()),
                Standings.DOCUMENT + "#a2.6.3.3",
                list("ledger?unit=" + line.unit())));
    }

    private StandingLine otherwise(StandingLine line, LedgerKind kind, LedgerTier tier, int more) {
        var facts = LedgerEntry.effect(line.unit(), kind, tier, more).apply(standings.facts());
        return Standings.of(facts, standings.scale(), rule).of(line.unit());
    }

    private void vetoes(StandingLine line, List<StandingLoss> losses) {
        for (var ground : line.facts().vetoes()) {
            losses.add(new StandingLoss(
                    Part.VETO,
                    ground.title(),
                    null,
                    null,
                    BigDecimal.ZERO,
                    ground.voids()
                            ? Phrase.of("结果无效，不列名次", "the result is void and not ranked")
                            : Phrase.of("不得评为良好及以上，分数与名次照列", "keeps the grade below good; points and rank stand"),
                    Phrase.of(
                            "按分数应为" + line.gradeByPoints().title().zh(),
                            "by points it would be "
                                    + line.gradeByPoints().title().en()),
                    BigDecimal.ZERO,
                    ground.provision(),
                    list("vetoes?unit=" + line.unit())));
        }
    }

    private Records list(String page) {
        return Records.at("/console/assessment/" + standings.facts().year() + '/' + page);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
