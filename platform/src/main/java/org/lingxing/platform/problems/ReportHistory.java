package org.lingxing.platform.problems;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was done with citizens' reports: here to be read beside each, in the journal for ever. */
@Repository
class ReportHistory {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private static final String ADD = """
            insert into problems.report_deed (report, ord, what, by_account, at, note, details, entry)
            select :report, coalesce(max(ord) + 1, 0), :what, :by, :at, :note, :details::jsonb, :entry
              from problems.report_deed
             where report = :report
            """;

    private final JdbcClient database;
    private final Journal journal;
    private final CityClock clock;

    ReportHistory(JdbcClient database, Journal journal, CityClock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** What was done with a report. */
    enum What {
        RECEIVED,
        TAKEN,
        JOINED,
        ANSWERED,
        PERSON_SEEN,
        CODE_ISSUED,
        PERSON_ERASED;

        String kind() {
            return "problems.report-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A line of a report's story.
     *
     * @param note what was written with it; ground of an answer, reason for looking
     * @param entry its number in the journal
     */
    record Line(What what, String by, Instant at, @Nullable String note, Map<String, Object> details, long entry) {

        /** The same, with a name in place of the account. */
        Line said(String name) {
            return new Line(what, name, at, note, details, entry);
        }
    }

    private record Row(
            What what, String by, Instant at, @Nullable String note, String details, long entry) {}

    /** @param note stands in the journal too: it must not tell of people */
    void record(UUID report, What what, String by, @Nullable String note, Map<String, Object> details) {
        var deed = Deed.of(what.kind(), report.toString()).by(by).with(details);
        add(report, what, by, note, details, journal.record(note == null ? deed : deed.with("note", note)));
    }

    /** A line whose entry was written already. */
    void add(UUID report, What what, String by, @Nullable String note, Map<String, Object> details, long entry) {
        database.sql(ADD)
                .param("report", report)
                .param("what", what.name())
                .param("by", by)
                .param("at", ProblemTable.utc(clock.instant()))
                .param("note", note)
                .param("details", JSON.writeValueAsString(details))
                .param("entry", entry)
                .update();
    }

    List<Line> of(UUID report) {
        return Rows.of(database.sql("""
                        select what, by_account as by, at, note, details::text as details, entry
                          from problems.report_deed
                         where report = :report
                         order by ord
                        """).param("report", report).query(Row.class)).stream()
                .map(row -> new Line(
                        row.what(),
                        row.by(),
                        row.at(),
                        row.note(),
                        JSON.readValue(row.details(), DETAILS),
                        row.entry()))
                .toList();
    }
}
