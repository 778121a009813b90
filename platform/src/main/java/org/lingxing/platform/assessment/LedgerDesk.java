package org.lingxing.platform.assessment;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.problems.ProblemSummary;
import org.lingxing.platform.problems.Problems;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entries of the comprehensive ledger: entered by the unit or the office, confirmed by another person of the office. */
@Service
@Transactional
class LedgerDesk {

    private final LedgerTable table;
    private final YearLock lock;
    private final UnitSeats seats;
    private final StandingDesk standings;
    private final Evidence evidence;
    private final Problems problems;
    private final Journal journal;
    private final CityClock clock;

    LedgerDesk(
            LedgerTable table,
            YearLock lock,
            UnitSeats seats,
            StandingDesk standings,
            Evidence evidence,
            Problems problems,
            Journal journal,
            CityClock clock) {
        this.table = table;
        this.lock = lock;
        this.seats = seats;
        this.standings = standings;
        this.evidence = evidence;
        this.problems = problems;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What is to be entered.
     *
     * @param tier null for articles, else the level
     * @param file a paper that was uploaded
     * @param paper an official paper of the platform
     */
    record Entry(
            String unit,
            LedgerKind kind,
            @Nullable LedgerTier tier,
            LocalDate day,
            String words,
            @Nullable UUID file,
            @Nullable UUID paper,
            @Nullable UUID problem) {}

    LedgerEntry require(int year, UUID id) {
        return table.find(year, id).orElseThrow(() -> Refusal.of(StandingRefusal.RECORD_UNKNOWN));
    }

    UUID enter(int year, Entry entry, Caller by) {
        lock.hold(year);
        seats.require(year, entry.unit(), by);
        check(year, entry);
        var id = table.add(year, entry, null, by.account(), clock.instant())
                .orElseThrow(() -> Refusal.of(StandingRefusal.PROBLEM_COUNTED_ALREADY));
        evidence.hold(entry.file(), entry.paper(), owner(id), by);
        journal.record(told("assessment.ledger-entered", id, year, entry, by));
        return id;
    }

    private void check(int year, Entry entry) {
        if (entry.kind().tiered() != (entry.tier() != null)) {
            throw entry.kind().tiered()
                    ? Refusal.ofInput("/tier", "请选级别", "Choose the level")
                    : Refusal.ofInput("/tier", "公众号信息不分级别", "Articles have no level");
        }
        if (entry.day().getYear() != year || entry.day().isAfter(clock.today())) {
            throw Refusal.ofInput("/day", "应为 " + year + " 年内、今天以前的日期", "A day of " + year + " that is not ahead");
        }
        Evidence.require(entry.file(), entry.paper());
        var problem = entry.problem();
        if (problem == null) {
            return;
        }
        var found = problems.find(problem);
        if (entry.kind() != LedgerKind.COVERT_PROBLEM || found.isEmpty()) {
            throw Refusal.ofInput(
                    "/problem", "没有这件问题，或不是暗访发现的条目", "There is no such problem, or the entry is no covert one");
        }
        requireFits(entry, found.get());
    }

    private static void requireFits(Entry entry, ProblemSummary problem) {
        if (!problem.division().startsWith(entry.unit())) {
            throw Refusal.ofInput("/problem", "这件问题不在该单位境内", "The problem lies in another unit");
        }
        var tier = switch (problem.source()) {
            case COVERT_CITY -> LedgerTier.CITY;
            case COVERT_PROVINCE -> LedgerTier.PROVINCIAL;
            case COVERT_NATION -> LedgerTier.NATIONAL;
            default -> null;
        };
        if (tier != entry.tier()) {
            throw Refusal.ofInput(
                    "/problem",
                    "立案来源是“" + problem.source().title().zh() + "”，与所选级别不符",
                    "The file was opened from: " + problem.source().title().en());
        }
    }

    /** Proposes to take a confirmed entry out; another person confirms it. */
    UUID strike(int year, UUID id, String ground, Caller by) {
        lock.hold(year);
        Rounds.requireOffice(by);
        var entry = require(year, id);
        if (!entry.counts()) {
            throw Refusal.of(StandingRefusal.DEED_NOT_POSSIBLE)
                    .saying("这一条现在不计分，不必撤销", "This entry does not count now; there is nothing to strike");
        }
        var again = new Entry(entry.unit(), entry.kind(), entry.tier(), entry.day(), ground, null, null, null);
        var strike = table.add(year, again, id, by.account(), clock.instant())
                .orElseThrow(() -> Refusal.of(StandingRefusal.CORRECTION_THERE_ALREADY));
        journal.record(told("assessment.ledger-strike-proposed", strike, year, again, by)
                .with("strikes", id.toString()));
        return strike;
    }

    /** @param seen the mark of the preview */
    void confirm(int year, UUID id, String seen, Caller by) {
        lock.hold(year);
        var entry = require(year, id);
        entry.hands().require(TwoHands.Act.CONFIRM, by, Role.CHIEF_OFFICE);
        evidence.requireStands(entry.paper());
        standings.requireSeen(seen, year, entry.deed());
        decide(entry, TwoHands.State.CONFIRMED, null, by);
    }

    void reject(int year, UUID id, String why, Caller by) {
        lock.hold(year);
        var entry = require(year, id);
        entry.hands().require(TwoHands.Act.REJECT, by, Role.CHIEF_OFFICE);
        decide(entry, TwoHands.State.REJECTED, why, by);
    }

    void withdraw(int year, UUID id, Caller by) {
        lock.hold(year);
        var entry = require(year, id);
        entry.hands().require(TwoHands.Act.WITHDRAW, by, Role.CHIEF_OFFICE);
        decide(entry, TwoHands.State.WITHDRAWN, null, by);
    }

    private void decide(LedgerEntry entry, TwoHands.State state, @Nullable String why, Caller by) {
        table.decide(entry.id(), state, why, by.account(), clock.instant());
        var deed = Deed.of(
                        "assessment.ledger-" + state.name().toLowerCase(Locale.ROOT),
                        entry.id().toString())
                .by(by.account())
                .with("year", entry.year())
                .with("unit", entry.unit());
        journal.record(why == null ? deed : deed.with("reason", why));
    }

    private static Deed told(String what, UUID id, int year, Entry entry, Caller by) {
        var deed = Deed.of(what, id.toString())
                .by(by.account())
                .with("year", year)
                .with("unit", entry.unit())
                .with("kind", entry.kind().name())
                .with("day", entry.day())
                .with("words", entry.words());
        var tier = entry.tier();
        return tier == null ? deed : deed.with("tier", tier.name());
    }

    private static String owner(UUID id) {
        return "assessment.ledger/" + id;
    }
}
