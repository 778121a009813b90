package org.lingxing.platform.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.access.Deputies.Deputy;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrators see of people, and do about their accounts and posts. */
@Component
@Transactional
class People {

    /** One row at least, so that the total is there also when nobody is left to list. */
    private static final String VISIBLE = """
            with visible as (
                select account.name
                  from access.account
                  join access.person on person.id = account.person
                 where (account.name like :pattern or person.name like :pattern)
                   and not exists (
                        select from access.holding
                          join access.post on post.id = holding.post
                         where holding.person = account.person
                           and (upper_inf(held) or upper(held) > :today)
                           and not post.division like any (:administered))
                   and (:city like any (:administered)
                        or exists (
                        select from access.holding
                         where holding.person = account.person
                           and (upper_inf(held) or upper(held) > :today)))
            ), piece as (
                select name from visible where name > :after order by name limit :limit
            )
            select total, name
              from (select count(*) as total from visible) counted
              left join piece on true
             order by name
            """;

    private final JdbcClient database;
    private final Accounts accounts;
    private final Administrators administrators;
    private final Posts posts;
    private final Deputies deputies;
    private final Sessions sessions;
    private final Journal journal;
    private final CityClock clock;
    private final AccessSettings settings;

    People(
            JdbcClient database,
            Accounts accounts,
            Administrators administrators,
            Posts posts,
            Deputies deputies,
            Sessions sessions,
            Journal journal,
            CityClock clock,
            AccessSettings settings) {
        this.database = database;
        this.accounts = accounts;
        this.administrators = administrators;
        this.posts = posts;
        this.deputies = deputies;
        this.sessions = sessions;
        this.journal = journal;
        this.clock = clock;
        this.settings = settings;
    }

    /** How an account stands. */
    enum State {
        ACTIVE,
        INVITED,
        DISABLED
    }

    /** A person as administrators see it. */
    record PersonView(
            String account,
            String name,
            List<Holding> posts,
            List<Grant> roles,
            State state,
            @Nullable Deputy deputy,
            boolean demonstration) {}

    private record Found(long total, Optional<String> account) {}

    /** The people whose posts all lie in what the caller administers, by account, found by a part of account or name. */
    @Transactional(readOnly = true)
    Page<PersonView> list(@Nullable String part, Paging paging, Caller caller) {
        var pattern = "%" + (part == null ? "" : part.replaceAll("([\\\\%_])", "\\\\$1")) + "%";
        var administered = caller.grants().stream()
                .filter(grant -> grant.role() == Role.ADMINISTRATOR)
                .map(grant -> grant.division().prefix() + "%")
                .toArray(String[]::new);
        var rows = database.sql(VISIBLE)
                .param("pattern", pattern)
                .param("today", clock.today())
                .param("administered", administered)
                .param("city", settings.city())
                .param("after", paging.fromTheBeginning() ? "" : paging.after(0))
                .param("limit", paging.oneMore())
                .query((row, number) -> new Found(row.getLong("total"), Optional.ofNullable(row.getString("name"))))
                .list();
        var names = rows.stream().flatMap(row -> row.account().stream()).toList();
        var page = Page.of(names, paging, rows.getFirst().total(), clock.instant(), List::of);
        return new Page<>(page.items().stream().map(this::view).toList(), page.total(), page.next(), page.asOf());
    }

    @Transactional(readOnly = true)
    PersonView find(String account, Caller caller) {
        return view(administrators.requireOver(caller, account).name());
    }

    /** Ends the use of an account at once: whoever is signed in with it is no longer. */
    void disable(String account, String because, Caller by) {
        if (account.equals(by.account())) {
            throw Refusal.of(AccessRefusal.NOT_YOURSELF);
        }
        var known = administrators.requireOver(by, account);
        if (known.disabled()) {
            return;
        }
        administrators.requireAnotherThan(account);
        accounts.disable(account, because, clock.instant());
        sessions.endAllOf(account);
        journal.record(Deed.of("access.disabled", account)
                .by(by.account())
                .withPersonal("because", known.person().toString(), because));
    }

    void enable(String account, Caller by) {
        if (administrators.requireOver(by, account).disabled()) {
            accounts.enable(account);
            journal.record(Deed.of("access.enabled", account).by(by.account()));
        }
    }

    /** Gives a person one more post. */
    UUID appoint(String account, Appointment appointment, LocalDate from, @Nullable LocalDate to, Caller by) {
        var known = administrators.requireOver(by, account);
        Administrators.requireRegion(by, appointment);
        if (to != null && to.isBefore(from)) {
            throw Refusal.ofInput("/to", "结束日期早于开始日期", "This is before the first day");
        }
        var post = posts.create(appointment);
        posts.appoint(post, known.person(), from, to);
        journal.record(Deed.of("access.appointed", account)
                .by(by.account())
                .with("post", appointment.title().zh())
                .with("division", appointment.division().value())
                .with("roles", Administrators.inWords(appointment.roles()))
                .with("from", from));
        return post;
    }

    /** Ends a post with that day as its last. */
    void endPost(String account, UUID post, LocalDate last, Caller by) {
        administrators.requireOver(by, account);
        if (account.equals(by.account())) {
            throw Refusal.of(AccessRefusal.NOT_YOURSELF);
        }
        if (!posts.end(post, account, last)) {
            throw Refusal.of(AccessRefusal.POST_NOT_HELD);
        }
        journal.record(Deed.of("access.post-ended", account)
                .by(by.account())
                .with("post", post.toString())
                .with("last", last));
    }

    /** Whether the caller may decide about the account: one's own, or one administered. */
    @Transactional(readOnly = true)
    void requireSelfOrAdministered(String account, Caller caller) {
        if (!account.equals(caller.account())) {
            administrators.requireOver(caller, account);
            caller.requireRole(Role.ADMINISTRATOR);
        }
    }

    private PersonView view(String account) {
        var known = accounts.find(account).orElseThrow();
        var today = clock.today();
        return new PersonView(
                account,
                known.personName(),
                posts.heldBy(account, today),
                posts.rolesOf(account, today),
                stateOf(known),
                deputies.of(account).orElse(null),
                known.demonstration());
    }

    private static State stateOf(Accounts.Account account) {
        if (account.disabled()) {
            return State.DISABLED;
        }
        return account.canSignIn() ? State.ACTIVE : State.INVITED;
    }
}
