package org.lingxing.platform.supervision;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was done with reports; what was submitted is kept to the last word, also where it was returned. */
@Repository
class ReportHistory {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String ADD = """
            insert into supervision.report_deed (report, ord, what, by_account, at, note, content, entry)
            select :report, coalesce(max(ord) + 1, 0), :what, :by, :at, :note, :content::jsonb, :entry
              from supervision.report_deed
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
        SUBMITTED,
        ACCEPTED,
        RETURNED;

        String kind() {
            return "supervision.report-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param entry its number in the journal */
    record Line(What what, String by, Instant at, @Nullable String note, long entry) {}

    /** @param parts what was submitted; null for other deeds */
    void record(ReportRow report, What what, Caller by, @Nullable String note, @Nullable List<ReportTable.Part> parts) {
        var deed = Deed.of(what.kind(), report.id().toString())
                .by(by.account())
                .with("agency", report.agency())
                .with("document", report.document())
                .with("slot", report.slot());
        if (note != null) {
            deed = deed.with("note", note);
        }
        String content = parts == null ? null : JSON.writeValueAsString(parts);
        if (parts != null) {
            for (var part : parts) {
                deed = deed.with("task/" + part.task(), part.words());
            }
        }
        long entry = journal.record(deed);
        database.sql(ADD)
                .param("report", report.id())
                .param("what", what.name())
                .param("by", by.account())
                .param("at", TaskHistory.utc(clock.instant()))
                .param("note", note, Types.VARCHAR)
                .param("content", content, Types.VARCHAR)
                .param("entry", entry)
                .update();
    }

    List<Line> of(UUID report) {
        return Rows.of(database.sql("""
                        select d.what, coalesce(n.name, d.by_account) as by, d.at, d.note, d.entry
                          from supervision.report_deed d
                          left join access.account a on a.name = d.by_account
                          left join access.person n on n.id = a.person
                         where d.report = :report
                         order by d.ord
                        """).param("report", report).query(Line.class));
    }
}
