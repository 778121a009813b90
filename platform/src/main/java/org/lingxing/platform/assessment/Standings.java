package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lingxing.platform.assessment.FieldScores.Drawn;
import org.lingxing.platform.assessment.StandingLine.Gap;
import org.lingxing.platform.rules.Rules.Question;
import tools.jackson.databind.JsonNode;

/**
 * The year of all units → points, grades, ranks, by {@code river/county-assessment}. A pure function: no clock, no
 * database; the same facts give the same standings, so that a preview is a second call with one fact changed.
 *
 * @param lines the highest total first, those that are void last
 * @param reference the highest initial score, against which all are held
 * @param question what the rule was asked, word for word
 */
record Standings(
        CityYear facts, List<StandingLine> lines, BigDecimal reference, StandingScale scale, Question question) {

    static final String DOCUMENT = "zz-2019-5";
    static final String RULE = "river/county-assessment";
    static final String INITIALS = "river/comprehensive-scores";

    private static final Comparator<StandingLine> IN_ORDER = Comparator.comparing(StandingLine::voided)
            .thenComparing(StandingLine::total, Comparator.reverseOrder())
            .thenComparing(StandingLine::unit);

    Standings {
        lines = List.copyOf(lines);
    }

    /**
     * Computes them.
     *
     * @param rule answers a question with the outcome of a rule
     */
    static Standings of(CityYear facts, StandingScale scale, Function<Question, JsonNode> rule) {
        var question = question(facts, scale);
        var outcome = rule.apply(question);
        var results = outcome.get("results");
        var unvetoed = gradesByPoints(facts, scale, results, rule);
        var initials = rule.apply(new Question(
                        INITIALS,
                        facts.lawOf(),
                        null,
                        Map.of(
                                "units",
                                facts.units().stream().map(Standings::work).toList())))
                .get("scores");
        List<StandingLine> lines = new ArrayList<>();
        for (int at = 0; at < facts.units().size(); at++) {
            lines.add(line(
                    facts.units().get(at),
                    results.get(at),
                    StandingGrade.valueOf(unvetoed.get(at).get("grade").asString()),
                    initials.get(at).get("initial").decimalValue(),
                    scale));
        }
        lines.sort(IN_ORDER);
        return new Standings(facts, lines, outcome.get("reference").decimalValue(), scale, question);
    }

    private static JsonNode gradesByPoints(
            CityYear facts, StandingScale scale, JsonNode results, Function<Question, JsonNode> rule) {
        if (facts.units().stream().allMatch(unit -> unit.vetoes().isEmpty())) {
            return results;
        }
        var free = new CityYear(
                facts.year(),
                facts.units().stream().map(unit -> unit.withVetoes(Set.of())).toList());
        return rule.apply(question(free, scale)).get("results");
    }

    /**
     * The same with the highest grade that each unit can still come to: the rule is asked again as if all that is not known
     * yet brought all its points.
     *
     * @param fieldOpen whether the field can still bring any; once it is closed what was not scored brings none
     */
    Standings withHighest(boolean fieldOpen, Function<Question, JsonNode> rule) {
        if (complete()) {
            return this;
        }
        var results = rule.apply(question(facts, scale, fieldOpen ? Open.GAINED : Open.SURVEYED))
                .get("results");
        var highest = new HashMap<String, StandingGrade>();
        for (int at = 0; at < facts.units().size(); at++) {
            var grade = results.get(at).get("grade").asString();
            highest.put(facts.units().get(at).unit(), StandingGrade.valueOf(grade));
        }
        return with(line -> line.withHighest(isOpen(line, fieldOpen) ? highest.get(line.unit()) : null));
    }

    private static boolean isOpen(StandingLine line, boolean fieldOpen) {
        boolean lacks = fieldOpen ? !line.gaps().isEmpty() : line.facts().survey() == null;
        return lacks && !line.voided();
    }

    /** As it is proposed for a result: what was not scored brings no points, and no grade is open. */
    Standings settled() {
        return with(line -> line.withHighest(null));
    }

    private Standings with(UnaryOperator<StandingLine> change) {
        return new Standings(facts, lines.stream().map(change).toList(), reference, scale, question);
    }

    /** What is not known yet brings no points, the survey alone brings all, or everything does. */
    private enum Open {
        LOST,
        SURVEYED,
        GAINED
    }

    /** What the rule is asked; what is not known yet brings no points. */
    static Question question(CityYear facts, StandingScale scale) {
        return question(facts, scale, Open.LOST);
    }

    private static Question question(CityYear facts, StandingScale scale, Open open) {
        return new Question(
                RULE,
                facts.lawOf(),
                null,
                Map.of(
                        "units",
                        facts.units().stream()
                                .map(unit -> asked(unit, scale, open))
                                .toList()));
    }

    private static Map<String, Object> asked(UnitYear unit, StandingScale scale, Open open) {
        var of = unit.field();
        var field = new LinkedHashMap<String, Object>();
        field.put(
                "own",
                open == Open.GAINED
                        ? StandingGaps.most(of.own(), of.certificate(), scale.own())
                        : StandingGaps.known(of.own(), of.certificate()));
        field.put("chiefs", points(of.chiefs(), scale, scale.chief(), open));
        field.put("townships", points(of.townships(), scale, scale.township(), open));
        field.put("members", points(of.members(), scale, scale.member(), open));
        var survey = unit.survey();
        var asked = new LinkedHashMap<String, Object>();
        asked.put("unit", unit.name().zh());
        asked.put("field", field);
        asked.put("social", SurveyCounts.facts(survey == null && open != Open.LOST ? SurveyCounts.EVERYBODY : survey));
        asked.put("comprehensive", unit.ledger().facts());
        asked.put(
                "vetoes", capping(unit).stream().map(VetoGround::name).sorted().toList());
        asked.put("chiefVeto", unit.vetoes().stream().anyMatch(VetoGround::voids));
        return asked;
    }

    private static Map<String, Object> work(UnitYear unit) {
        var work = new LinkedHashMap<String, Object>();
        work.put("unit", unit.name().zh());
        work.putAll(unit.ledger().facts());
        return work;
    }

    private static Set<VetoGround> capping(UnitYear unit) {
        return unit.vetoes().stream().filter(veto -> !veto.voids()).collect(Collectors.toSet());
    }

    private static List<BigDecimal> points(List<Drawn> drawn, StandingScale scale) {
        return points(drawn, scale, BigDecimal.ZERO, Open.LOST);
    }

    private static List<BigDecimal> points(List<Drawn> drawn, StandingScale scale, BigDecimal most, Open open) {
        var points = new ArrayList<BigDecimal>();
        for (int at = 0; at < scale.sampled(); at++) {
            var one = at < drawn.size() ? drawn.get(at) : null;
            if (open == Open.GAINED) {
                points.add(one == null ? most : StandingGaps.most(one.score(), one.certificate(), most));
            } else {
                points.add(one == null ? BigDecimal.ZERO : known(one));
            }
        }
        return points;
    }

    private static BigDecimal known(Drawn drawn) {
        return StandingGaps.known(drawn.score(), drawn.certificate());
    }

    private static StandingLine line(
            UnitYear unit, JsonNode result, StandingGrade byPoints, BigDecimal initial, StandingScale scale) {
        var gaps = StandingGaps.of(unit, scale);
        var capped = EnumSet.noneOf(VetoGround.class);
        result.get("cappedBy").forEach(veto -> capped.add(VetoGround.valueOf(veto.asString())));
        var rank = result.get("rank");
        return new StandingLine(
                unit,
                StandingGaps.known(unit.field().own(), unit.field().certificate()),
                sum(points(unit.field().chiefs(), scale)),
                sum(points(unit.field().townships(), scale)),
                sum(points(unit.field().members(), scale)),
                result.get("field").decimalValue(),
                result.get("social").decimalValue(),
                initial,
                result.get("comprehensive").decimalValue(),
                result.get("total").decimalValue(),
                StandingGrade.valueOf(result.get("grade").asString()),
                byPoints,
                capped,
                unit.vetoes().stream().anyMatch(VetoGround::voids),
                rank == null || rank.isNull() ? null : rank.asInt(),
                gaps,
                sum(gaps.stream().map(Gap::points).toList()),
                null);
    }

    private static BigDecimal sum(List<BigDecimal> points) {
        return points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    StandingLine of(String unit) {
        return lines.stream()
                .filter(line -> line.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no unit " + unit));
    }

    /** Whether everything is known. */
    boolean complete() {
        return lines.stream().allMatch(line -> line.gaps().isEmpty());
    }
}
