package org.lingxing.platform.patrols;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.duties.Tallies;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.rivers.Answering;
import org.lingxing.platform.rivers.Reach;
import org.lingxing.platform.rivers.Reaches;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A chief's year on one page: from the totals of duties, the patrols, and the problems on the chief's reaches. */
@Component
@Transactional(readOnly = true)
class ChiefYears {

    private static final DivisionCode CITY = DivisionCode.of("410100");

    private static final String PATROLS = """
            select count(*) as made, coalesce(sum(metres), 0) as metres, round(avg(coverage), 4) as coverage,
                   count(*) filter (where cardinality(signs) > 0) as with_signs,
                   count(*) filter (where belief = 'NOT_BELIEVED') as not_believed,
                   count(*) filter (where report in ('SUBMITTED', 'READ')) as reported
              from patrols.patrol
             where post = :post and day between :from and :to
            """;

    private static final String PROBLEMS = """
            select count(*) as found,
                   count(*) filter (where exists (
                       select from problems.finding f where f.problem = p.id and f.post = :post)) as found_by_chief,
                   count(*) filter (where p.rectification is not null) as ordered,
                   count(*) filter (where p.state = 'STRUCK_OFF') as struck_off,
                   count(*) filter (where p.recurrences > 0) as returned,
                   count(*) filter (where p.state <> 'STRUCK_OFF') as open
              from problems.problem p
             where p.reach = any(:reaches) and p.found_at >= :from and p.found_at < :to
               and p.state not in ('MERGED', 'DISMISSED')
            """;

    private static final String CHECKS = """
            select count(*) as checked,
                   count(*) filter (where belief = 'NOT_BELIEVED') as not_believed,
                   count(*) filter (where report = 'READ') as reports_read
              from patrols.patrol
             where checking_post = :post and checked_at >= :from and checked_at < :to
            """;

    private static final String HOLDERS = """
            select person.name
              from access.holding
              join access.person on person.id = holding.person
             where post = :post and held && daterange(:from, :to, '[]')
             order by lower(held)
            """;

    private record Post(Phrase title, DivisionCode division) {}

    private final JdbcClient database;
    private final Tallies tallies;
    private final Reaches reaches;
    private final Seats seats;
    private final CityClock clock;

    ChiefYears(JdbcClient database, Tallies tallies, Reaches reaches, Seats seats, CityClock clock) {
        this.database = database;
        this.tallies = tallies;
        this.reaches = reaches;
        this.seats = seats;
        this.clock = clock;
    }

    /** @throws Refusal where there is no such post, or it is not the caller's to look at */
    ChiefYear of(UUID post, int year, Caller caller) {
        var title = database.sql("select title_zh, title_en, division from access.post where id = :post")
                .param("post", post)
                .query((row, number) -> new Post(
                        Phrase.of(row.getString("title_zh"), row.getString("title_en")),
                        DivisionCode.of(row.getString("division"))))
                .optional()
                .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        if (year < 2000 || year > clock.today().getYear()) {
            throw Refusal.ofInput(
                    "/year",
                    "年度应在 2000 至 " + clock.today().getYear() + " 之间",
                    "A year from 2000 to " + clock.today().getYear());
        }
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate to = LocalDate.of(year, 12, 31);
        LocalDate day = clock.today().getYear() == year ? clock.today() : to;
        var answered = reaches.of(post, day);
        requireSight(post, title, answered, caller);
        var asked = new Tallies.Question(CITY, null, Set.of(post), null, null, from, to);
        return new ChiefYear(
                post,
                year,
                title.title(),
                Rows.of(database.sql(HOLDERS)
                        .param("post", post)
                        .param("from", from)
                        .param("to", to)
                        .query(String.class)),
                answered.stream().map(reach -> reach.name().zh()).toList(),
                tallies.by(Tallies.By.KIND, asked),
                tallies.by(Tallies.By.MONTH, asked),
                database.sql(PATROLS)
                        .param("post", post)
                        .param("from", from)
                        .param("to", to)
                        .query(ChiefYear.Patrols.class)
                        .single(),
                within(PROBLEMS, from, to)
                        .param("post", post)
                        .param("reaches", answered.stream().map(Reach::code).toArray(String[]::new))
                        .query(ChiefYear.Problems.class)
                        .single(),
                within(CHECKS, from, to)
                        .param("post", post)
                        .query(ChiefYear.Checks.class)
                        .single());
    }

    private JdbcClient.StatementSpec within(String statement, LocalDate from, LocalDate to) {
        return database.sql(statement)
                .param("from", from.atStartOfDay(CityClock.ZONE).toInstant().atOffset(ZoneOffset.UTC))
                .param(
                        "to",
                        to.plusDays(1).atStartOfDay(CityClock.ZONE).toInstant().atOffset(ZoneOffset.UTC));
    }

    /** Whoever holds the post, the chief office of its region, and the chiefs above on one of its reaches. */
    private void requireSight(UUID post, Post of, List<Reach> answered, Caller caller) {
        LocalDate today = clock.today();
        var acting = seats.of(caller.account(), today);
        if (acting.contains(post) || caller.mayAct(Role.CHIEF_OFFICE, of.division())) {
            return;
        }
        boolean above = answered.stream().anyMatch(reach -> isAbove(reach.code(), post, acting, today));
        if (!above) {
            throw Refusal.of(CommonRefusal.NOT_YOUR_REGION);
        }
    }

    private boolean isAbove(String reach, UUID post, List<UUID> acting, LocalDate today) {
        var answering = reaches.answering(reach, today);
        var own = answering.stream()
                .filter(one -> one.post().equals(post))
                .map(Answering::level)
                .findFirst();
        return own.isPresent()
                && answering.stream()
                        .filter(one -> one.level().isAbove(own.get()))
                        .map(Answering::post)
                        .anyMatch(acting::contains);
    }
}
