package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.scoring.Sheet;
import org.springframework.stereotype.Component;

/** Objections as a reader sees them. What many have in common is read once for all. */
@Component
class ObjectionLines {

    private final ObjectionDesk desk;
    private final RoundProgress progress;
    private final Rounds rounds;
    private final Evidence evidence;

    ObjectionLines(ObjectionDesk desk, RoundProgress progress, Rounds rounds, Evidence evidence) {
        this.desk = desk;
        this.progress = progress;
        this.rounds = rounds;
        this.evidence = evidence;
    }

    /**
     * An objection.
     *
     * @param kindTitle of what it is about; null for those from before records were named
     * @param papers that came with it
     * @param answerable whether the caller can answer it; in a list, whether they could if they had no hand in the record
     * @param whyNot why the caller cannot answer it; null where they can, and once it is answered
     * @param most that the item can have, where an answer that upholds it says its points; else null
     * @param correctable whether the caller can propose the correction that follows from the answer
     */
    record Line(
            ObjectionTable.Row objection,
            Phrase unitName,
            @Nullable Phrase kindTitle,
            List<Evidence.Shown> papers,
            boolean answerable,
            @Nullable Phrase whyNot,
            @Nullable BigDecimal most,
            boolean correctable) {}

    /** A single one, with the word whether the caller had a hand in its record. */
    Line one(ObjectionTable.Row row, Caller caller) {
        return lines(row.year(), List.of(row), caller, one -> desk.hindrance(one, caller))
                .getFirst();
    }

    /** A piece of the list: through whose hands each record went is not asked here. */
    List<Line> all(int year, List<ObjectionTable.Row> rows, Caller caller) {
        return lines(year, rows, caller, one -> ObjectionDesk.hindranceAtSight(one, caller));
    }

    private List<Line> lines(
            int year,
            List<ObjectionTable.Row> rows,
            Caller caller,
            Function<ObjectionTable.Row, Optional<Refusal>> hindrance) {
        var names = rounds.units(year).stream().collect(Collectors.toMap(AssessedUnit::code, AssessedUnit::name));
        var papers =
                evidence.show(rows.stream().flatMap(row -> row.files().stream()).collect(Collectors.toSet()));
        boolean waiting = rows.stream().anyMatch(ObjectionLines::isOpen);
        Map<String, Sheet> sheets = waiting ? progress.sheets(year) : Map.of();
        return rows.stream()
                .map(row -> {
                    boolean open = isOpen(row);
                    var why = open ? hindrance.apply(row).map(Refusal::sentence).orElse(null) : null;
                    var about = row.about();
                    return new Line(
                            row,
                            names.getOrDefault(row.unit(), Phrase.of(row.unit(), row.unit())),
                            about == null ? null : about.kind().title(),
                            papers(row, papers),
                            open && why == null,
                            why,
                            open ? ObjectionDesk.most(row, sheets).orElse(null) : null,
                            ObjectionCorrections.follows(row) && Rounds.isOffice(caller));
                })
                .toList();
    }

    private static boolean isOpen(ObjectionTable.Row row) {
        return row.answeredAt() == null;
    }

    private static List<Evidence.Shown> papers(ObjectionTable.Row row, Map<UUID, Evidence.Shown> papers) {
        return row.files().stream()
                .flatMap(file -> Stream.ofNullable(papers.get(file)))
                .toList();
    }
}
