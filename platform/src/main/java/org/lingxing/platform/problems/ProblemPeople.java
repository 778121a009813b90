package org.lingxing.platform.problems;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.rivers.ChiefLevel;
import org.lingxing.platform.rivers.Reaches;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which part somebody acts on a file, how close to the matter, and which files somebody sees. */
@Component
class ProblemPeople {

    private static final String POSTS = """
            select post
              from access.holding
             where held @> :today::date
               and person in (
                   select person from access.account where name = :account
                   union
                   select absent
                     from access.deputy
                    where deputy = (select person from access.account where name = :account)
                      and during @> :today::date)
            """;

    /** Somebody, whoever is stood in for by that person today: found it, or was of the unit since the order. */
    private static final String CLOSE = """
            with people as (
                select person from access.account where name = :account
                union
                select absent
                  from access.deputy
                 where deputy = (select person from access.account where name = :account)
                   and during @> :today::date
            ), accounts as (
                select name from access.account where person in (select person from people)
            )
            select exists (
                       select
                         from problems.finding
                        where problem = :problem and account in (select name from accounts)) as finder,
                   exists (
                       select
                         from problems.deed
                        where problem = :problem
                          and what in ('ORDER_ACCEPTED', 'TIME_ASKED', 'PROVED')
                          and by_account in (select name from accounts))
                   or exists (
                       select
                         from problems.rectification r
                         join access.post unit on unit.id = r.unit
                         join access.post seat on seat.id = unit.id or seat.agency = unit.agency
                         join access.holding h on h.post = seat.id
                        where r.problem = :problem
                          and r.state in ('ISSUED', 'WITHDRAWN')
                          and h.person in (select person from people)
                          and h.held && daterange((r.signed_at at time zone 'Asia/Shanghai')::date, :today, '[]'))
                   as unit
            """;

    private final Reaches reaches;
    private final RectificationTable orders;
    private final JdbcClient database;
    private final CityClock clock;

    ProblemPeople(Reaches reaches, RectificationTable orders, JdbcClient database, CityClock clock) {
        this.reaches = reaches;
        this.orders = orders;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Which files somebody sees.
     *
     * @param prefixes of codes of divisions whose files are all seen
     * @param reaches whose files are all seen
     * @param posts files whose order names one of these as the unit are seen
     * @param account what was found by this account is seen
     */
    record Sight(List<String> prefixes, List<String> reaches, List<UUID> posts, String account) {}

    private record Close(boolean finder, boolean unit) {}

    /** The posts somebody acts for today: own ones, and those of people stood in for. */
    Set<UUID> postsOf(Caller caller) {
        return new HashSet<>(Rows.of(database.sql(POSTS)
                .param("account", caller.account())
                .param("today", clock.today())
                .query(UUID.class)));
    }

    Set<ProblemActor> actors(ProblemRow problem, @Nullable UUID chief, Caller caller) {
        var posts = postsOf(caller);
        var actors = EnumSet.noneOf(ProblemActor.class);
        if (caller.mayAct(Role.CHIEF_OFFICE, problem.divisionCode())) {
            actors.add(ProblemActor.OFFICE);
        }
        if (chief != null && posts.contains(chief)) {
            actors.add(ProblemActor.CHIEF);
        }
        var paper = problem.rectification();
        if (paper != null
                && orders.find(paper)
                        .filter(order -> posts.contains(order.unit()))
                        .isPresent()) {
            actors.add(ProblemActor.UNIT);
        }
        if (actors.contains(ProblemActor.OFFICE) || isChiefOfReach(problem, posts)) {
            actors.add(ProblemActor.SECOND_PERSON);
        }
        return actors;
    }

    private boolean isChiefOfReach(ProblemRow problem, Set<UUID> posts) {
        return problem.reach() != null
                && reaches.answering(problem.reach(), clock.today()).stream()
                        .filter(answering -> answering.level() != ChiefLevel.GUARD)
                        .anyMatch(answering -> posts.contains(answering.post()));
    }

    /** Why somebody is no second person; null where nothing speaks against it. */
    @Nullable
    Phrase tooClose(ProblemRow problem, Caller caller) {
        var close = database.sql(CLOSE)
                .param("account", caller.account())
                .param("today", clock.today())
                .param("problem", problem.id())
                .query(Close.class)
                .single();
        if (close.unit()) {
            return Phrase.of(
                    "您（或您代理的人）属于责任单位，或曾代其办理本案", "You, or whom you stand in for, belong to the unit or acted for it");
        }
        return close.finder() ? Phrase.of("您（或您代理的人）是本案的发现人", "You, or whom you stand in for, found it") : null;
    }

    Sight sightOf(Caller caller) {
        var today = clock.today();
        var posts = postsOf(caller);
        var prefixes = new TreeSet<String>();
        for (Grant grant : caller.grants()) {
            switch (grant.role()) {
                case CHIEF_OFFICE, CHIEF, OFFICER ->
                    prefixes.add(grant.division().prefix());
                default -> {
                    // Guards and units see what is theirs by reach and order.
                }
            }
        }
        var own = new TreeSet<String>();
        posts.forEach(post -> reaches.of(post, today).forEach(reach -> own.add(reach.code())));
        return new Sight(List.copyOf(prefixes), List.copyOf(own), List.copyOf(posts), caller.account());
    }

    /** @throws Refusal as if there were no such file, where it is not the caller's to see */
    void requireSight(ProblemRow problem, Caller caller) {
        var sight = sightOf(caller);
        boolean seen = sight.prefixes().stream().anyMatch(problem.division()::startsWith)
                || (problem.reach() != null && sight.reaches().contains(problem.reach()))
                || orders.of(problem.id()).stream()
                        .anyMatch(order -> order.state() != RectificationTable.State.DRAFT
                                && sight.posts().contains(order.unit()))
                || found(problem.id(), caller.account());
        if (!seen) {
            throw Refusal.of(ProblemRefusal.PROBLEM_UNKNOWN);
        }
    }

    private boolean found(UUID problem, String account) {
        return database.sql("""
                        select exists (
                            select from problems.finding where problem = :problem and account = :account)
                        """)
                .param("problem", problem)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, CityClock.ZONE);
    }
}
