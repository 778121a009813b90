package org.lingxing.platform.notices;

import java.sql.Types;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.store.Rows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When people are reminded of their duties; changed by administrators, one step at a time. */
@Component
@Transactional
class Plan {

    private final JdbcClient database;
    private final Journal journal;

    Plan(JdbcClient database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /** What an administrator says of a step; the meaning of its members is that of {@link Step}. */
    record Draft(
            Step.Addressee addressee,
            int days,
            @Nullable Integer everyDays,
            @Nullable Integer times) {

        int often() {
            return times == null ? 1 : times;
        }
    }

    /** The steps, the earliest first. */
    @Transactional(readOnly = true)
    public List<Step> steps() {
        return Rows.of(database.sql(
                        "select id, addressee, days, every_days, times, version from notices.step order by days, addressee")
                .query(Step.class));
    }

    /**
     * The newest day of a plan that has come for one addressee, in days from the last day in time. Older ones that were
     * missed stay untaken: nobody is reminded five times at once because a program stood still.
     *
     * @param since how many days after the last day in time it is today
     * @param known how many days after it the duty was opened; what lay before that day was never to be said
     */
    static OptionalInt newest(List<Step> steps, Step.Addressee addressee, int since, int known) {
        return steps.stream()
                .filter(step -> step.addressee() == addressee)
                .map(step -> step.newestBy(since))
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .filter(days -> days >= known)
                .max();
    }

    public UUID add(Draft draft, Caller by) {
        require(draft);
        try {
            UUID id = database.sql("""
                            insert into notices.step (addressee, days, every_days, times)
                            values (:addressee, :days, :every, :times)
                            returning id
                            """)
                    .param("addressee", draft.addressee().name())
                    .param("days", draft.days())
                    .param("every", draft.everyDays(), Types.INTEGER)
                    .param("times", draft.often())
                    .query(UUID.class)
                    .single();
            record("notices.step-added", id, draft, by);
            return id;
        } catch (DuplicateKeyException taken) {
            throw Refusal.of(NoticesRefusal.DAY_TAKEN);
        }
    }

    public void change(UUID id, Draft draft, Version version, Caller by) {
        require(draft);
        require(id, version);
        try {
            database.sql("""
                            update notices.step
                               set addressee = :addressee, days = :days, every_days = :every, times = :times,
                                   version = version + 1
                             where id = :id
                            """)
                    .param("id", id)
                    .param("addressee", draft.addressee().name())
                    .param("days", draft.days())
                    .param("every", draft.everyDays(), Types.INTEGER)
                    .param("times", draft.often())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw Refusal.of(NoticesRefusal.DAY_TAKEN);
        }
        record("notices.step-changed", id, draft, by);
    }

    public void remove(UUID id, Version version, Caller by) {
        require(id, version);
        database.sql("delete from notices.step where id = :id").param("id", id).update();
        journal.record(Deed.of("notices.step-removed", id.toString()).by(by.account()));
    }

    private void require(UUID id, Version version) {
        int found = database.sql("select version from notices.step where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        version.requireIs(found, null, null);
    }

    private static void require(Draft draft) {
        if (Math.abs(draft.days()) > 366) {
            throw Refusal.ofInput("/days", "应在前后 366 天以内", "This lies within 366 days before or after");
        }
        Integer every = draft.everyDays();
        if (every == null && draft.often() != 1) {
            throw Refusal.ofInput("/times", "只提醒一次的，次数为 1", "What does not come again comes once");
        }
        if (every != null && (every < 1 || every > 366)) {
            throw Refusal.ofInput("/everyDays", "间隔为 1 至 366 天", "Between two lie 1 to 366 days");
        }
        if (every != null && (draft.often() < 2 || draft.often() > 400)) {
            throw Refusal.ofInput("/times", "重复的，次数为 2 至 400", "What comes again comes 2 to 400 times");
        }
    }

    private void record(String kind, UUID id, Draft draft, Caller by) {
        var deed = Deed.of(kind, id.toString())
                .by(by.account())
                .with("addressee", draft.addressee().name())
                .with("days", draft.days())
                .with("times", draft.often());
        journal.record(draft.everyDays() == null ? deed : deed.with("everyDays", draft.everyDays()));
    }
}
