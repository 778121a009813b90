package org.lingxing.platform.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Kind;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scores as people read them: signed where they are signed, else as they are now. */
@Service
@Transactional
class ScoreTables {

    static final Columns<Row> COLUMNS = Columns.of(
            "scores",
            "评分排名",
            "Scores",
            Column.of("rank", Phrase.of("名次", "Rank"), Kind.whole(), Row::rank),
            Column.text("subject", "单位", "Unit", row -> row.subject().name()),
            Column.of("total", Phrase.of("总分", "Total"), Kind.number(Gauge.DECIMALS), Row::total),
            Column.of("gained", Phrase.of("得分", "Gained"), Kind.number(Gauge.DECIMALS), Row::gained),
            Column.of("available", Phrase.of("可得分", "Available"), Kind.number(Gauge.DECIMALS), Row::available),
            Column.text("parts", "各组得分", "By groups", Row::partsInWords));

    private final Scores scores;
    private final Sheets sheets;
    private final SheetRows sheetRows;
    private final ResultRows results;
    private final Catalogue catalogue;
    private final CityClock clock;

    ScoreTables(
            Scores scores,
            Sheets sheets,
            SheetRows sheetRows,
            ResultRows results,
            Catalogue catalogue,
            CityClock clock) {
        this.scores = scores;
        this.sheets = sheets;
        this.sheetRows = sheetRows;
        this.results = results;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    enum State {
        /** As they are now. */
        PROVISIONAL,
        /** As they were signed last. */
        SIGNED
    }

    /**
     * A ranking.
     *
     * @param over whether the span is over
     * @param result the signed one that stands; null where none is signed
     * @param proposed one that waits to be signed
     */
    record Table(
            String sheet,
            Phrase title,
            int version,
            boolean frozen,
            BigDecimal full,
            Span span,
            Phrase spanTitle,
            boolean over,
            State state,
            @Nullable Signed result,
            @Nullable UUID proposed,
            List<PartHead> parts,
            List<String> basis,
            @Nullable Phrase reading,
            List<Row> rows,
            Instant asOf) {

        @Nullable
        BigDecimal totalOf(String subject) {
            return rows.stream()
                    .filter(row -> row.subject().id().equals(subject))
                    .findFirst()
                    .map(Row::total)
                    .orElse(null);
        }
    }

    record Signed(
            UUID id,
            int number,
            @Nullable String by,
            @Nullable Instant at) {}

    record PartHead(String code, Phrase title, BigDecimal points) {}

    /** @param id of the certificate */
    record Row(
            String id,
            @Nullable Integer rank,
            Subjects.Subject subject,
            @Nullable BigDecimal total,
            BigDecimal gained,
            BigDecimal available,
            List<PartScore> parts) {

        String partsInWords() {
            return parts.stream()
                    .map(part -> ScoreWords.plain(part.gained()) + "/" + ScoreWords.plain(part.available()))
                    .reduce((one, next) -> one + "　" + next)
                    .orElse("");
        }
    }

    record PartScore(String code, BigDecimal gained, BigDecimal available) {}

    /**
     * A certificate as a page.
     *
     * @param of how many have a rank
     * @param ahead the next one above, with how many points lie between; null for the first
     */
    record Paper(
            Table table,
            @Nullable Integer rank,
            int of,
            @Nullable Ahead ahead,
            Certificate certificate) {}

    record Ahead(Subjects.Subject subject, BigDecimal points) {}

    boolean hasSheet(String sheet, Span span) {
        sheets.head(sheet);
        return sheetRows.of(sheet, span).isPresent();
    }

    /** @param asked null for the signed scores where there are some */
    Table of(String sheet, Span span, @Nullable State asked) {
        return read(sheet, span, asked).table();
    }

    private record Both(Table table, List<Ranking.Ranked> ranked) {}

    private Both read(String sheet, Span span, @Nullable State asked) {
        var head = sheets.head(sheet);
        var signed = results.signed(sheet, span);
        if (asked == State.SIGNED && signed.isEmpty()) {
            throw Refusal.of(ScoringRefusal.RESULT_UNKNOWN);
        }
        boolean asSigned = signed.isPresent() && asked != State.PROVISIONAL;
        var version = asSigned ? sheets.version(sheet, signed.get().version()) : sheets.inForce(sheet, span);
        var ranked = asSigned
                ? results.scores(signed.get().id())
                : scores.by(version, span).rows();
        var content = version.content();
        var table = new Table(
                sheet,
                head.title(),
                version.number(),
                sheetRows.frozen(sheet).stream().anyMatch(one -> one.span().equals(span.written())),
                content.total(),
                span,
                span.title(),
                clock.today().isAfter(span.last()),
                asSigned ? State.SIGNED : State.PROVISIONAL,
                signed.map(one -> new Signed(one.id(), one.number(), one.decidedBy(), one.decidedAt()))
                        .orElse(null),
                results.proposed(sheet, span).map(ResultView::id).orElse(null),
                content.groups().stream()
                        .map(group -> new PartHead(group.code(), group.title(), group.points()))
                        .toList(),
                content.basis(),
                content.reading(),
                ranked.stream().map(one -> row(sheet, span, one)).toList(),
                clock.instant());
        return new Both(table, ranked);
    }

    private static Row row(String sheet, Span span, Ranking.Ranked one) {
        var certificate = one.certificate();
        return new Row(
                sheet + "~" + span + "~" + certificate.subject().id(),
                one.rank(),
                certificate.subject(),
                certificate.total(),
                certificate.gained(),
                certificate.available(),
                certificate.parts().stream()
                        .map(part -> new PartScore(part.code(), part.gained(), part.available()))
                        .toList());
    }

    Paper certificate(String sheet, Span span, String subject, @Nullable State asked) {
        var both = read(sheet, span, asked);
        var ranked = both.ranked().stream()
                .filter(one -> one.certificate().subject().id().equals(subject))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ScoringRefusal.SUBJECT_UNKNOWN));
        int of = (int) both.ranked().stream().filter(one -> one.rank() != null).count();
        return new Paper(
                both.table(),
                ranked.rank(),
                of,
                ahead(both.ranked(), ranked.certificate()).orElse(null),
                ranked.certificate());
    }

    private static Optional<Ahead> ahead(List<Ranking.Ranked> ranked, Certificate certificate) {
        var own = certificate.total();
        if (own == null) {
            return Optional.empty();
        }
        return ranked.stream()
                .map(Ranking.Ranked::certificate)
                .flatMap(one -> one.total() == null || one.total().compareTo(own) <= 0
                        ? java.util.stream.Stream.<Ahead>of()
                        : java.util.stream.Stream.of(
                                new Ahead(one.subject(), one.total().subtract(own))))
                .reduce((one, next) -> next);
    }

    Measure.About measure(String name) {
        var about = catalogue.about().get(name);
        if (about == null) {
            throw Refusal.ofInput("/measure", "没有这个指标", "There is no such measure");
        }
        return about;
    }
}
