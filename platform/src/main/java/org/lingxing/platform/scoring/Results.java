package org.lingxing.platform.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores of a span made final: proposed by the office, signed by another person. A correction is a further result of the
 * same span; before it is signed it shows what it changes, and signing computes it once more.
 */
@Service
@Transactional
class Results {

    private final ResultRows rows;
    private final Scores scores;
    private final Sheets sheets;
    private final Journal journal;
    private final CityClock clock;

    Results(ResultRows rows, Scores scores, Sheets sheets, Journal journal, CityClock clock) {
        this.rows = rows;
        this.scores = scores;
        this.sheets = sheets;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What becomes different for a subject; null where it was or is not there.
     *
     * @param items the items whose points differ
     */
    record Change(
            Subjects.Subject subject,
            @Nullable BigDecimal totalWas,
            @Nullable BigDecimal total,
            @Nullable Integer rankWas,
            @Nullable Integer rank,
            List<ItemChange> items) {}

    record ItemChange(
            String code,
            org.lingxing.kernel.Phrase title,
            @Nullable BigDecimal was,
            @Nullable BigDecimal becomes) {}

    /** Proposes the scores as they are now, and freezes the sheet for the span. */
    public UUID propose(String sheet, Span span, String reason, Caller by) {
        sheets.requireOffice(sheet, by);
        if (!clock.today().isAfter(span.last())) {
            throw Refusal.of(ScoringRefusal.SPAN_NOT_OVER);
        }
        if (rows.proposed(sheet, span).isPresent()) {
            throw Refusal.of(ScoringRefusal.RESULT_PROPOSED_ALREADY);
        }
        sheets.freeze(sheet, span, by);
        var now = scores.now(sheet, span);
        requireComplete(now.rows());
        var before = rows.signed(sheet, span);
        if (before.isPresent()
                && changes(rows.scores(before.get().id()), now.rows()).isEmpty()) {
            throw Refusal.of(ScoringRefusal.RESULT_SAYS_NOTHING_NEW);
        }
        var id = rows.add(now, reason, by.account(), at());
        journal.record(Deed.of("scoring.result-proposed", id.toString())
                .by(by.account())
                .with("sheet", sheet)
                .with("span", span.written())
                .with("version", now.version())
                .with("reason", reason));
        return id;
    }

    private static void requireComplete(List<Ranking.Ranked> rows) {
        boolean awaits = rows.stream()
                .flatMap(row -> row.certificate().parts().stream())
                .flatMap(part -> part.lines().stream())
                .anyMatch(line -> line.state() == Certificate.State.AWAITED);
        if (awaits) {
            throw Refusal.of(ScoringRefusal.RESULT_AWAITS_POINTS);
        }
    }

    /** Signs a result, unless the records behind it have changed since. */
    public void sign(UUID id, Caller by) {
        var result = locked(id);
        result.require(ResultView.Act.SIGN, by);
        var now = scores.now(result.sheet(), result.span());
        if (!changes(rows.scores(id), now.rows()).isEmpty()) {
            throw Refusal.of(ScoringRefusal.RESULT_MOVED);
        }
        rows.decide(id, ResultView.State.SIGNED, null, by.account(), at());
        var deed = Deed.of("scoring.result-signed", id.toString())
                .by(by.account())
                .with("sheet", result.sheet())
                .with("span", result.span().written())
                .with("number", result.number())
                .with("version", result.version());
        journal.record(deed.with("totals", totals(now.rows())));
    }

    private static Map<String, Object> totals(List<Ranking.Ranked> rows) {
        var totals = new HashMap<String, Object>();
        rows.forEach(row -> {
            var total = row.certificate().total();
            totals.put(row.certificate().subject().id(), total == null ? "" : total.toPlainString());
        });
        return totals;
    }

    public void reject(UUID id, String why, Caller by) {
        var result = locked(id);
        result.require(ResultView.Act.REJECT, by);
        rows.decide(id, ResultView.State.REJECTED, why, by.account(), at());
        journal.record(Deed.of("scoring.result-rejected", id.toString())
                .by(by.account())
                .with("reason", why));
    }

    public void withdraw(UUID id, Caller by) {
        var result = locked(id);
        result.require(ResultView.Act.WITHDRAW, by);
        rows.decide(id, ResultView.State.WITHDRAWN, null, by.account(), at());
        journal.record(Deed.of("scoring.result-withdrawn", id.toString()).by(by.account()));
    }

    /** What the scores as they are now change against those signed; everything where none are signed. */
    public List<Change> changesNow(String sheet, Span span) {
        var before = rows.signed(sheet, span).map(one -> rows.scores(one.id())).orElse(List.of());
        return changes(before, scores.now(sheet, span).rows());
    }

    /** What a result changes against the one signed before it. */
    public List<Change> changesOf(ResultView result) {
        var before = rows.signedBefore(result).map(one -> rows.scores(one.id())).orElse(List.of());
        return changes(before, rows.scores(result.id()));
    }

    static List<Change> changes(List<Ranking.Ranked> before, List<Ranking.Ranked> after) {
        var was = new HashMap<String, Ranking.Ranked>();
        before.forEach(row -> was.put(row.certificate().subject().id(), row));
        var changes = new ArrayList<Change>();
        for (var row : after) {
            var earlier = was.remove(row.certificate().subject().id());
            var change = change(row.certificate().subject(), earlier, row);
            if (change != null) {
                changes.add(change);
            }
        }
        was.values().forEach(gone -> {
            var change = change(gone.certificate().subject(), gone, null);
            if (change != null) {
                changes.add(change);
            }
        });
        return changes;
    }

    private static @Nullable Change change(
            Subjects.Subject subject, Ranking.@Nullable Ranked was, Ranking.@Nullable Ranked becomes) {
        var pointsWas = was == null ? Map.<String, Certificate.Line>of() : lines(was.certificate());
        var points = becomes == null ? Map.<String, Certificate.Line>of() : lines(becomes.certificate());
        var codes = new java.util.TreeSet<>(pointsWas.keySet());
        codes.addAll(points.keySet());
        var items = new ArrayList<ItemChange>();
        for (var code : codes) {
            var a = Optional.ofNullable(pointsWas.get(code));
            var b = Optional.ofNullable(points.get(code));
            var gainedWas = a.map(Certificate.Line::gained).orElse(null);
            var gained = b.map(Certificate.Line::gained).orElse(null);
            boolean same = a.map(Certificate.Line::state).equals(b.map(Certificate.Line::state))
                    && gainedWas != null
                    && gained != null
                    && gainedWas.compareTo(gained) == 0;
            if (!same) {
                items.add(new ItemChange(code, b.or(() -> a).orElseThrow().title(), gainedWas, gained));
            }
        }
        var rankWas = was == null ? null : was.rank();
        var rank = becomes == null ? null : becomes.rank();
        if (was != null && becomes != null && items.isEmpty() && java.util.Objects.equals(rankWas, rank)) {
            return null;
        }
        return new Change(
                subject,
                was == null ? null : was.certificate().total(),
                becomes == null ? null : becomes.certificate().total(),
                rankWas,
                rank,
                items);
    }

    private static Map<String, Certificate.Line> lines(Certificate certificate) {
        var lines = new HashMap<String, Certificate.Line>();
        certificate.parts().forEach(part -> part.lines().forEach(line -> lines.put(line.code(), line)));
        return lines;
    }

    private ResultView locked(UUID id) {
        return rows.findForUpdate(id).orElseThrow(() -> Refusal.of(ScoringRefusal.RESULT_UNKNOWN));
    }

    private java.time.OffsetDateTime at() {
        Instant now = clock.instant();
        return now.atOffset(ZoneOffset.UTC);
    }
}
