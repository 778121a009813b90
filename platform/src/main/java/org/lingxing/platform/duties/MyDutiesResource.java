package org.lingxing.platform.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.sheets.Export;
import org.lingxing.platform.time.CityClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller owes, or owes for whom it stands in. */
@RestController
@RequestMapping("/api/v1/duties/mine")
@OpenTo(Audience.SIGNED_IN)
class MyDutiesResource {

    /** More than anybody looks at on one page; the counts beside it are of all. */
    private static final int MOST_LISTED = 200;

    private static final int MOST_MISSED = 20;
    private static final int MOST_EXPORTED = 50_000;
    private static final int MONTHS_SHOWN = 3;

    /** The province: wherever posts lie. */
    private static final DivisionCode EVERYWHERE = DivisionCode.of("410000");

    private final DutyLists lists;
    private final MovedTerms moved;
    private final Compliance compliance;
    private final Supervisors supervisors;
    private final Round round;
    private final CityClock clock;

    MyDutiesResource(
            DutyLists lists,
            MovedTerms moved,
            Compliance compliance,
            Supervisors supervisors,
            Round round,
            CityClock clock) {
        this.lists = lists;
        this.moved = moved;
        this.compliance = compliance;
        this.supervisors = supervisors;
        this.round = round;
        this.clock = clock;
    }

    /** When a duty of one's own asks for attention. */
    enum Urgency {
        OVERDUE,
        TODAY,
        THIS_WEEK,
        LATER,
        SUSPENDED,
        /** Periods that went by; they count and cannot be made up for. */
        MISSED
    }

    /** @param total how many there are, also where fewer are listed */
    record Group(Urgency urgency, int total, List<DutyView> items) {}

    /** @param total how many can be done still, also where fewer are listed */
    record Mine(LocalDate today, int total, List<Group> groups, Instant asOf) {}

    /** Overdue, today, this week, later, suspended, the most urgent first, 200 at most; and what was missed. */
    @GetMapping
    Mine mine(Caller caller) {
        round.markOverdue();
        LocalDate today = clock.today();
        DutyLists.Own own = lists.ownOf(caller.account(), today);
        Map<Urgency, List<DutyView>> by = new EnumMap<>(Urgency.class);
        for (DutyView duty : lists.mine(own, MOST_LISTED)) {
            by.computeIfAbsent(urgency(duty, today), urgency -> new ArrayList<>())
                    .add(duty);
        }
        by.put(Urgency.MISSED, lists.missed(own, MOST_MISSED));
        var counts = lists.countMine(own, today, sunday(today));
        var groups = new ArrayList<Group>();
        int total = 0;
        for (Urgency urgency : Urgency.values()) {
            int count = count(counts, urgency);
            total += urgency == Urgency.MISSED ? 0 : count;
            if (count > 0) {
                groups.add(new Group(urgency, count, by.getOrDefault(urgency, List.of())));
            }
        }
        return new Mine(today, total, groups, clock.instant());
    }

    private static int count(DutyLists.OwnCounts counts, Urgency urgency) {
        return switch (urgency) {
            case OVERDUE -> counts.overdue();
            case TODAY -> counts.today();
            case THIS_WEEK -> counts.thisWeek();
            case LATER -> counts.later();
            case SUSPENDED -> counts.suspended();
            case MISSED -> counts.missed();
        };
    }

    private static Urgency urgency(DutyView duty, LocalDate today) {
        if (duty.state() == DutyState.SUSPENDED) {
            return Urgency.SUSPENDED;
        }
        if (duty.state() == DutyState.OVERDUE) {
            return Urgency.OVERDUE;
        }
        if (!duty.due().isAfter(today)) {
            return Urgency.TODAY;
        }
        return duty.due().isAfter(sunday(today)) ? Urgency.LATER : Urgency.THIS_WEEK;
    }

    private static LocalDate sunday(LocalDate today) {
        return today.plusDays(7L - today.getDayOfWeek().getValue());
    }

    /** The same as a file, all of it. */
    @GetMapping(params = "format")
    void export(Export export, Caller caller) {
        round.markOverdue();
        DutyLists.Own own = lists.ownOf(caller.account(), clock.today());
        export.write(DutySheet.COLUMNS, lists.mine(own, MOST_EXPORTED), clock::instant);
    }

    record Moved(List<MovedTerms.Moved> items) {}

    /** Terms of one's own that a notice of holidays moved in the last sixty days. */
    @GetMapping("/moved")
    Moved moved(Caller caller) {
        return new Moved(moved.of(lists.ownOf(caller.account(), clock.today())));
    }

    /**
     * How duties were fulfilled lately, kind by kind.
     *
     * @param division the region it is of for those who supervise one; null where it is the caller's own alone
     * @param from the first month shown
     */
    record Fulfilled(@Nullable String division, LocalDate from, LocalDate today, List<Compliance.Line> items) {}

    /** The last three months: of the region for those who supervise one, else of the caller's own posts. */
    @GetMapping("/compliance")
    Fulfilled compliance(Caller caller) {
        round.markOverdue();
        LocalDate today = clock.today();
        LocalDate from = today.withDayOfMonth(1).minusMonths(MONTHS_SHOWN - 1L);
        DivisionCode region = supervisors.regionOf(caller).orElse(null);
        if (region != null) {
            var asked = new Tallies.Question(region, null, from, today);
            return new Fulfilled(region.value(), from, today, compliance.of(asked));
        }
        var posts = Set.copyOf(lists.ownOf(caller.account(), today).posts());
        if (posts.isEmpty()) {
            return new Fulfilled(null, from, today, List.of());
        }
        var asked = new Tallies.Question(EVERYWHERE, null, posts, null, null, from, today);
        return new Fulfilled(null, from, today, compliance.of(asked));
    }
}
