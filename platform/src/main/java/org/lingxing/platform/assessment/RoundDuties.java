package org.lingxing.platform.assessment;

import java.util.List;
import java.util.UUID;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.Appointment;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.duties.Due;
import org.lingxing.platform.duties.Duties;
import org.lingxing.platform.duties.DutyKind;
import org.lingxing.platform.duties.NewDuty;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What units, groups and the office owe once a round is open. The text names the days itself, so no rule is asked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RoundDuties {

    private final Duties duties;
    private final Posts posts;
    private final JdbcClient database;
    private final CityClock clock;

    RoundDuties(Duties duties, Posts posts, JdbcClient database, CityClock clock) {
        this.duties = duties;
        this.posts = posts;
        this.database = database;
        this.clock = clock;
    }

    void open(Round round, List<AssessedUnit> units, List<Group> groups) {
        var self = Due.endOf(round.selfDue(), null);
        for (var unit : units) {
            open(
                    AssessmentKinds.SELF,
                    occasion(round, unit),
                    unit.post(),
                    unit.division(),
                    new What(
                            round.year() + "/units/" + unit.code(),
                            round.year() + " 年度　" + unit.name().zh()),
                    self);
        }
        var report = Due.endOf(round.groupsDue(), null);
        for (var group : groups) {
            open(
                    AssessmentKinds.GROUP,
                    occasion(round, group),
                    group.leader(),
                    City.DIVISION,
                    new What(round.year() + "/groups/" + group.number(), round.year() + " 年度　第" + group.number() + "组"),
                    report);
        }
        open(
                AssessmentKinds.SUMMARY,
                occasion(round),
                office(),
                City.DIVISION,
                new What(Integer.toString(round.year()), round.year() + " 年度"),
                Due.endOf(round.summaryDue(), null));
    }

    /** @param address the rest of the address that the duty's button leads to */
    private record What(String address, String label) {}

    private void open(DutyKind kind, String occasion, UUID post, DivisionCode division, What what, Due due) {
        duties.open(new NewDuty(kind, occasion, post, division, what.address(), what.label(), due));
    }

    void selfHandedIn(Round round, AssessedUnit unit) {
        var occasion = occasion(round, unit);
        duties.fulfilOccasion(AssessmentKinds.SELF, occasion, clock.instant(), "assessment.self/" + occasion);
    }

    void groupReported(Round round, Group group) {
        var occasion = occasion(round, group);
        duties.fulfilOccasion(AssessmentKinds.GROUP, occasion, clock.instant(), "assessment.group-report/" + occasion);
    }

    /** The office has summed the year up. */
    void summedUp(Round round) {
        duties.fulfilOccasion(
                AssessmentKinds.SUMMARY, occasion(round), clock.instant(), "assessment.summary/" + round.year());
    }

    private static String occasion(Round round) {
        return "assessment/" + round.year();
    }

    private static String occasion(Round round, AssessedUnit unit) {
        return "assessment/" + round.year() + "/unit/" + unit.code();
    }

    private static String occasion(Round round, Group group) {
        return "assessment/" + round.year() + "/group/" + group.number();
    }

    /** The oldest post of the city's chief office; made where there is none, so that nothing that is owed gets lost. */
    private UUID office() {
        return Rows.of(database.sql("""
                        select post
                          from access.post_role
                         where role = 'CHIEF_OFFICE' and division = :city
                         order by post
                         limit 1
                        """).param("city", City.DIVISION.value()).query(UUID.class)).stream()
                .findFirst()
                .orElseGet(() -> posts.create(new Appointment(
                        Phrase.of("市河长办 工作人员", "City chief office, staff"),
                        "市河长办",
                        City.DIVISION,
                        List.of(new Grant(Role.CHIEF_OFFICE, null, City.DIVISION)))));
    }
}
