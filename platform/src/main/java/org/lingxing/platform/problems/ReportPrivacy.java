package org.lingxing.platform.problems;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.journal.PersonalCipher;
import org.lingxing.platform.problems.ReportHistory.What;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who reports: looked at by deed with a reason only; a lost code is replaced by deed; erased when the time is over. */
@Service
@Transactional
class ReportPrivacy {

    private static final int FACTS_ASKED = 2;
    private static final int PIECE = 500;

    private final ReportTable table;
    private final ReportPeople people;
    private final ReportHistory history;
    private final ReportSettings settings;
    private final PersonalCipher cipher;
    private final Journal journal;
    private final JdbcClient database;
    private final CityClock clock;

    ReportPrivacy(
            ReportTable table,
            ReportPeople people,
            ReportHistory history,
            ReportSettings settings,
            PersonalCipher cipher,
            Journal journal,
            JdbcClient database,
            CityClock clock) {
        this.table = table;
        this.people = people;
        this.history = history;
        this.settings = settings;
        this.cipher = cipher;
        this.journal = journal;
        this.database = database;
        this.clock = clock;
    }

    /** What somebody who lost the code may know of the report. */
    enum Fact {
        /** The telephone given with it; the platform compares. */
        PHONE,
        /** The day it was sent; the platform compares. */
        DAY,
        /** Where it is. */
        PLACE,
        /** What was said in it. */
        CONTENT,
        /** What its pictures show. */
        PICTURES
    }

    /**
     * What the officer verified.
     *
     * @param phone as the citizen says it; null where not asked
     * @param day likewise
     * @param heard what the officer compared by ear
     */
    record Verified(@Nullable String phone, @Nullable LocalDate day, Set<Fact> heard) {}

    /** Shows name and telephone; that is recorded, and the citizen reads when and why. */
    ReportPeople.Person see(UUID id, String reason, Caller by) {
        var report = handled(id, by);
        var person = people.of(report.id());
        history.record(id, What.PERSON_SEEN, by.account(), reason.strip(), Map.of());
        return person;
    }

    /**
     * A new code for whoever lost it; the old one holds no longer.
     *
     * @return the code, to be told to the citizen; it is nowhere kept
     * @throws Refusal {@link ReportRefusal#NOT_VERIFIED}
     */
    String issueCode(UUID id, Verified verified, Version version, Caller by) {
        handled(id, by);
        var report = table.lock(id, version);
        var facts = new TreeSet<>(verified.heard());
        facts.removeAll(Set.of(Fact.PHONE, Fact.DAY));
        compared(report, verified, facts);
        boolean byPlatform = facts.contains(Fact.PHONE) || facts.contains(Fact.DAY);
        if (facts.size() < FACTS_ASKED || !byPlatform) {
            throw Refusal.of(ReportRefusal.NOT_VERIFIED);
        }
        var code = ReportCode.freshCode();
        table.putCode(id, ReportCode.mark(code, cipher), by.account());
        history.record(
                id,
                What.CODE_ISSUED,
                by.account(),
                null,
                Map.of("verified", facts.stream().map(Fact::name).toList()));
        return code;
    }

    private void compared(ReportRow report, Verified verified, Set<Fact> facts) {
        var phone = verified.phone();
        if (phone != null && !phone.isBlank()) {
            if (!phone.replaceAll("[\\s-]", "").equals(people.of(report.id()).phone())) {
                throw Refusal.of(ReportRefusal.NOT_VERIFIED).saying("说出的手机号与报告不符", "The telephone number is another");
            }
            facts.add(Fact.PHONE);
        }
        var day = verified.day();
        if (day != null) {
            if (!day.equals(ProblemPeople.dayOf(report.receivedAt()))) {
                throw Refusal.of(ReportRefusal.NOT_VERIFIED).saying("说出的日期与报告不符", "The day is another");
            }
            facts.add(Fact.DAY);
        }
    }

    private ReportRow handled(UUID id, Caller by) {
        var report = table.get(id);
        by.requireRegion(Role.CHIEF_OFFICE, report.divisionCode());
        return report;
    }

    /** Erases who reported, so many days after the end of the report, and the marks of addresses. */
    void eraseWhatIsOver() {
        database.sql("update problems.report set sender = null where sender is not null and received_at < :moment")
                .param("moment", ProblemTable.utc(clock.instant().minus(settings.senderKept())))
                .update();
        for (UUID report : over()) {
            database.sql("""
                            update problems.report
                               set name = null, phone = null, phone_mark = null, sender = null, erased_at = :at
                             where id = :id
                            """)
                    .param("id", report)
                    .param("at", ProblemTable.utc(clock.instant()))
                    .update();
            journal.erase(ReportRow.origin(report));
            history.record(report, What.PERSON_ERASED, "system", null, Map.of());
        }
    }

    private List<UUID> over() {
        return Rows.of(database.sql("""
                        select r.id
                          from problems.report r
                          left join problems.problem p on p.id = r.problem
                         where (r.name is not null or r.phone is not null)
                           and coalesce(p.struck_off_at, case when p.state = 'DISMISSED' then p.changed_at end,
                                        case when r.state = 'ANSWERED' then r.decided_at end) < :moment
                         order by r.id
                         limit :piece
                        """)
                .param("moment", ProblemTable.utc(clock.instant().minus(Duration.ofDays(settings.personKept()))))
                .param("piece", PIECE)
                .query(UUID.class));
    }
}
