package org.lingxing.platform.rivers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.store.Rows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets posts answer for reaches, and ends it. */
@Component
@Transactional
public class Answers {

    /**
     * What is told, by reach: a water's code stands for all its reaches, terms that touch or overlap are one. A post answers on
     * where somebody follows the day after somebody else leaves it: a term ends with a person only where nobody does.
     */
    private static final String ASKED = """
            with told as (
                select reach.code as reach, entry.level, entry.post,
                       daterange(entry.since, case when entry.until is null then null
                                                   when following.held is null then entry.until + 1
                                                   else upper(following.held) end) as during
                  from unnest(:places::text[], :levels::text[], :posts::uuid[], :froms::date[], :tos::date[])
                       as entry (place, level, post, since, until)
                  join rivers.reach on reach.code = entry.place or reach.water = entry.place
                  left join lateral (
                        select one.held
                          from (select unnest(range_agg(h.held)) as held from access.holding h
                                 where h.post = entry.post and lower(h.held) > entry.until) one
                         where lower(one.held) = entry.until + 1
                       ) following on true
            ), asked as (
                select reach, level, post, unnest(range_agg(during)) as during
                  from told
                 group by reach, level, post
            )
            """;

    /** A term told that would reach over two that are there: the first such, with the later of the two. */
    private static final String MEETING = ASKED + """
            select reach, level, title_zh, title_en, lower(during) as since, upper(during) - 1 as until,
                   lower(there) as other_since, upper(there) - 1 as other_until
              from (select asked.*, answering.during as there, post.title_zh, post.title_en,
                           row_number() over (partition by asked.reach, asked.level, asked.post, asked.during
                                                  order by lower(answering.during)) as nth
                      from asked
                      join access.post on post.id = asked.post
                      join rivers.answering on answering.reach = asked.reach and answering.level = asked.level
                       and answering.post = asked.post and answering.during && asked.during) met
             where nth = 2
             order by reach, level, since
             limit 1
            """;

    /** Of two terms told within one that is there the first takes its place, the other follows as a new one. */
    private static final String END = ASKED + """
            , first as (
                select distinct on (answering.id) answering.id, asked.during
                  from asked
                  join rivers.answering on answering.reach = asked.reach and answering.level = asked.level
                   and answering.post = asked.post and answering.during && asked.during
                 order by answering.id, lower(asked.during)
            )
            update rivers.answering
               set during = daterange(least(lower(answering.during), lower(first.during)), upper(first.during))
              from first
             where answering.id = first.id
               and answering.during
                   <> daterange(least(lower(answering.during), lower(first.during)), upper(first.during))
            returning answering.reach, answering.level, answering.post, lower(answering.during) as since,
                      upper(answering.during) - 1 as until
            """;

    private static final String BEGIN = ASKED + """
            insert into rivers.answering (reach, level, post, during)
            select reach, level, post, during
              from asked
             where not exists (select from rivers.answering
                                where answering.reach = asked.reach and answering.level = asked.level
                                  and answering.post = asked.post and answering.during && asked.during)
            returning reach, level, post, lower(during) as since, upper(during) - 1 as until
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

    /**
     * Writes many at once; what is there already stays as it is.
     *
     * @throws Refusal {@link RiversRefusal#TERM_MEETS_ANOTHER} where a term would reach over two that are there
     */
    void put(List<Entry> entries) {
        var answering =
                entries.stream().filter(one -> one.part().level() != null).toList();
        if (!answering.isEmpty()) {
            told(MEETING, answering).query(Answers::meeting).optional().ifPresent(meeting -> {
                throw meeting;
            });
            var changed = new ArrayList<AnsweringChange>();
            changed.addAll(Rows.of(told(END, answering).query(Answers::change)));
            changed.addAll(Rows.of(told(BEGIN, answering).query(Answers::change)));
            changed.sort(Comparator.comparing(AnsweringChange::reach).thenComparing(AnsweringChange::level));
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

    private StatementSpec told(String statement, List<Entry> entries) {
        return database.sql(statement)
                .param("places", entries.stream().map(Entry::place).toArray(String[]::new))
                .param("levels", entries.stream().map(one -> one.part().name()).toArray(String[]::new))
                .param(
                        "posts",
                        entries.stream().map(one -> one.post().toString()).toArray(String[]::new))
                .param(
                        "froms",
                        entries.stream().map(one -> one.from().toString()).toArray(String[]::new))
                .param("tos", entries.stream().map(one -> text(one.to())).toArray(String[]::new));
    }

    private static AnsweringChange change(ResultSet row, int number) throws SQLException {
        return new AnsweringChange(
                row.getString("reach"),
                ChiefLevel.valueOf(row.getString("level")),
                row.getObject("post", UUID.class),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }

    private static Refusal meeting(ResultSet row, int number) throws SQLException {
        var told = Span.of(row, "since", "until");
        var other = Span.of(row, "other_since", "other_until");
        return Refusal.of(RiversRefusal.TERM_MEETS_ANOTHER)
                .saying(
                        row.getString("title_zh") + "在 " + row.getString("reach") + " 的任期 " + told.zh() + " 与已登记的另一段任期 "
                                + other.zh() + " 相接",
                        "The term " + told.en() + " of " + row.getString("title_en") + " on " + row.getString("reach")
                                + " meets another that is registered: " + other.en());
    }

    /** A term in words. */
    record Span(LocalDate since, @Nullable LocalDate until) {

        static Span of(ResultSet row, String since, String until) throws SQLException {
            return new Span(
                    Objects.requireNonNull(row.getObject(since, LocalDate.class)),
                    row.getObject(until, LocalDate.class));
        }

        String zh() {
            return until == null ? since + " 起" : since + " 至 " + until;
        }

        String en() {
            return until == null ? "from " + since : since + " to " + until;
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
