package org.lingxing.platform.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What supervisors do with a duty, and what of it is possible now. */
@Component
@Transactional
class DutyDeeds {

    private final Duties duties;
    private final DutyLists lists;
    private final Supervisors supervisors;
    private final ObjectProvider<DutyKind> kinds;
    private final CityClock clock;

    DutyDeeds(
            Duties duties, DutyLists lists, Supervisors supervisors, ObjectProvider<DutyKind> kinds, CityClock clock) {
        this.duties = duties;
        this.kinds = kinds;
        this.lists = lists;
        this.supervisors = supervisors;
        this.clock = clock;
    }

    /** What a supervisor may do. */
    enum DutyDeed {
        EXTEND,
        SUSPEND,
        RESUME,
        WAIVE,
        RETURN
    }

    /** @param why why it is not possible now; null when it is */
    record Possible(
            DutyDeed deed, boolean possible, @Nullable Phrase why) {}

    @Transactional(readOnly = true)
    List<Possible> possible(DutyView duty, Caller caller) {
        var all = new ArrayList<Possible>();
        for (DutyDeed deed : DutyDeed.values()) {
            DutiesRefusal refused = refusal(deed, duty);
            Phrase why = refused == null ? null : refused.sentence();
            if (!supervisors.mayDecide(caller, DivisionCode.of(duty.division()))) {
                why = CommonRefusal.NOT_YOUR_ROLE.sentence();
            } else if (isOwn(duty, caller)) {
                why = DutiesRefusal.NOT_FOR_YOURSELF.sentence();
            }
            all.add(new Possible(deed, why == null, why));
        }
        return all;
    }

    private @Nullable DutiesRefusal refusal(DutyDeed deed, DutyView duty) {
        DutyState state = duty.state();
        boolean done = state == DutyState.DONE || state == DutyState.DONE_LATE;
        boolean finished = done || state == DutyState.WAIVED;
        return switch (deed) {
            case EXTEND, WAIVE, SUSPEND -> finished ? DutiesRefusal.DUTY_FINISHED : null;
            case RESUME -> state == DutyState.SUSPENDED ? null : DutiesRefusal.DUTY_NOT_SUSPENDED;
            case RETURN -> done ? judgedElsewhere(duty.kind()) : DutiesRefusal.DUTY_NOT_DONE;
        };
    }

    /** A report that was accepted would be owed again and could not be sent in again. */
    private @Nullable DutiesRefusal judgedElsewhere(String name) {
        return kinds.stream().anyMatch(kind -> kind.judged() && kind.name().equals(name))
                ? DutiesRefusal.DUTY_JUDGED_ELSEWHERE
                : null;
    }

    private boolean isOwn(DutyView duty, Caller caller) {
        return lists.ownOf(caller.account(), clock.today()).posts().contains(duty.postId());
    }

    /** @param day the new last day; asked for with an extension and a return only */
    void act(UUID id, DutyDeed deed, String ground, @Nullable LocalDate day, Caller caller) {
        DutyView duty = lists.find(id).orElseThrow(() -> Refusal.of(DutiesRefusal.DUTY_UNKNOWN));
        if (!supervisors.mayDecide(caller, DivisionCode.of(duty.division()))) {
            throw Refusal.of(CommonRefusal.NOT_YOUR_REGION);
        }
        if (isOwn(duty, caller)) {
            throw Refusal.of(DutiesRefusal.NOT_FOR_YOURSELF);
        }
        DutiesRefusal elsewhere = deed == DutyDeed.RETURN ? judgedElsewhere(duty.kind()) : null;
        if (elsewhere != null) {
            throw Refusal.of(elsewhere);
        }
        String by = caller.account();
        switch (deed) {
            case EXTEND -> duties.extend(id, dayOf(day), ground, by);
            case SUSPEND -> duties.suspend(id, ground, by);
            case RESUME -> duties.resume(id, ground, by);
            case WAIVE -> duties.waive(id, ground, by);
            case RETURN -> duties.giveBack(id, dayOf(day), ground, by);
        }
    }

    private static LocalDate dayOf(@Nullable LocalDate day) {
        if (day == null) {
            throw Refusal.ofInput("/day", "请写明新的期限", "Say the new last day");
        }
        return day;
    }
}
