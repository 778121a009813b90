package org.lingxing.platform.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to a duty, by whom it was held, by what it was done. */
@Repository
class DutyStory {

    /** Where persons changed, their names stand in place of what identifies them. */
    private static final String CHANGES = """
            select c.what, c.at, coalesce(n.name, c.by) as by, c.words,
                   case when c.what = 'HANDED_ON' then w.name else c.was end as was,
                   case when c.what = 'HANDED_ON' then b.name else c.becomes end as becomes
              from duties.change c
              left join access.account a on a.name = c.by
              left join access.person n on n.id = a.person
              left join access.person w on c.what = 'HANDED_ON' and w.id::text = c.was
              left join access.person b on c.what = 'HANDED_ON' and b.id::text = c.becomes
             where c.duty = :id
             order by c.number
            """;

    /** Who held the post from the day it was opened on, or from its period's first day. */
    private static final String HOLDERS = """
            select n.name, lower(h.held) as "from", upper(h.held) - 1 as "to"
              from duties.duty d
              join access.holding h
                on h.post = d.post
               and h.held && daterange(
                       coalesce(lower(d.period), (d.opened_at at time zone 'Asia/Shanghai')::date),
                       greatest(:today::date,
                                coalesce(upper(d.period), (d.opened_at at time zone 'Asia/Shanghai')::date)) + 1)
              join access.person n on n.id = h.person
             where d.id = :id
             order by lower(h.held)
            """;

    private static final String DEEDS = """
            select deed, at
              from duties.deed
             where duty = :id
             order by at, deed
            """;

    private final JdbcClient database;

    DutyStory(JdbcClient database) {
        this.database = database;
    }

    /**
     * One thing that happened.
     *
     * @param by the person, or the deed that did it, or {@code system}
     * @param was of a term the first moment that was late until then, of a person the name
     * @param becomes the same afterwards
     */
    record Change(
            String what,
            Instant at,
            String by,
            @Nullable String words,
            @Nullable String was,
            @Nullable String becomes) {}

    /** @param to the last day; null while no end is known */
    record Holder(String name, LocalDate from, @Nullable LocalDate to) {}

    /** A deed that fulfils it; the earliest counts. */
    record Done(String deed, Instant at) {}

    List<Change> changesOf(UUID id) {
        return Rows.of(database.sql(CHANGES).param("id", id).query(Change.class));
    }

    List<Holder> holdersOf(UUID id, LocalDate today) {
        return Rows.of(
                database.sql(HOLDERS).param("id", id).param("today", today).query(Holder.class));
    }

    List<Done> deedsOf(UUID id) {
        return Rows.of(database.sql(DEEDS).param("id", id).query(Done.class));
    }
}
