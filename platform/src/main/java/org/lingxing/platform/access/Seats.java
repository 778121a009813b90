package org.lingxing.platform.access;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Posts and who holds them, many at once, as the registers of offices bring them. */
@Component
@Transactional
public class Seats {

    private final JdbcClient database;
    private final CityClock clock;
    private final ObjectProvider<PostWatcher> watchers;

    /** @param watchers asked for when needed, since they use this module themselves */
    Seats(JdbcClient database, CityClock clock, ObjectProvider<PostWatcher> watchers) {
        this.database = database;
        this.clock = clock;
        this.watchers = watchers;
    }

    /**
     * Somebody who takes up a post.
     *
     * @param account null for somebody who does not sign in; one that is there already is that person's
     * @param to the last day; null while no end is known
     */
    public record Taking(
            UUID post,
            @Nullable String account,
            String name,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** Makes posts that nobody holds yet; answers them in the order of what was asked. */
    public List<UUID> create(List<Appointment> appointments) {
        var posts = identifiers(appointments.size());
        database.sql("""
                        insert into access.post (id, title_zh, title_en, agency, division)
                        select * from unnest(:ids::uuid[], :zhs::text[], :ens::text[], :agencies::text[], :divisions::text[])
                        """)
                .param("ids", texts(posts))
                .param("zhs", appointments.stream().map(one -> one.title().zh()).toArray(String[]::new))
                .param("ens", appointments.stream().map(one -> one.title().en()).toArray(String[]::new))
                .param(
                        "agencies",
                        appointments.stream().map(Appointment::agency).toArray(String[]::new))
                .param(
                        "divisions",
                        appointments.stream().map(one -> one.division().value()).toArray(String[]::new))
                .update();
        var of = new ArrayList<String>();
        var roles = new ArrayList<String>();
        var modules = new ArrayList<@Nullable String>();
        var divisions = new ArrayList<String>();
        for (int at = 0; at < posts.size(); at++) {
            for (var grant : appointments.get(at).roles()) {
                of.add(posts.get(at).toString());
                roles.add(grant.role().name());
                modules.add(grant.module());
                divisions.add(grant.division().value());
            }
        }
        database.sql("""
                        insert into access.post_role (post, role, module, division)
                        select * from unnest(:posts::uuid[], :roles::text[], :modules::text[], :divisions::text[])
                        """)
                .param("posts", of.toArray(String[]::new))
                .param("roles", roles.toArray(String[]::new))
                .param("modules", modules.toArray(String[]::new))
                .param("divisions", divisions.toArray(String[]::new))
                .update();
        return posts;
    }

    /** Lets people hold posts; whoever has no account and whose account is new becomes a person of their own. */
    public void fill(List<Taking> takings) {
        fill(takings, false);
    }

    /** The same with invented people, who sign in with the password of the demonstration and only there. */
    public void fillWithInvented(List<Taking> takings) {
        fill(takings, true);
    }

    /**
     * Lets people take posts over: whoever holds one then leaves it the day before. Who holds it already, by name or by
     * account, goes on. No post may stand there twice.
     */
    public void succeed(List<Taking> takings) {
        var wanted = new HashMap<UUID, Taking>();
        takings.forEach(one -> wanted.put(one.post(), one));
        var staying = new HashSet<UUID>();
        database.sql("""
                        select post, person.name, account.name as account
                          from unnest(:posts::uuid[], :froms::date[]) as taking (seat, since)
                          join access.holding on post = seat and held @> since
                          join access.person on person.id = holding.person
                          left join access.account on account.person = person.id
                        """)
                .param(
                        "posts",
                        takings.stream().map(one -> one.post().toString()).toArray(String[]::new))
                .param(
                        "froms",
                        takings.stream().map(one -> one.from().toString()).toArray(String[]::new))
                .query((row, number) ->
                        new Holder(row.getObject("post", UUID.class), row.getString("name"), row.getString("account")))
                .list()
                .forEach(holder -> {
                    if (holder.is(wanted.get(holder.post()))) {
                        staying.add(holder.post());
                    }
                });
        end(takings.stream()
                .filter(one -> staying.contains(one.post()) && one.to() != null)
                .toList());
        var moving =
                takings.stream().filter(one -> !staying.contains(one.post())).toList();
        database.sql("""
                        update access.holding
                           set held = daterange(lower(held), since)
                          from unnest(:posts::uuid[], :froms::date[]) as taking (seat, since)
                         where post = seat and held @> since and lower(held) < since
                        """)
                .param(
                        "posts",
                        moving.stream().map(one -> one.post().toString()).toArray(String[]::new))
                .param(
                        "froms",
                        moving.stream().map(one -> one.from().toString()).toArray(String[]::new))
                .update();
        fill(moving, false);
    }

    /** Whoever goes on does so to the last day told. */
    private void end(List<Taking> leaving) {
        database.sql("""
                        update access.holding
                           set held = daterange(lower(held), until, '[]')
                          from unnest(:posts::uuid[], :froms::date[], :tos::date[]) as taking (seat, since, until)
                         where post = seat and held @> since and until >= lower(held)
                        """)
                .param(
                        "posts",
                        leaving.stream().map(one -> one.post().toString()).toArray(String[]::new))
                .param(
                        "froms",
                        leaving.stream().map(one -> one.from().toString()).toArray(String[]::new))
                .param("tos", leaving.stream().map(one -> text(one.to())).toArray(String[]::new))
                .update();
        watchers.forEach(watcher -> leaving.forEach(one -> {
            var last = one.to();
            if (last != null) {
                watcher.holderChanged(one.post(), last.plusDays(1));
            }
        }));
    }

    private record Holder(UUID post, String name, @Nullable String account) {

        boolean is(@Nullable Taking taking) {
            if (taking == null) {
                return false;
            }
            return taking.account() == null
                    ? taking.name().equals(name)
                    : taking.account().equals(account);
        }
    }

    private void fill(List<Taking> takings, boolean invented) {
        var people = people(takings, invented);
        database.sql("""
                        insert into access.holding (post, person, held)
                        select post, person, daterange(since, until, '[]')
                          from unnest(:posts::uuid[], :people::uuid[], :froms::date[], :tos::date[])
                               as taking (post, person, since, until)
                        """)
                .param(
                        "posts",
                        takings.stream().map(one -> one.post().toString()).toArray(String[]::new))
                .param("people", texts(people))
                .param(
                        "froms",
                        takings.stream().map(one -> one.from().toString()).toArray(String[]::new))
                .param("tos", takings.stream().map(one -> text(one.to())).toArray(String[]::new))
                .update();
        watchers.forEach(watcher -> takings.forEach(one -> watcher.holderChanged(one.post(), one.from())));
    }

    /** The person of each: the one of an account that is there, else a new one. */
    private List<UUID> people(List<Taking> takings, boolean invented) {
        var known = new HashMap<>(peopleOf(takings));
        var fresh = identifiers(takings.size());
        var people = new ArrayList<UUID>();
        var ids = new ArrayList<String>();
        var names = new ArrayList<String>();
        var accounts = new HashMap<String, UUID>();
        for (int at = 0; at < takings.size(); at++) {
            var taking = takings.get(at);
            var account = taking.account();
            var person = account == null ? null : known.get(account);
            if (person == null) {
                person = fresh.get(at);
                ids.add(person.toString());
                names.add(taking.name());
                if (account != null) {
                    known.put(account, person);
                    accounts.put(account, person);
                }
            }
            people.add(person);
        }
        database.sql("insert into access.person (id, name) select * from unnest(:ids::uuid[], :names::text[])")
                .param("ids", ids.toArray(String[]::new))
                .param("names", names.toArray(String[]::new))
                .update();
        open(accounts, invented);
        return people;
    }

    private Map<String, UUID> peopleOf(List<Taking> takings) {
        var found = new HashMap<String, UUID>();
        database.sql("select name, person from access.account where name = any (:names)")
                .param("names", takings.stream().map(Taking::account).toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("name"), row.getObject("person", UUID.class)))
                .list()
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    /** Invented people share the hash of the one password, which is not hashed anew for each. */
    private void open(Map<String, UUID> accounts, boolean invented) {
        var names = List.copyOf(accounts.keySet());
        database.sql("""
                        insert into access.account (name, person, demonstration, made_at, password_hash)
                        select name, person, :invented, :now,
                               case when :invented
                                    then (select password_hash from access.account
                                           where demonstration and password_hash is not null limit 1) end
                          from unnest(:names::text[], :people::uuid[]) as fresh (name, person)
                        """)
                .param("invented", invented, Types.BOOLEAN)
                .param("now", Sql.time(clock.instant()))
                .param("names", names.toArray(String[]::new))
                .param("people", texts(names.stream().map(accounts::get).toList()))
                .update();
    }

    private List<UUID> identifiers(int count) {
        return Rows.of(database.sql("select uuidv7() from generate_series(1, :count)")
                .param("count", count)
                .query(UUID.class));
    }

    private static String[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
