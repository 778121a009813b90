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

/** What was done with files, here to be read beside each, in the journal for ever. */
@Repository
class ProblemHistory {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private static final String ADD = """
            insert into problems.deed (problem, ord, what, by_account, at, received_at, note, details, entry)
            select :problem, coalesce(max(ord) + 1, 0), :what, :by, :at, :received, :note, :details::jsonb, :entry
              from problems.deed
             where problem = :problem
            """;

    private final JdbcClient database;
    private final Journal journal;
    private final CityClock clock;

    ProblemHistory(JdbcClient database, Journal journal, CityClock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** What was done with a file. */
    enum What {
        FOUND,
        FOUND_AGAIN,
        RETURNED_TO_PLACE,
        CORRECTED,
        PASSED_ON,
        MERGED,
        MERGED_IN,
        KEPT_APART,
        SEPARATED,
        DISMISSED,
        ORDER_DRAFTED,
        ORDER_SIGNED,
        ORDER_ACCEPTED,
        ORDER_WITHDRAWN,
        TIME_ASKED,
        TIME_GRANTED,
        TIME_REFUSED,
        PROVED,
        WORK_ACCEPTED,
        WORK_RETURNED,
        CONFIRMED,
        OBJECTED,
        UPHELD,
        STRUCK_OFF;

        String kind() {
            return "problems.problem-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A line of a file's story.
     *
     * @param at when it was done
     * @param receivedAt when the platform learned of it
     * @param entry its number in the journal
     */
    record Line(
            What what,
            String by,
            Instant at,
            Instant receivedAt,
            @Nullable String note,
            Map<String, Object> details,
            long entry) {}

    private record Row(
            What what,
            String by,
            Instant at,
            Instant receivedAt,
            @Nullable String note,
            String details,
            long entry) {}

    /** A deed of this moment. */
    void record(UUID problem, What what, String by, @Nullable String note, Map<String, Object> details) {
        record(problem, what, by, clock.instant(), note, details);
    }

    /** @param at when it was done, where that was before it reached us */
    void record(UUID problem, What what, String by, Instant at, @Nullable String note, Map<String, Object> details) {
        var deed = deed(problem, what, by, at, details);
        write(problem, what, by, at, note, details, note == null ? deed : deed.with("note", note));
    }

    /** The same where the words may tell of people: they stand in the file and not in the journal. */
    void recordWordsApart(
            UUID problem, What what, String by, Instant at, @Nullable String words, Map<String, Object> details) {
        write(problem, what, by, at, words, details, deed(problem, what, by, at, details));
    }

    private static Deed deed(UUID problem, What what, String by, Instant at, Map<String, Object> details) {
        return Deed.of(what.kind(), problem.toString()).by(by).with("done", at).with(details);
    }

    private void write(
            UUID problem,
            What what,
            String by,
            Instant at,
            @Nullable String note,
            Map<String, Object> details,
            Deed deed) {
        database.sql(ADD)
                .param("problem", problem)
                .param("what", what.name())
                .param("by", by)
                .param("at", ProblemTable.utc(at))
                .param("received", ProblemTable.utc(clock.instant()))
                .param("note", note)
                .param("details", JSON.writeValueAsString(details))
                .param("entry", journal.record(deed))
                .update();
    }

    /** How often a deed was done on a file. */
    int count(UUID problem, What what) {
        return database.sql("select count(*) from problems.deed where problem = :problem and what = :what")
                .param("problem", problem)
                .param("what", what.name())
                .query(Integer.class)
                .single();
    }

    List<Line> of(UUID problem) {
        return Rows.of(database.sql("""
                        select what, by_account as by, at, received_at, note, details::text as details, entry
                          from problems.deed
                         where problem = :problem
                         order by ord
                        """).param("problem", problem).query(Row.class)).stream()
                .map(row -> new Line(
                        row.what(),
                        row.by(),
                        row.at(),
                        row.receivedAt(),
                        row.note(),
                        JSON.readValue(row.details(), DETAILS),
                        row.entry()))
                .toList();
    }
}
