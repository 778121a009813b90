package org.lingxing.platform.duties;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.time.CityClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Duties to read: one's own, those below one as a list and as counts, one with its whole story and why it is due. */
@RestController
@RequestMapping("/api/v1/duties")
@OpenTo(Audience.SIGNED_IN)
class DutiesResource {

    /** More than anybody looks at on one page; the counts beside it are of all. */
    private static final int MOST_OWN = 500;

    private static final int MOST_DUE = 1000;

    private final DutyLists lists;
    private final Tallies tallies;
    private final Round round;
    private final Recount recount;
    private final Supervisors supervisors;
    private final DutyDeeds deeds;
    private final CityClock clock;

    DutiesResource(
            DutyLists lists,
            Tallies tallies,
            Round round,
            Recount recount,
            Supervisors supervisors,
            DutyDeeds deeds,
            CityClock clock) {
        this.lists = lists;
        this.tallies = tallies;
        this.round = round;
        this.recount = recount;
        this.supervisors = supervisors;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** When a duty of one's own asks for attention. */
    enum Urgency {
        OVERDUE,
        TODAY,
        THIS_WEEK,
        LATER,
        SUSPENDED
    }

    /** @param total how many there are, also where fewer are listed */
    record Group(Urgency urgency, int total, List<DutyView> items) {}

    record Mine(LocalDate today, List<Group> groups, Instant asOf) {}

    /** What the caller owes, or owes for whom it stands in: overdue, today, this week, later. */
    @GetMapping("/mine")
    Mine mine(Caller caller) {
        round.markOverdue();
        LocalDate today = clock.today();
        Map<Urgency, List<DutyView>> by = new EnumMap<>(Urgency.class);
        for (DutyView duty : lists.mine(lists.ownOf(caller.account(), today), MOST_OWN)) {
            by.computeIfAbsent(urgency(duty, today), urgency -> new ArrayList<>())
                    .add(duty);
        }
        var groups = new ArrayList<Group>();
        by.forEach((urgency, duties) -> groups.add(new Group(urgency, duties.size(), duties)));
        return new Mine(today, groups, clock.instant());
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
        LocalDate sunday = today.plusDays(7L - today.getDayOfWeek().getValue());
        return duty.due().isAfter(sunday) ? Urgency.LATER : Urgency.THIS_WEEK;
    }

    /**
     * Duties of a division for those who supervise it.
     *
     * @param division its code; the caller's own region where none is given
     * @param from first due day
     * @param to last due day
     */
    @GetMapping
    Page<DutyView> list(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable DutyState state,
            @RequestParam(required = false) @Nullable UUID post,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Paging paging,
            Caller caller) {
        round.markOverdue();
        return lists.page(
                new DutyLists.Question(supervisors.region(caller, division), kind, state, post, from, to), paging);
    }

    record Counts(List<Tallies.Count> items, Instant asOf) {}

    /**
     * How many duties stand how.
     *
     * @param by kind, post, unit, division, decree or month
     * @param from first month, as its first day
     * @param to last month, as any of its days
     */
    @GetMapping("/counts")
    Counts counts(
            @RequestParam(defaultValue = "KIND") Tallies.By by,
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Caller caller) {
        round.markOverdue();
        var asked = new Tallies.Question(supervisors.region(caller, division), kind, from, to);
        return new Counts(tallies.by(by, asked), clock.instant());
    }

    record Known(LocalDate due, LocalDate knownOn, List<DutyView> items) {}

    /** What was due on a day, as it was known at the end of another day. */
    @GetMapping("/known")
    Known known(
            @RequestParam LocalDate due,
            @RequestParam LocalDate knownOn,
            @RequestParam(required = false) @Nullable String division,
            Caller caller) {
        DivisionCode region = supervisors.region(caller, division);
        return new Known(due, knownOn, lists.dueAsKnown(region, due, knownOn, MOST_DUE));
    }

    /** Everything counted again from the deeds. */
    @GetMapping("/recount")
    @OpenTo(roles = {Role.OFFICER, Role.ADMINISTRATOR, Role.OPERATOR})
    Recount.Verdict recount() {
        return recount.run();
    }

    record Detail(@JsonUnwrapped DutyView duty, List<DutyLists.Change> changes, List<DutyDeeds.Possible> actions) {}

    @GetMapping("/{id}")
    Detail one(@PathVariable UUID id, Caller caller) {
        round.markOverdue();
        DutyView duty = visible(id, caller);
        return new Detail(duty, lists.changesOf(id), deeds.possible(duty, caller));
    }

    /** Why it is due then: the answer of the rule that computed the term. */
    @GetMapping("/{id}/why")
    JsonNode why(@PathVariable UUID id, Caller caller) {
        visible(id, caller);
        return deeds.why(id)
                .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND)
                        .saying("这项期限由文件直接写明，不是算出来的", "The text names this day itself; nothing was computed"));
    }

    private DutyView visible(UUID id, Caller caller) {
        DutyView duty = lists.find(id).orElseThrow(() -> Refusal.of(DutiesRefusal.DUTY_UNKNOWN));
        boolean own = lists.ownOf(caller.account(), clock.today()).posts().contains(duty.postId());
        if (!own && !supervisors.maySee(caller, DivisionCode.of(duty.division()))) {
            throw Refusal.of(DutiesRefusal.DUTY_UNKNOWN);
        }
        return duty;
    }
}
