package org.lingxing.platform.access;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.store.Rows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which posts there are, who holds which when, and what roles follow from it. */
@Component
@Transactional
public class Posts {

    private final JdbcClient database;
    private final ObjectProvider<PostWatcher> watchers;

    /** @param watchers asked for when needed, since they use this themselves */
    Posts(JdbcClient database, ObjectProvider<PostWatcher> watchers) {
        this.database = database;
        this.watchers = watchers;
    }

    /** Makes a post that nobody holds yet. */
    public UUID create(Appointment appointment) {
        var post = database.sql("""
                        insert into access.post (title_zh, title_en, agency, division)
                        values (:zh, :en, :agency, :division)
                        returning id
                        """)
                .param("zh", appointment.title().zh())
                .param("en", appointment.title().en())
                .param("agency", appointment.agency())
                .param("division", appointment.division().value())
                .query(UUID.class)
                .single();
        for (var role : appointment.roles()) {
            database.sql("""
                            insert into access.post_role (post, role, module, division)
                            values (:post, :role, :module, :division)
                            on conflict do nothing
                            """)
                    .param("post", post)
                    .param("role", role.role().name())
                    .param("module", role.module())
                    .param("division", role.division().value())
                    .update();
        }
        return post;
    }

    /** The account of the person who holds the post that day. */
    @Transactional(readOnly = true)
    public Optional<String> holderOn(UUID post, LocalDate day) {
        return database.sql("""
                        select account.name
                          from access.holding
                          join access.account on account.person = holding.person
                         where post = :post
                           and held @> :day::date
                        """)
                .param("post", post)
                .param("day", day)
                .query(String.class)
                .optional();
    }

    /** The posts a person holds that day or will hold later, the oldest first. */
    @Transactional(readOnly = true)
    public List<Holding> heldBy(String account, LocalDate day) {
        return database.sql("""
                        select post.id, title_zh, title_en, agency, division,
                               lower(held) as held_from, upper(held) - 1 as held_to
                          from access.holding
                          join access.post on post.id = holding.post
                          join access.account on account.person = holding.person
                         where account.name = :account
                           and (upper_inf(held) or upper(held) > :day)
                         order by lower(held), post.id
                        """)
                .param("account", account)
                .param("day", day)
                .query((row, number) -> new Holding(
                        row.getObject("id", UUID.class),
                        Phrase.of(row.getString("title_zh"), row.getString("title_en")),
                        row.getString("agency"),
                        DivisionCode.of(row.getString("division")),
                        Sql.day(row, "held_from"),
                        Sql.dayOrNull(row, "held_to")))
                .list();
    }

    private record Beside(UUID asked, UUID post) {}

    /**
     * The posts of the same agency in the same county, for each of some posts: itself among them. A post with the role of an
     * agency lies where that role is held, any other where it stands itself; one of no agency is alone.
     */
    @Transactional(readOnly = true)
    public Map<UUID, Set<UUID>> together(Collection<UUID> posts) {
        var together = new HashMap<UUID, Set<UUID>>();
        posts.forEach(post -> together.put(post, new LinkedHashSet<>(Set.of(post))));
        Rows.of(database.sql("""
                        with placed as (
                            select id, agency,
                                   coalesce((select left(min(r.division), 6) from access.post_role r
                                              where r.post = p.id and r.role = 'AGENCY' and r.module is null
                                                and length(r.division) >= 6), left(p.division, 6)) as county
                              from access.post p
                             where agency in (select agency from access.post where id = any(:posts))
                        )
                        select one.id as asked, other.id as post
                          from placed one
                          join placed other on other.agency = one.agency and other.county = one.county
                         where one.id = any(:posts)
                         order by 1, 2
                        """)
                        .param("posts", posts.toArray(UUID[]::new), Types.ARRAY)
                        .query(Beside.class))
                .forEach(beside ->
                        Objects.requireNonNull(together.get(beside.asked())).add(beside.post()));
        return together;
    }

    /**
     * The roles of an account on a day: those of the posts held, and those of the posts of whom it stands in for.
     * Administration of people and operation of the platform are not passed on to deputies.
     */
    @Transactional(readOnly = true)
    public List<Grant> rolesOf(String account, LocalDate day) {
        return database.sql("""
                        with own as (
                            select person from access.account where name = :account
                        ), stood_for as (
                            select absent from access.deputy
                             where deputy = (select person from own) and during @> :day::date
                        )
                        select role, module, post_role.division
                          from access.holding
                          join access.post_role on post_role.post = holding.post
                         where person = (select person from own)
                           and held @> :day::date
                        union
                        select role, module, post_role.division
                          from access.holding
                          join access.post_role on post_role.post = holding.post
                         where person in (select absent from stood_for)
                           and held @> :day::date
                           and role not in ('ADMINISTRATOR', 'OPERATOR')
                         order by 1, 3, 2
                        """)
                .param("account", account)
                .param("day", day)
                .query((row, number) -> new Grant(
                        Role.valueOf(row.getString("role")),
                        row.getString("module"),
                        DivisionCode.of(row.getString("division"))))
                .list();
    }

    /**
     * Puts somebody else into a post from a day on: whoever holds it then leaves it the day before.
     *
     * @param account of the successor
     * @throws IllegalArgumentException when there is no such account
     */
    public void succeed(UUID post, String account, LocalDate from) {
        holderOn(post, from).ifPresent(holder -> end(post, holder, from.minusDays(1)));
        UUID person = database.sql("select person from access.account where name = :account")
                .param("account", account)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no account " + account));
        appoint(post, person, from, null);
    }

    /**
     * Says to which post a post reports.
     *
     * @param superior null for a post that reports to none
     * @throws IllegalArgumentException when that post reports to this one itself, directly or through others
     */
    public void placeUnder(UUID post, @Nullable UUID superior) {
        boolean circle = database.sql("""
                        with recursive above as (
                            select :superior::uuid as post
                            union
                            select superior from above join access.post on post.id = above.post
                        )
                        select exists (select from above where post = :post)
                        """)
                .param("superior", superior, java.sql.Types.OTHER)
                .param("post", post)
                .query(Boolean.class)
                .single();
        if (circle) {
            throw new IllegalArgumentException("post " + superior + " reports to " + post);
        }
        database.sql("update access.post set superior = :superior where id = :post")
                .param("superior", superior, java.sql.Types.OTHER)
                .param("post", post)
                .update();
    }

    /** Lets a person hold a post from a day on, to a last day where that is known. */
    void appoint(UUID post, UUID person, LocalDate from, @Nullable LocalDate to) {
        database.sql("""
                        insert into access.holding (post, person, held)
                        values (:post, :person, daterange(:from, :to, '[]'))
                        """)
                .param("post", post)
                .param("person", person)
                .param("from", from)
                .param("to", to, java.sql.Types.DATE)
                .update();
        watchers.forEach(watcher -> watcher.holderChanged(post, from));
    }

    /** Ends a post with that day as its last; false where the person does not hold it then. */
    boolean end(UUID post, String account, LocalDate last) {
        boolean ended = database.sql("""
                                update access.holding
                                   set held = daterange(lower(held), :last, '[]')
                                 where post = :post
                                   and person = (select person from access.account where name = :account)
                                   and held @> :last::date
                                """)
                        .param("last", last)
                        .param("post", post)
                        .param("account", account)
                        .update()
                == 1;
        if (ended) {
            watchers.forEach(watcher -> watcher.holderChanged(post, last.plusDays(1)));
        }
        return ended;
    }
}
