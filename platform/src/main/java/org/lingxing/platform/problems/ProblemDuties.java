package org.lingxing.platform.problems;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lingxing.platform.duties.Due;
import org.lingxing.platform.duties.Duties;
import org.lingxing.platform.duties.DutyKind;
import org.lingxing.platform.duties.NewDuty;
import org.lingxing.platform.duties.Terms;
import org.lingxing.platform.rivers.ChiefLevel;
import org.lingxing.platform.rivers.Reaches;
import org.lingxing.platform.rules.Rules;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is owed on a file at each step of its way; one duty runs at a time, and the file names it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProblemDuties {

    private final Duties duties;
    private final Terms terms;
    private final Reaches reaches;
    private final ChiefOffices offices;
    private final ProblemTable table;
    private final ProblemSettings settings;
    private final JdbcClient database;
    private final CityClock clock;

    ProblemDuties(
            Duties duties,
            Terms terms,
            Reaches reaches,
            ChiefOffices offices,
            ProblemTable table,
            ProblemSettings settings,
            JdbcClient database,
            CityClock clock) {
        this.duties = duties;
        this.terms = terms;
        this.reaches = reaches;
        this.offices = offices;
        this.table = table;
        this.settings = settings;
        this.database = database;
        this.clock = clock;
    }

    /** The post whose holder signs the order of a file today. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<UUID> chiefOf(ProblemRow problem) {
        return problem.reach() == null
                ? Optional.empty()
                : reaches.chief(problem.reach(), problem.level(), clock.today());
    }

    /** An order is owed, counted from the day of the finding; by nobody while nobody is known who could sign. */
    void found(ProblemRow problem) {
        Optional<UUID> chief = chiefOf(problem);
        if (chief.isEmpty()) {
            table.putOwed(problem.id(), null, null);
            return;
        }
        LocalDate today = clock.today();
        LocalDate found = LocalDate.ofInstant(problem.foundAt(), CityClock.ZONE);
        Due due = terms.by(
                new Rules.Question("river/rectification-order-due", today, today, Map.of("found", found.toString())));
        open(problem, ProblemKinds.ORDER, orderOccasion(problem, problem.level()), chief.get(), due);
    }

    /** Nobody owes the order any more: the file went into another one, to another level, or was set aside. */
    void noOrder(ProblemRow problem, String ground, String by) {
        waive(ProblemKinds.ORDER, orderOccasion(problem, problem.level()), ground, by);
        table.putOwed(problem.id(), null, null);
    }

    void ordered(ProblemRow problem, RectificationTable.Row order, Instant at) {
        duties.fulfilOccasion(
                ProblemKinds.ORDER, orderOccasion(problem, problem.level()), at, orderDeed(order.paper()));
        open(
                problem,
                ProblemKinds.RECTIFICATION,
                rectificationOccasion(order.paper()),
                order.unit(),
                Due.endOf(order.term(), null));
    }

    /** The order is owed again, by its old term. */
    void withdrawn(ProblemRow problem, UUID paper, String ground, String by) {
        duties.takeBack(orderDeed(paper));
        waive(ProblemKinds.RECTIFICATION, rectificationOccasion(paper), ground, by);
        table.putOwed(problem.id(), ProblemKinds.ORDER.name(), orderOccasion(problem, problem.level()));
    }

    void extended(UUID paper, LocalDate until, String ground, String by) {
        find(ProblemKinds.RECTIFICATION, rectificationOccasion(paper))
                .ifPresent(duty -> duties.extend(duty, until, ground, by));
    }

    /** @param proof how many proofs the unit has given with this one */
    void proved(ProblemRow problem, UUID paper, int proof, Instant at) {
        duties.fulfilOccasion(
                ProblemKinds.RECTIFICATION,
                rectificationOccasion(paper),
                at,
                "problems.proof/" + problem.id() + "/" + proof);
        open(
                problem,
                ProblemKinds.CHECK,
                checkOccasion(problem, proof),
                offices.of(problem.divisionCode()),
                workingDays(clock.today(), settings.checkWithin()));
    }

    /** @param from the last day before the office can strike off */
    void accepted(ProblemRow problem, int proof, LocalDate from) {
        checked(problem, proof);
        open(
                problem,
                ProblemKinds.STRIKING_OFF,
                strikingOffOccasion(problem, proof),
                offices.of(problem.divisionCode()),
                workingDays(from, settings.strikeOffWithin()));
    }

    /** The unit owes it again, by a new day. */
    void returned(ProblemRow problem, UUID paper, int proof, LocalDate until, String ground, String by) {
        if (problem.state() == ProblemState.PROVED) {
            checked(problem, proof);
        } else {
            waive(ProblemKinds.STRIKING_OFF, strikingOffOccasion(problem, proof), ground, by);
        }
        find(ProblemKinds.RECTIFICATION, rectificationOccasion(paper))
                .ifPresent(duty -> duties.giveBack(duty, until, ground, by));
        table.putOwed(problem.id(), ProblemKinds.RECTIFICATION.name(), rectificationOccasion(paper));
    }

    void struckOff(ProblemRow problem, int proof) {
        duties.fulfilOccasion(
                ProblemKinds.STRIKING_OFF,
                strikingOffOccasion(problem, proof),
                clock.instant(),
                "problems.struck-off/" + problem.id() + "/" + problem.round());
        table.putOwed(problem.id(), null, null);
    }

    /** The last day of so many working days after a day. */
    LocalDate endOfWindow(LocalDate after, int days) {
        return workingDays(after, days).day();
    }

    private void checked(ProblemRow problem, int proof) {
        duties.fulfilOccasion(
                ProblemKinds.CHECK,
                checkOccasion(problem, proof),
                clock.instant(),
                "problems.check/" + problem.id() + "/" + problem.round() + "/" + proof);
    }

    private void open(ProblemRow problem, DutyKind kind, String occasion, UUID post, Due due) {
        boolean opened = duties.open(new NewDuty(
                kind, occasion, post, problem.divisionCode(), problem.id().toString(), problem.label(), due));
        if (!opened) {
            // It was owed before and let off meanwhile, as when a file goes to another level and comes back.
            find(kind, occasion).ifPresent(duty -> duties.restore(duty, "重新由其承担", "system"));
        }
        table.putOwed(problem.id(), kind.name(), occasion);
    }

    private void waive(DutyKind kind, String occasion, String ground, String by) {
        database.sql("""
                        select id
                          from duties.duty
                         where kind = :kind and occasion = :occasion and state in ('OPEN', 'OVERDUE', 'SUSPENDED')
                        """)
                .param("kind", kind.name())
                .param("occasion", occasion)
                .query(UUID.class)
                .optional()
                .ifPresent(duty -> duties.waive(duty, ground, by));
    }

    private Optional<UUID> find(DutyKind kind, String occasion) {
        return database.sql("select id from duties.duty where kind = :kind and occasion = :occasion")
                .param("kind", kind.name())
                .param("occasion", occasion)
                .query(UUID.class)
                .optional();
    }

    private Due workingDays(LocalDate after, int days) {
        LocalDate today = clock.today();
        return terms.by(new Rules.Question(
                "calendar/add-working-days", today, today, Map.of("start", after.toString(), "days", days)));
    }

    /** The names of all occasions that a round of a file may have had, but those of its orders. */
    static List<String> occasionsOf(UUID problem, int round, int proofs) {
        var stem = stem(problem, round);
        var occasions = new ArrayList<String>();
        for (ChiefLevel level : List.of(ChiefLevel.CITY, ChiefLevel.COUNTY)) {
            occasions.add(stem + "/" + level);
        }
        for (int proof = 1; proof <= proofs; proof++) {
            occasions.add(stem + "/check/" + proof);
            occasions.add(stem + "/striking-off/" + proof);
        }
        return occasions;
    }

    private static String stem(UUID problem, int round) {
        return "problem/" + problem + "/" + round;
    }

    private static String orderOccasion(ProblemRow problem, ChiefLevel level) {
        return stem(problem.id(), problem.round()) + "/" + level;
    }

    static String rectificationOccasion(UUID paper) {
        return "order/" + paper;
    }

    private static String checkOccasion(ProblemRow problem, int proof) {
        return stem(problem.id(), problem.round()) + "/check/" + proof;
    }

    private static String strikingOffOccasion(ProblemRow problem, int proof) {
        return stem(problem.id(), problem.round()) + "/striking-off/" + proof;
    }

    private static String orderDeed(UUID paper) {
        return "problems.order/" + paper;
    }
}
