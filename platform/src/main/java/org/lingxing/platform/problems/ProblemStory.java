package org.lingxing.platform.problems;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.time.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a file: the terms that ran, as bars of time, and everything that was done, by whom. */
@Component
class ProblemStory {

    private static final Map<String, ProblemTerm> TERMS = Map.of(
            ProblemKinds.ORDER.name(), ProblemTerm.ORDER,
            ProblemKinds.RECTIFICATION.name(), ProblemTerm.RECTIFICATION,
            ProblemKinds.CHECK.name(), ProblemTerm.CHECK,
            ProblemKinds.STRIKING_OFF.name(), ProblemTerm.STRIKING_OFF);

    private static final String RAN = """
            select d.id, d.kind, d.opened_at, d.late_from, d.done_at, d.state, p.title_zh, p.title_en, n.name as holder
              from duties.duty d
              join access.post p on p.id = d.post
              left join access.person n on n.id = d.person
             where d.kind = any(:kinds) and d.occasion = any(:occasions)
             order by d.opened_at, d.late_from, d.id
            """;

    private static final String NAMES = """
            select a.name as account, n.name,
                   (select p.title_zh
                      from access.holding h
                      join access.post p on p.id = h.post
                     where h.person = a.person
                     order by lower(h.held) desc, p.id
                     limit 1) as title
              from access.account a
              join access.person n on n.id = a.person
             where a.name = any(:accounts)
            """;

    private final ProblemHistory history;
    private final RectificationTable orders;
    private final JdbcClient database;
    private final WorkingDays workingDays;
    private final CityClock clock;

    ProblemStory(
            ProblemHistory history,
            RectificationTable orders,
            JdbcClient database,
            WorkingDays workingDays,
            CityClock clock) {
        this.history = history;
        this.orders = orders;
        this.database = database;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Somebody by name and post, for people to read. */
    record Who(String account, String name, @Nullable String post) {}

    /**
     * A term that runs or ran.
     *
     * @param duty that it belongs to; null for the time in which reporters may speak, which nobody owes
     * @param from the day it began
     * @param doneOn the day of the deed that met it
     * @param owedBy who owes it
     */
    record Ran(
            ProblemTerm term,
            Phrase title,
            @Nullable UUID duty,
            LocalDate from,
            LocalDate due,
            @Nullable LocalDate doneOn,
            String state,
            @Nullable Integer workingDaysLeft,
            @Nullable Phrase owedBy,
            @Nullable String holder) {}

    /** A line of the story; {@code receivedAt} is later than {@code at} where it was done without a network. */
    record Line(
            ProblemHistory.What what,
            Who who,
            Instant at,
            Instant receivedAt,
            @Nullable String note,
            Map<String, Object> details,
            long entry) {}

    private record Row(
            UUID id,
            String kind,
            Instant openedAt,
            Instant lateFrom,
            @Nullable Instant doneAt,
            String state,
            String titleZh,
            String titleEn,
            @Nullable String holder) {}

    private record Named(
            String account, String name, @Nullable String title) {}

    List<Ran> terms(ProblemRow problem) {
        var found = new ArrayList<Ran>();
        for (Row row : Rows.of(database.sql(RAN)
                .param("kinds", TERMS.keySet().toArray(String[]::new))
                .param("occasions", occasions(problem).toArray(String[]::new))
                .query(Row.class))) {
            found.add(ran(row, problem));
        }
        var until = problem.windowUntil();
        var accepted = problem.acceptedAt();
        if (until != null && accepted != null) {
            boolean over = clock.today().isAfter(until) || problem.state() == ProblemState.STRUCK_OFF;
            found.add(new Ran(
                    ProblemTerm.WINDOW,
                    ProblemTerm.WINDOW.title(),
                    null,
                    dayOf(accepted),
                    until,
                    null,
                    over ? "DONE" : "OPEN",
                    over ? null : left(until),
                    ProblemActor.REPORTER.title(),
                    null));
        }
        return List.copyOf(found);
    }

    private Ran ran(Row row, ProblemRow problem) {
        var term = TERMS.getOrDefault(row.kind(), ProblemTerm.ORDER);
        var view = TermView.of(row.id(), row.state(), row.lateFrom(), clock, workingDays);
        return new Ran(
                term,
                term.title(),
                row.id(),
                dayOf(beginning(row, problem)),
                view.due(),
                row.doneAt() == null ? null : dayOf(row.doneAt()),
                view.state(),
                view.workingDaysLeft(),
                Phrase.of(row.titleZh(), row.titleEn()),
                row.holder());
    }

    /** The term of an order runs from the finding, which may have reached us later. */
    private static Instant beginning(Row row, ProblemRow problem) {
        boolean ofFinding = row.kind().equals(ProblemKinds.ORDER.name());
        return ofFinding && problem.round() == 1 && problem.foundAt().isBefore(row.openedAt())
                ? problem.foundAt()
                : row.openedAt();
    }

    /** By what the duties of a file are found: they are few, and their names follow from the file. */
    private List<String> occasions(ProblemRow problem) {
        int proofs = history.count(problem.id(), ProblemHistory.What.PROVED);
        var occasions = new ArrayList<String>();
        for (int round = 1; round <= problem.round(); round++) {
            occasions.addAll(ProblemDuties.occasionsOf(problem.id(), round, proofs));
        }
        orders.of(problem.id()).forEach(order -> occasions.add(ProblemDuties.rectificationOccasion(order.paper())));
        return occasions;
    }

    /** The last deed first. */
    List<Line> lines(UUID problem) {
        var lines = history.of(problem).reversed();
        var names =
                namesOf(lines.stream().map(ProblemHistory.Line::by).distinct().toList());
        return lines.stream()
                .map(line -> new Line(
                        line.what(),
                        names.getOrDefault(line.by(), new Who(line.by(), line.by(), null)),
                        line.at(),
                        line.receivedAt().truncatedTo(ChronoUnit.SECONDS),
                        line.note(),
                        line.details(),
                        line.entry()))
                .toList();
    }

    /** People by account; a citizen has none and is the reporter. */
    Map<String, Who> namesOf(List<String> accounts) {
        var names = new LinkedHashMap<String, Who>();
        for (Named named : Rows.of(database.sql(NAMES)
                .param("accounts", accounts.toArray(String[]::new))
                .query(Named.class))) {
            names.put(named.account(), new Who(named.account(), named.name(), named.title()));
        }
        names.put(
                Problems.CITIZEN,
                new Who(Problems.CITIZEN, ProblemActor.REPORTER.title().zh(), null));
        return names;
    }

    private int left(LocalDate until) {
        return Math.toIntExact(workingDays.calendar().between(clock.today(), until));
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, CityClock.ZONE);
    }
}
