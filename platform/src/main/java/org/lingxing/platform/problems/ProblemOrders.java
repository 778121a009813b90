package org.lingxing.platform.problems;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.papers.PaperKeeper;
import org.lingxing.platform.papers.Papers;
import org.lingxing.platform.problems.ProblemHistory.What;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rectification orders: drafted by the office, signed and issued by the chief, withdrawn. */
@Service
@Transactional
class ProblemOrders implements PaperKeeper {

    private final ProblemCases cases;
    private final ProblemTable table;
    private final RectificationTable orders;
    private final OrderPaper paper;
    private final Units units;
    private final ProblemHistory history;
    private final ProblemDuties duties;
    private final ProblemTidings tidings;
    private final FindingTable findings;
    private final Papers papers;
    private final CityClock clock;

    ProblemOrders(
            ProblemCases cases,
            ProblemTable table,
            RectificationTable orders,
            OrderPaper paper,
            Units units,
            ProblemHistory history,
            ProblemDuties duties,
            ProblemTidings tidings,
            FindingTable findings,
            Papers papers,
            CityClock clock) {
        this.cases = cases;
        this.table = table;
        this.orders = orders;
        this.paper = paper;
        this.units = units;
        this.history = history;
        this.duties = duties;
        this.tidings = tidings;
        this.findings = findings;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * Whom an order names: a unit there is, by its post, or one by its name.
     *
     * @param term the last day
     */
    record Wanted(@Nullable UUID unit, @Nullable String unitName, String remedy, LocalDate term) {}

    /** Drafts the order; a draft there is gives way to it. */
    void draft(UUID id, Wanted wanted, Version version, Caller by) {
        var problem = cases.require(id, version, ProblemDeed.DRAFT_ORDER, by);
        if (!wanted.term().isAfter(clock.today())) {
            throw Refusal.ofInput("/term", "整改期限应在今天之后", "The term has to lie after today");
        }
        var unit = unit(wanted, problem);
        giveUpDraft(id, "重新起草", by);
        UUID made = paper.draft(
                problem, new OrderPaper.Wanted(unit.name(), wanted.remedy().strip(), wanted.term()), by);
        orders.add(made, problem, unit.post(), unit.name(), wanted.remedy().strip(), wanted.term());
        table.touch(id, by.account());
        var details = new LinkedHashMap<String, Object>();
        details.put("paper", made.toString());
        details.put("unit", unit.name());
        details.put("remedy", wanted.remedy().strip());
        details.put("term", wanted.term());
        history.record(id, What.ORDER_DRAFTED, by.account(), null, written(details));
        tidings.tell(
                What.ORDER_DRAFTED,
                table.get(id),
                duties.chiefOf(problem).stream().toList(),
                List.of());
    }

    /** Days as text, so that the story beside the file reads as the journal does. */
    private static Map<String, Object> written(Map<String, Object> details) {
        details.replaceAll((name, value) -> value instanceof LocalDate day ? day.toString() : value);
        return details;
    }

    private Units.Unit unit(Wanted wanted, ProblemRow problem) {
        if (wanted.unit() != null) {
            return units.require(wanted.unit(), problem.divisionCode(), clock.today());
        }
        var name = wanted.unitName() == null ? "" : wanted.unitName().strip();
        if (name.isEmpty()) {
            throw Refusal.ofInput("/unit", "请选择或填写责任单位", "Choose or name the unit");
        }
        return units.called(name, problem.divisionCode(), clock.today());
    }

    /** Signs and issues it in one. */
    void sign(UUID id, Version version, Caller by) {
        cases.require(id, version, ProblemDeed.SIGN_ORDER, by);
        var draft = orders.draft(id).orElseThrow();
        papers.sign(draft.paper(), versionOf(draft.paper()), by);
        var number = papers.issue(draft.paper(), versionOf(draft.paper()), by);
        issued(id, draft, number, by);
    }

    private void issued(UUID id, RectificationTable.Row order, String number, Caller by) {
        var problem = table.get(id);
        var at = clock.instant();
        orders.putIssued(order.paper(), number, by.account(), at);
        table.putRectification(id, order.paper());
        table.putState(id, ProblemDeed.SIGN_ORDER.next(problem.state()));
        duties.ordered(problem, order, at);
        table.touch(id, by.account());
        history.record(
                id,
                What.ORDER_SIGNED,
                by.account(),
                null,
                Map.of(
                        "paper", order.paper().toString(),
                        "number", number,
                        "unit", order.unitName(),
                        "term", order.term().toString()));
        tidings.tell(What.ORDER_SIGNED, table.get(id), List.of(order.unit()), findings.accountsOf(id));
    }

    /** Withdraws the order: another one is owed, by the old term. */
    void withdraw(UUID id, String ground, Version version, Caller by) {
        var problem = cases.require(id, version, ProblemDeed.WITHDRAW_ORDER, by);
        var order = orders.find(Objects.requireNonNull(problem.rectification())).orElseThrow();
        papers.revoke(order.paper(), ground, null, versionOf(order.paper()), by);
        orders.putState(order.paper(), RectificationTable.State.WITHDRAWN);
        orders.answerWaiting(id, ground, by.account(), clock.instant());
        table.putState(id, ProblemDeed.WITHDRAW_ORDER.next(problem.state()));
        table.putRectification(id, null);
        duties.withdrawn(problem, order.paper(), ground, by.account());
        table.touch(id, by.account());
        history.record(
                id, What.ORDER_WITHDRAWN, by.account(), ground, Map.of("number", String.valueOf(order.number())));
        tidings.tell(What.ORDER_WITHDRAWN, table.get(id), List.of(order.unit()), List.of());
    }

    /** Gives a draft up, where there is one. */
    void giveUpDraft(UUID id, String reason, Caller by) {
        orders.draft(id).ifPresent(draft -> {
            papers.discard(draft.paper(), reason, versionOf(draft.paper()), by);
            orders.putState(draft.paper(), RectificationTable.State.GIVEN_UP);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable String pageOf(UUID id) {
        return orders.find(id)
                .map(order -> "/console/rivers/problems/" + order.problem())
                .orElse(null);
    }

    private Version versionOf(UUID id) {
        return new Version(papers.find(id).version());
    }
}
