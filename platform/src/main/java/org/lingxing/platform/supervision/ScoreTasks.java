package org.lingxing.platform.supervision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.scoring.Measure;
import org.lingxing.platform.scoring.Span;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasks that an agency leads whose day lies in the span and has passed, or that ended before it: how many ended in time. */
final class ScoreTasks implements Measure {

    private static final String TASKS = """
            select t.id, t.lead, t.words, t.due, e.day as ended_on
              from supervision.task t
              left join lateral (
                    select max((d.at at time zone 'Asia/Shanghai')::date) as day
                      from supervision.task_deed d
                     where d.task = t.id and d.what = 'ENDED' and t.state = 'ENDED') e on true
             where t.state in ('SENT', 'OBJECTED', 'ACCEPTED', 'ENDED')
               and t.lead is not null
               and (:lead::text is null or t.lead = :lead)
               and t.due between :from and :to
               and (t.due < :today or e.day is not null)
             order by t.due, t.id
            """;

    private final About about;
    private final JdbcClient database;
    private final CityClock clock;

    ScoreTasks(About about, JdbcClient database, CityClock clock) {
        this.about = about;
        this.database = database;
        this.clock = clock;
    }

    private record Row(
            UUID id,
            String lead,
            String words,
            LocalDate due,
            @Nullable LocalDate endedOn) {

        boolean inTime() {
            return endedOn != null && !endedOn.isAfter(due);
        }

        Phrase how() {
            if (endedOn == null) {
                return Phrase.of("逾期未办结", "not ended, overdue");
            }
            return inTime() ? Phrase.of("按期办结", "ended in time") : Phrase.of("逾期办结", "ended late");
        }
    }

    @Override
    public About about() {
        return about;
    }

    @Override
    public Map<String, Value> values(Span span, Set<String> subjects) {
        var values = new HashMap<String, Value>();
        for (var row : rows(null, span)) {
            values.merge(row.lead(), Value.share(row.inTime() ? 1 : 0, 1), ScoreDuties::sum);
        }
        return values;
    }

    @Override
    public List<Evidence> records(String subject, Span span) {
        return rows(subject, span).stream()
                .map(row -> Evidence.ofShare(
                        row.id().toString(),
                        row.words(),
                        row.how(),
                        row.due(),
                        row.endedOn(),
                        row.inTime(),
                        "/console/supervision/tasks/" + row.id()))
                .toList();
    }

    private List<Row> rows(@Nullable String lead, Span span) {
        return Rows.of(database.sql(TASKS)
                .param("lead", lead, java.sql.Types.VARCHAR)
                .param("from", span.first())
                .param("to", span.last())
                .param("today", clock.today())
                .query(Row.class));
    }
}
