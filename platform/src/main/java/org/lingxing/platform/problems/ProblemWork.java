package org.lingxing.platform.problems;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.problems.ProblemHistory.What;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the unit does with an order: takes it, asks for more time, shows that it is done; and the chief's answer. */
@Service
@Transactional
class ProblemWork {

    private final ProblemCases cases;
    private final ProblemTable table;
    private final RectificationTable orders;
    private final PictureTable pictures;
    private final ProblemHistory history;
    private final ProblemDuties duties;
    private final ProblemTidings tidings;
    private final ProblemOpening opening;
    private final Files files;
    private final CityClock clock;

    ProblemWork(
            ProblemCases cases,
            ProblemTable table,
            RectificationTable orders,
            PictureTable pictures,
            ProblemHistory history,
            ProblemDuties duties,
            ProblemTidings tidings,
            ProblemOpening opening,
            Files files,
            CityClock clock) {
        this.cases = cases;
        this.table = table;
        this.orders = orders;
        this.pictures = pictures;
        this.history = history;
        this.duties = duties;
        this.tidings = tidings;
        this.opening = opening;
        this.files = files;
        this.clock = clock;
    }

    void accept(UUID id, Version version, Caller by) {
        var problem = cases.require(id, version, ProblemDeed.ACCEPT_ORDER, by);
        var order = orderOf(problem);
        orders.putAccepted(order.paper(), clock.instant());
        table.putState(id, ProblemDeed.ACCEPT_ORDER.next(problem.state()));
        table.touch(id, by.account());
        history.record(id, What.ORDER_ACCEPTED, by.account(), null, Map.of("number", String.valueOf(order.number())));
    }

    /** @param until the last day wished for */
    void askTime(UUID id, LocalDate until, String ground, Version version, Caller by) {
        var problem = cases.require(id, version, ProblemDeed.ASK_TIME, by);
        var order = orderOf(problem);
        if (!until.isAfter(order.term())) {
            throw Refusal.ofInput("/until", "应晚于现在的期限", "It has to lie after the present term");
        }
        orders.ask(id, order.paper(), ground, until, by.account(), clock.instant());
        table.touch(id, by.account());
        history.record(id, What.TIME_ASKED, by.account(), ground, Map.of("until", until.toString()));
        tidings.tell(What.TIME_ASKED, table.get(id), opening.chiefAndOffice(problem), List.of());
    }

    /** The chief answers; granted, the duty runs to the day asked for. */
    void answerTime(UUID id, boolean granted, String ground, Version version, Caller by) {
        var problem = cases.require(id, version, granted ? ProblemDeed.GRANT_TIME : ProblemDeed.REFUSE_TIME, by);
        var order = orderOf(problem);
        var until = orders.requestsOf(id).stream()
                .filter(request -> request.granted() == null)
                .findFirst()
                .orElseThrow()
                .until();
        orders.answer(id, granted, ground, by.account(), clock.instant());
        if (granted) {
            orders.putTerm(order.paper(), until);
            duties.extended(order.paper(), until, ground, by.account());
        }
        table.touch(id, by.account());
        var what = granted ? What.TIME_GRANTED : What.TIME_REFUSED;
        history.record(id, what, by.account(), ground, Map.of("until", until.toString()));
        tidings.tell(what, table.get(id), List.of(order.unit()), List.of());
    }

    /**
     * What a unit shows.
     *
     * @param papers receipts and other papers, by file
     */
    record Proof(String words, List<NewProblem.Shot> pictures, List<UUID> papers) {}

    /** The unit shows that it is put right. */
    void prove(UUID id, Proof proof, Version version, Caller by) {
        var problem = cases.require(id, version, ProblemDeed.PROVE, by);
        if (proof.pictures().isEmpty()) {
            throw Refusal.ofInput("/pictures", "请附整改后照片，至少一张", "At least one picture of it put right is needed");
        }
        // Before the pictures are kept, so that those of this proof are known by having come since.
        var at = clock.instant();
        var order = orderOf(problem);
        var owner = Problems.owner(id);
        proof.pictures().forEach(shot -> {
            files.attach(shot.file(), owner, Problems.visibility(problem), by);
            pictures.add(id, problem.round(), PictureTable.Stage.AFTER, shot, null, by.account());
        });
        proof.papers().forEach(paper -> {
            files.attach(paper, owner, Problems.visibility(problem), by);
            pictures.add(id, problem.round(), PictureTable.Stage.AFTER, NewProblem.Shot.of(paper), null, by.account());
        });
        orders.answerWaiting(id, "已报整改完成", by.account(), clock.instant());
        table.putState(id, ProblemDeed.PROVE.next(problem.state()));
        table.putProved(id, at);
        table.touch(id, by.account());
        history.record(
                id,
                What.PROVED,
                by.account(),
                proof.words().isBlank() ? null : proof.words().strip(),
                Map.of(
                        "pictures",
                        proof.pictures().size(),
                        "papers",
                        proof.papers().size()));
        duties.proved(problem, order.paper(), history.count(id, What.PROVED), at);
        tidings.tell(What.PROVED, table.get(id), opening.chiefAndOffice(problem), List.of());
    }

    private RectificationTable.Row orderOf(ProblemRow problem) {
        return orders.find(Objects.requireNonNull(problem.rectification())).orElseThrow();
    }
}
