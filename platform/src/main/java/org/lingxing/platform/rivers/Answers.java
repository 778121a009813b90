package org.lingxing.platform.rivers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets posts answer for reaches, and ends it. */
@Component
@Transactional
public class Answers {

    /**
     * What is new, or reaches further or less far than it did; a water's code stands for all its reaches. The post answers
     * on when somebody leaves it and another follows: it ends with a person only where nobody does.
     */
    private static final String PUT = """
            with asked as (
                select reach.code as reach, level, post,
                       daterange(min(since), case when bool_or(until is null or exists (
                           select from access.holding
                            where holding.post = entry.post and (upper_inf(held) or upper(held) - 1 > until)))
                           then null else max(until) end, '[]') as during
                  from unnest(:places::text[], :levels::text[], :posts::uuid[], :froms::date[], :tos::date[])
                       as entry (place, level, post, since, until)
                  join rivers.reach on reach.code = place or reach.water = place
                 group by reach.code, level, post
            ), ended as (
                update rivers.answering
                   set during = daterange(least(lower(answering.during), lower(asked.during)), upper(asked.during))
                  from asked
                 where answering.reach = asked.reach and answering.level = asked.level
                   and answering.post = asked.post and answering.during && asked.during
                   and answering.during
                       <> daterange(least(lower(answering.during), lower(asked.during)), upper(asked.during))
                returning answering.reach, answering.level, answering.post, answering.during
            ), begun as (
                insert into rivers.answering (reach, level, post, during)
                select distinct reach, level, post, during
                  from asked
                 where not exists (select from rivers.answering
                                    where answering.reach = asked.reach and answering.level = asked.level
                                      and answering.post = asked.post and answering.during && asked.during)
                returning reach, level, post, during
            )
            select reach, level, post, lower(during) as since, upper(during) - 1 as until from ended
             union all
            select reach, level, post, lower(during), upper(during) - 1 from begun
             order by reach, level
            """;

    private static final String PUT_BESIDE = """
            with asked as (
                select coalesce(reach.water, place) as water, reach.code as reach, role, post,
                       daterange(since, until, '[]') as during
                  from unnest(:places::text[], :roles::text[], :posts::uuid[], :froms::date[], :tos::date[])
                       as entry (place, role, post, since, until)
                  left join rivers.reach on reach.code = place
            ), ended as (
                update rivers.beside
                   set during = asked.during
                  from asked
                 where beside.water = asked.water and beside.reach is not distinct from asked.reach
                   and beside.role = asked.role and beside.post = asked.post
                   and lower(beside.during) = lower(asked.during)
                returning beside.id
            )
            insert into rivers.beside (water, reach, role, post, during)
            select distinct water, reach, role, post, during
              from asked
             where not exists (select from rivers.beside
                                where beside.water = asked.water and beside.reach is not distinct from asked.reach
                                  and beside.role = asked.role and beside.post = asked.post
                                  and beside.during && asked.during)
            """;

    private final JdbcClient database;
    private final ObjectProvider<AnsweringWatcher> watchers;

    /** @param watchers asked for when needed, since they may ask this module themselves */
    Answers(JdbcClient database, ObjectProvider<AnsweringWatcher> watchers) {
        this.database = database;
        this.watchers = watchers;
    }

    /**
     * What a register says of a post.
     *
     * @param place a reach, or a water for all its reaches
     */
    record Entry(
            String place,
            Part part,
            UUID post,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** Lets a post answer for a reach from a day on, to a last day where that is known. */
    public void begin(String reach, ChiefLevel level, UUID post, LocalDate from, @Nullable LocalDate last) {
        put(List.of(new Entry(reach, Part.valueOf(level.name()), post, from, last)));
    }

    /** Ends with that day as the last; false where the post does not answer for the reach then. */
    public boolean end(String reach, ChiefLevel level, UUID post, LocalDate last) {
        var began = database.sql("""
                        update rivers.answering
                           set during = daterange(lower(during), :last, '[]')
                         where reach = :reach and level = :level and post = :post and during @> :last::date
                        returning lower(during)
                        """)
                .param("last", last)
                .param("reach", reach)
                .param("level", level.name())
                .param("post", post)
                .query(LocalDate.class)
                .optional();
        began.ifPresent(from -> tell(List.of(new AnsweringChange(reach, level, post, from, last))));
        return began.isPresent();
    }

    /** Writes many at once; what is there already stays as it is. */
    void put(List<Entry> entries) {
        var answering =
                entries.stream().filter(one -> one.part().level() != null).toList();
        if (!answering.isEmpty()) {
            var changed = Rows.of(database.sql(PUT)
                    .param("places", answering.stream().map(Entry::place).toArray(String[]::new))
                    .param(
                            "levels",
                            answering.stream().map(one -> one.part().name()).toArray(String[]::new))
                    .param(
                            "posts",
                            answering.stream().map(one -> one.post().toString()).toArray(String[]::new))
                    .param(
                            "froms",
                            answering.stream().map(one -> one.from().toString()).toArray(String[]::new))
                    .param("tos", answering.stream().map(one -> text(one.to())).toArray(String[]::new))
                    .query((row, number) -> new AnsweringChange(
                            row.getString("reach"),
                            ChiefLevel.valueOf(row.getString("level")),
                            row.getObject("post", UUID.class),
                            row.getObject("since", LocalDate.class),
                            row.getObject("until", LocalDate.class))));
            tell(changed);
        }
        var beside = entries.stream().filter(one -> one.part().level() == null).toList();
        if (!beside.isEmpty()) {
            database.sql(PUT_BESIDE)
                    .param("places", beside.stream().map(Entry::place).toArray(String[]::new))
                    .param(
                            "roles",
                            beside.stream().map(one -> one.part().name()).toArray(String[]::new))
                    .param(
                            "posts",
                            beside.stream().map(one -> one.post().toString()).toArray(String[]::new))
                    .param(
                            "froms",
                            beside.stream().map(one -> one.from().toString()).toArray(String[]::new))
                    .param("tos", beside.stream().map(one -> text(one.to())).toArray(String[]::new))
                    .update();
        }
    }

    /** Writes the telephones of the offices of posts. */
    void call(List<Map.Entry<UUID, String>> telephones) {
        database.sql("""
                        insert into rivers.telephone (post, number)
                        select distinct on (post) * from unnest(:posts::uuid[], :numbers::text[]) as entry (post, number)
                            on conflict (post) do update set number = excluded.number
                        """)
                .param(
                        "posts",
                        telephones.stream().map(one -> one.getKey().toString()).toArray(String[]::new))
                .param("numbers", telephones.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .update();
    }

    private void tell(List<AnsweringChange> changes) {
        if (!changes.isEmpty()) {
            watchers.forEach(watcher -> watcher.answeringChanged(changes));
        }
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
