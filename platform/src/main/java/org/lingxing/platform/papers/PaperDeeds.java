package org.lingxing.platform.papers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done with papers, here to be read beside each, in the journal for ever. */
@Repository
class PaperDeeds {

    private static final String ADD = """
            insert into papers.deed (paper, ord, what, by, at, note, entry)
            select :paper, coalesce(max(ord) + 1, 0), :what, :by, :at, :note, :entry
              from papers.deed
             where paper = :paper
            """;

    private final JdbcClient jdbc;
    private final Journal journal;

    PaperDeeds(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** What was done. */
    enum What {
        DRAFTED,
        CHANGED,
        SIGNED,
        RETURNED,
        ISSUED,
        DISCARDED,
        REVOKED;

        String kind() {
            return "papers." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A line of a paper's history.
     *
     * @param entry its number in the journal
     */
    record Line(What what, String by, Instant at, @Nullable String note, long entry) {}

    void record(UUID paper, What what, Caller by, Instant at, @Nullable String note, Deed deed) {
        long entry = journal.record(note == null ? deed : deed.with("note", note));
        jdbc.sql(ADD)
                .param("paper", paper)
                .param("what", what.name())
                .param("by", by.account())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("note", note)
                .param("entry", entry)
                .update();
    }

    List<Line> of(UUID paper) {
        return Rows.of(jdbc.sql("select what, by, at, note, entry from papers.deed where paper = :paper order by ord")
                .param("paper", paper)
                .query(Rows.as(Line.class)));
    }
}
