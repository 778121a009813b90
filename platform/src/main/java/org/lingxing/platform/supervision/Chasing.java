package org.lingxing.platform.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.papers.Papers;
import org.lingxing.platform.supervision.ChasingTable.Owed;
import org.lingxing.platform.supervision.ChasingTable.State;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chasing of many at once: looked at before, held back for a while in which it can be taken back, then a draft letter to
 * each agency and a message to its liaison. What was done meanwhile is left out.
 */
@Service
@Transactional
class Chasing {

    /** In days: what was to be chased is still, whenever its term is. */
    private static final int ANY_TIME = 36_500;

    private final ChasingTable table;
    private final ChasingLetters letters;
    private final Papers papers;
    private final TaskHistory taskHistory;
    private final TaskTidings tidings;
    private final Posts posts;
    private final Journal journal;
    private final Desks desks;
    private final SupervisionSettings settings;
    private final CityClock clock;

    Chasing(
            ChasingTable table,
            ChasingLetters letters,
            Papers papers,
            TaskHistory taskHistory,
            TaskTidings tidings,
            Posts posts,
            Journal journal,
            Desks desks,
            SupervisionSettings settings,
            CityClock clock) {
        this.table = table;
        this.letters = letters;
        this.papers = papers;
        this.taskHistory = taskHistory;
        this.tidings = tidings;
        this.posts = posts;
        this.journal = journal;
        this.desks = desks;
        this.settings = settings;
        this.clock = clock;
    }

    /** What an agency would get. */
    record Preview(String agency, String name, List<Owed> owed, ChasingLetters.Draft letter) {}

    @Transactional(readOnly = true)
    public List<Preview> preview(ChasingQuestion asked, @Nullable String remark, Caller by) {
        desks.requireOffice(by);
        var previews = new ArrayList<Preview>();
        byAgency(table.owed(asked))
                .forEach((agency, owed) -> previews.add(
                        new Preview(agency, owed.getFirst().agencyName(), owed, letters.of(owed, remark))));
        return previews;
    }

    private static Map<String, List<Owed>> byAgency(List<Owed> all) {
        var groups = new LinkedHashMap<String, List<Owed>>();
        all.forEach(owed ->
                groups.computeIfAbsent(owed.agency(), none -> new ArrayList<>()).add(owed));
        return groups;
    }

    /** Holds the chasing of all that matches now; it goes out when the time to be held is over. */
    public UUID hold(ChasingQuestion asked, @Nullable String remark, Caller by) {
        desks.requireOffice(by);
        var owed = table.owed(asked);
        if (owed.isEmpty()) {
            throw Refusal.of(SupervisionRefusal.NOTHING_TO_CHASE);
        }
        Instant until = clock.instant().plus(settings.hold());
        UUID id = table.add(asked, remark, until, by);
        owed.forEach(one -> table.addChased(id, one));
        journal.record(Deed.of("supervision.chasing-held", id.toString())
                .by(by.account())
                .with("items", owed.size())
                .with("agencies", byAgency(owed).size())
                .with("heldUntil", until));
        return id;
    }

    /** Takes it back: no letter is drafted, nobody is told. */
    public void takeBack(UUID id, Caller by) {
        desks.requireOffice(by);
        require(id);
        table.end(id, State.TAKEN_BACK, by.account());
        journal.record(Deed.of("supervision.chasing-taken-back", id.toString()).by(by.account()));
    }

    /** Sends it before the time is over. */
    public void sendNow(UUID id, Caller by) {
        desks.requireOffice(by);
        send(require(id), by.account());
    }

    private ChasingTable.Row require(UUID id) {
        var row = table.lock(id).orElseThrow(() -> Refusal.of(SupervisionRefusal.CHASING_UNKNOWN));
        if (row.state() != State.HELD) {
            throw Refusal.of(SupervisionRefusal.CHASING_NOT_HELD);
        }
        return row;
    }

    /** Sends it if it is held still and its time is over. */
    void sendIfReady(UUID id) {
        table.lock(id)
                .filter(row -> row.state() == State.HELD && !row.heldUntil().isAfter(clock.instant()))
                .ifPresent(row -> send(row, "system"));
    }

    private void send(ChasingTable.Row chasing, String by) {
        var author = new Caller(chasing.by(), chasing.by(), posts.rolesOf(chasing.by(), clock.today()));
        var still = table.owed(new ChasingQuestion(ANY_TIME, null, null, table.dutiesOf(chasing.id())));
        byAgency(still).forEach((agency, owed) -> {
            var letter = letters.of(owed, chasing.remark());
            table.addLetter(chasing.id(), agency, papers.draft(letters.paper(letter, owed), author));
            tidings.ofChasing(chasing.id(), agency, owed.size());
            for (Owed one : owed) {
                if (one.task() != null) {
                    taskHistory.record(
                            one.task(),
                            TaskHistory.What.CHASED,
                            author,
                            chasing.remark(),
                            Map.of("chasing", chasing.id().toString(), "kind", one.kind()));
                }
            }
        });
        table.end(chasing.id(), State.SENT, by);
        journal.record(Deed.of("supervision.chasing-sent", chasing.id().toString())
                .by(by)
                .with("items", still.size()));
    }
}
