package org.lingxing.platform.duties;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.sheets.Export;
import org.lingxing.platform.time.CityClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Duties to read: those below one as a list and as counts, one with its whole story and why it is due. */
@RestController
@RequestMapping("/api/v1/duties")
@OpenTo(Audience.SIGNED_IN)
class DutiesResource {

    private static final int MOST_DUE = 1000;

    private final DutyLists lists;
    private final Tallies tallies;
    private final Round round;
    private final Recount recount;
    private final Supervisors supervisors;
    private final DutyDeeds deeds;
    private final DutyStory story;
    private final KnownDuties known;
    private final Whys whys;
    private final CityClock clock;

    DutiesResource(
            DutyLists lists,
            Tallies tallies,
            Round round,
            Recount recount,
            Supervisors supervisors,
            DutyDeeds deeds,
            DutyStory story,
            KnownDuties known,
            Whys whys,
            CityClock clock) {
        this.lists = lists;
        this.tallies = tallies;
        this.round = round;
        this.recount = recount;
        this.supervisors = supervisors;
        this.deeds = deeds;
        this.story = story;
        this.known = known;
        this.whys = whys;
        this.clock = clock;
    }

    /**
     * What duties below the caller are asked for.
     *
     * @param division its code; the caller's own region where none is given
     * @param unit the agency of the post
     * @param decree the document whose provision orders it
     * @param from first due day
     * @param to last due day
     */
    record Asked(
            @Nullable String division,
            @Nullable String kind,
            @Nullable DutyState state,
            @Nullable UUID post,
            @Nullable String unit,
            @Nullable String decree,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** Duties of a division for those who supervise it. */
    @GetMapping
    @OpenTo(
            roles = {Role.OFFICER, Role.CHIEF_OFFICE, Role.CHIEF, Role.ADMINISTRATOR},
            anyDivision = true)
    Page<DutyView> list(@ModelAttribute Asked asked, Paging paging, Caller caller) {
        round.markOverdue();
        return lists.page(question(asked, caller), paging);
    }

    /** The same list as a file. */
    @GetMapping(params = "format")
    @OpenTo(
            roles = {Role.OFFICER, Role.CHIEF_OFFICE, Role.CHIEF, Role.ADMINISTRATOR},
            anyDivision = true)
    void export(@ModelAttribute Asked asked, Export export, Caller caller) {
        DutyLists.Question question = question(asked, caller);
        round.markOverdue();
        export.write(DutySheet.COLUMNS, paging -> lists.page(question, paging));
    }

    private DutyLists.Question question(Asked asked, Caller caller) {
        return new DutyLists.Question(
                supervisors.region(caller, asked.division()),
                asked.kind(),
                asked.state(),
                asked.post(),
                asked.unit(),
                asked.decree(),
                asked.from(),
                asked.to());
    }

    private Tallies.Question tallied(Asked asked, Caller caller) {
        return new Tallies.Question(
                supervisors.region(caller, asked.division()),
                asked.kind(),
                asked.post() == null ? Set.of() : Set.of(asked.post()),
                asked.unit(),
                asked.decree(),
                asked.from(),
                asked.to());
    }

    /** @param division the region that was counted */
    record Counts(String division, List<Tallies.Count> items, Instant asOf) {}

    /**
     * How many duties stand how, by the month of their term.
     *
     * @param by kind, post, unit, division, decree or month
     */
    @GetMapping("/counts")
    @OpenTo(
            roles = {Role.OFFICER, Role.CHIEF_OFFICE, Role.CHIEF, Role.ADMINISTRATOR},
            anyDivision = true)
    Counts counts(@RequestParam(defaultValue = "KIND") Tallies.By by, @ModelAttribute Asked asked, Caller caller) {
        round.markOverdue();
        Tallies.Question question = tallied(asked, caller);
        return new Counts(question.division().value(), tallies.by(by, question), clock.instant());
    }

    /** The same counts as a file. */
    @GetMapping(path = "/counts", params = "format")
    @OpenTo(
            roles = {Role.OFFICER, Role.CHIEF_OFFICE, Role.CHIEF, Role.ADMINISTRATOR},
            anyDivision = true)
    void exportCounts(
            @RequestParam(defaultValue = "KIND") Tallies.By by,
            @ModelAttribute Asked asked,
            Export export,
            Caller caller) {
        Tallies.Question question = tallied(asked, caller);
        round.markOverdue();
        export.write(DutySheet.COUNTS, tallies.by(by, question), clock::instant);
    }

    /** @param total how many are listed; at most a thousand are */
    record Known(LocalDate due, LocalDate knownOn, int total, boolean more, List<DutyView> items) {}

    /** What was due on a day, as it was known at the end of another: below the caller, or of the caller's own. */
    @GetMapping("/known")
    Known known(
            @RequestParam LocalDate due,
            @RequestParam LocalDate knownOn,
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(defaultValue = "false") boolean own,
            Caller caller) {
        List<DutyView> found = own
                ? known.due(lists.ownOf(caller.account(), clock.today()).posts(), due, knownOn, MOST_DUE + 1)
                : known.due(supervisors.region(caller, division), due, knownOn, MOST_DUE + 1);
        boolean more = found.size() > MOST_DUE;
        List<DutyView> items = more ? found.subList(0, MOST_DUE) : found;
        return new Known(due, knownOn, items.size(), more, items);
    }

    /** Everything counted again from the deeds. */
    @GetMapping("/recount")
    @OpenTo(roles = {Role.OFFICER, Role.ADMINISTRATOR, Role.OPERATOR})
    Recount.Verdict recount() {
        return recount.run();
    }

    /** @param own whether the caller is the one who owes it, or stands in */
    record Detail(
            @JsonUnwrapped DutyView duty,
            boolean own,
            List<DutyStory.Change> changes,
            List<DutyStory.Holder> holders,
            List<DutyStory.Done> deeds,
            List<DutyDeeds.Possible> actions) {}

    @GetMapping("/{id}")
    Detail one(@PathVariable UUID id, Caller caller) {
        round.markOverdue();
        DutyView duty = visible(id, caller);
        return new Detail(
                duty,
                isOwn(duty, caller),
                story.changesOf(id),
                story.holdersOf(id, clock.today()),
                story.deedsOf(id),
                deeds.possible(duty, caller));
    }

    /** Why it is due then: the rule's steps, the days one by one, and what the term was before notices moved it. */
    @GetMapping("/{id}/why")
    Why why(@PathVariable UUID id, Caller caller) {
        visible(id, caller);
        return whys.of(id);
    }

    private DutyView visible(UUID id, Caller caller) {
        DutyView duty = lists.find(id).orElseThrow(() -> Refusal.of(DutiesRefusal.DUTY_UNKNOWN));
        if (!isOwn(duty, caller) && !supervisors.maySee(caller, DivisionCode.of(duty.division()))) {
            throw Refusal.of(DutiesRefusal.DUTY_UNKNOWN);
        }
        return duty;
    }

    private boolean isOwn(DutyView duty, Caller caller) {
        return lists.ownOf(caller.account(), clock.today()).posts().contains(duty.postId());
    }
}
