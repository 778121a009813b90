package org.lingxing.platform.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.http.Role;
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
