package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Kind;

/** Standings as screens, files and the public see them: without the certificates of the sheets behind them. */
final class StandingViews {

    static final Columns<Line> COLUMNS = Columns.of(
            "assessment-standings",
            "河湖长制考核成绩",
            "Standings of the assessment",
            Column.of("rank", Phrase.of("名次", "Rank"), Kind.whole(), Line::rank),
            Column.text("unit", "单位", "Unit", line -> line.name().zh()),
            points("own", "本级", "The unit itself", Line::own),
            points("chiefs", "县级河长", "County chiefs", Line::chiefs),
            points("townships", "乡镇（办）", "Townships", Line::townships),
            points("members", "成员单位", "Member agencies", Line::members),
            points("field", "现场考核", "Field", Line::field),
            points("social", "社会评价", "Social", Line::social),
            points("initial", "综合初始分", "Initial", Line::initial),
            points("comprehensive", "综合评定", "Comprehensive", Line::comprehensive),
            points("total", "总分", "Total", Line::total),
            Column.of("grade", Phrase.of("等级", "Grade"), Kind.phrase(), Line::gradeWords),
            Column.text(
                    "vetoes",
                    "否决项",
                    "Vetoes",
                    line -> String.join(
                            "、",
                            line.vetoes().stream()
                                    .map(veto -> veto.title().zh())
                                    .toList())));

    private StandingViews() {}

    private static Column<Line, BigDecimal> points(
            String key, String zh, String en, Function<Line, @Nullable BigDecimal> of) {
        return Column.of(key, Phrase.of(zh, en), Kind.number(2), of);
    }

    /** @param points null while nobody scored it */
    record Part(Phrase name, @Nullable BigDecimal points) {}

    record VetoView(VetoGround ground, Phrase title) {}

    /**
     * A unit in the ranking. A part of which nothing is scored yet is null, and brings no points to the sums.
     *
     * @param survey null while it is not confirmed
     * @param highest the grade it can still come to; null where its grade is not open
     * @param gradeWords the grade as it is to be read, open or not
     */
    record Line(
            String unit,
            Phrase name,
            @Nullable BigDecimal own,
            @Nullable BigDecimal chiefs,
            @Nullable BigDecimal townships,
            @Nullable BigDecimal members,
            List<Part> drawnChiefs,
            List<Part> drawnTownships,
            List<Part> drawnMembers,
            BigDecimal field,
            @Nullable BigDecimal social,
            @Nullable SurveyCounts survey,
            BigDecimal initial,
            LedgerCounts ledger,
            BigDecimal comprehensive,
            BigDecimal total,
            StandingGrade grade,
            Phrase gradeTitle,
            @Nullable StandingGrade highest,
            @Nullable Phrase highestTitle,
            Phrase gradeWords,
            StandingGrade gradeByPoints,
            Phrase gradeByPointsTitle,
            List<VetoView> vetoes,
            boolean voided,
            @Nullable Integer rank,
            List<StandingLine.Gap> gaps,
            BigDecimal open) {

        static Line of(StandingLine line) {
            var field = line.facts().field();
            var highest = line.highest();
            return new Line(
                    line.unit(),
                    line.name(),
                    StandingGaps.isScored(field.own(), field.certificate()) ? line.own() : null,
                    scored(field.chiefs(), line.chiefs()),
                    scored(field.townships(), line.townships()),
                    scored(field.members(), line.members()),
                    parts(field.chiefs()),
                    parts(field.townships()),
                    parts(field.members()),
                    line.field(),
                    line.facts().survey() == null ? null : line.social(),
                    line.facts().survey(),
                    line.initial(),
                    line.facts().ledger(),
                    line.comprehensive(),
                    line.total(),
                    line.grade(),
                    line.grade().title(),
                    highest,
                    highest == null ? null : highest.title(),
                    line.gradeWords(),
                    line.gradeByPoints(),
                    line.gradeByPoints().title(),
                    line.facts().vetoes().stream()
                            .sorted()
                            .map(veto -> new VetoView(veto, veto.title()))
                            .toList(),
                    line.voided(),
                    line.rank(),
                    line.gaps(),
                    line.open());
        }

        private static @Nullable BigDecimal scored(List<FieldScores.Drawn> drawn, BigDecimal points) {
            return drawn.stream().anyMatch(one -> StandingGaps.isScored(one.score(), one.certificate()))
                    ? points
                    : null;
        }

        private static List<Part> parts(List<FieldScores.Drawn> drawn) {
            return drawn.stream()
                    .map(one -> new Part(
                            one.name(), StandingGaps.isScored(one.score(), one.certificate()) ? known(one) : null))
                    .toList();
        }

        private static BigDecimal known(FieldScores.Drawn drawn) {
            return StandingGaps.known(drawn.score(), drawn.certificate());
        }
    }

    /**
     * All units in the order they stand.
     *
     * @param number of the result; null while it is provisional
     * @param leader whose initial score is the reference
     * @param proposable whether the office can propose it as a result
     * @param whyNot null where it can
     */
    record Ranking(
            int year,
            @Nullable Integer number,
            boolean complete,
            StandingScale scale,
            BigDecimal reference,
            Phrase leader,
            List<Line> lines,
            boolean proposable,
            @Nullable Phrase whyNot,
            Instant asOf) {}

    static List<Line> lines(List<StandingLine> lines) {
        return lines.stream().map(Line::of).toList();
    }

    static Phrase leader(List<StandingLine> lines) {
        return lines.stream()
                .max(Comparator.comparing(StandingLine::initial))
                .map(StandingLine::name)
                .orElse(Phrase.of("—", "—"));
    }

    /** A certificate without what only the office needs. */
    record Certificate(
            int year,
            Line line,
            StandingScale scale,
            BigDecimal reference,
            Phrase leader,
            int units,
            StandingCertificate.@Nullable Neighbour above,
            StandingCertificate.@Nullable Neighbour below,
            @Nullable Phrase nearest,
            List<StandingCertificate.Step> steps,
            List<StandingLoss> losses,
            String code,
            @Nullable Integer number,
            Instant asOf) {

        static Certificate of(StandingCertificate certificate, @Nullable Integer number, Instant asOf) {
            return new Certificate(
                    certificate.year(),
                    Line.of(certificate.line()),
                    certificate.scale(),
                    certificate.reference(),
                    certificate.leader(),
                    certificate.units(),
                    certificate.above(),
                    certificate.below(),
                    certificate.nearest(),
                    certificate.steps(),
                    certificate.losses(),
                    certificate.code(),
                    number,
                    asOf);
        }
    }
}
