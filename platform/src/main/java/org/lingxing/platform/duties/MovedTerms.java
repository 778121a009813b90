package org.lingxing.platform.duties;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Terms of one's own that a notice of holidays moved lately. */
@Component
class MovedTerms {

    private static final Duration LATELY = Duration.ofDays(60);
    private static final int MOST = 20;

    private static final String MOVED = """
            select d.id, k.title_zh, k.title_en, d.label, c.was, c.becomes, c.at, d.rule, d.asked::text as asked,
                   c.asked_was::text as asked_was
              from duties.duty d
              join duties.kind k on k.name = d.kind
              join duties.change c on c.duty = d.id
             where d.state in ('OPEN', 'OVERDUE', 'SUSPENDED')
               and d.post = any(:posts)
               and (d.person is null or d.person = any(:people))
               and c.what = 'TERM_MOVED' and c.at > :since
               and d.rule is not null and d.asked is not null and c.asked_was is not null
             order by c.at desc, d.late_from, d.id
             limit :limit
            """;

    private final JdbcClient database;
    private final Whys whys;
    private final CityClock clock;

    MovedTerms(JdbcClient database, Whys whys, CityClock clock) {
        this.database = database;
        this.whys = whys;
        this.clock = clock;
    }

    /**
     * A term that moved.
     *
     * @param was the last day it had
     * @param becomes the last day it got
     * @param notice the notice that moved it
     */
    record Moved(
            UUID id,
            Phrase title,
            String label,
            LocalDate was,
            LocalDate becomes,
            LocalDate on,
            Why.@Nullable Notice notice) {}

    private record Row(
            UUID id,
            String titleZh,
            String titleEn,
            String label,
            String was,
            String becomes,
            Instant at,
            String rule,
            String asked,
            String askedWas) {}

    List<Moved> of(DutyLists.Own own) {
        return Rows.of(database.sql(MOVED)
                        .param("posts", own.posts().toArray(UUID[]::new))
                        .param("people", own.people().toArray(UUID[]::new))
                        .param("since", Moments.utc(clock.instant().minus(LATELY)))
                        .param("limit", MOST)
                        .query(Row.class))
                .stream()
                .map(this::moved)
                .toList();
    }

    private Moved moved(Row row) {
        return new Moved(
                row.id(),
                Phrase.of(row.titleZh(), row.titleEn()),
                row.label(),
                Due.dayOf(Instant.parse(row.was())),
                Due.dayOf(Instant.parse(row.becomes())),
                Moments.dayOf(row.at()),
                whys.newIn(Asking.read(row.rule(), row.askedWas()), Asking.read(row.rule(), row.asked())));
    }
}
