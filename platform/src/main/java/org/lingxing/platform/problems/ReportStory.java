package org.lingxing.platform.problems;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of a report, in plain words for whoever sent it. */
@Component
class ReportStory {

    private final ReporterTable reporters;
    private final ProblemTable problems;
    private final ProblemHistory problemHistory;
    private final ReportHistory history;
    private final RectificationTable orders;
    private final CityClock clock;

    ReportStory(
            ReporterTable reporters,
            ProblemTable problems,
            ProblemHistory problemHistory,
            ReportHistory history,
            RectificationTable orders,
            CityClock clock) {
        this.reporters = reporters;
        this.problems = problems;
        this.problemHistory = problemHistory;
        this.history = history;
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * A line of the story.
     *
     * @param what constant name of the deed
     * @param note what else there is to know; null where the title says all
     */
    record Line(
            String what, Instant at, Phrase title, @Nullable Phrase note) {}

    /**
     * That the reporter is asked whether it is put right.
     *
     * @param until last day to say so
     */
    record Asking(LocalDate until) {}

    /**
     * The whole of it.
     *
     * @param now where it stands, in a few words
     * @param over whether nothing more will come
     * @param asking null where the reporter is not asked now
     */
    record Told(
            Phrase now,
            boolean over,
            @Nullable String problemNumber,
            List<Line> lines,
            @Nullable Asking asking) {}

    @Transactional(readOnly = true)
    public Told of(ReportRow report) {
        var lines = new ArrayList<Line>();
        history.of(report.id()).stream()
                .flatMap(line -> ownLine(report, line).stream())
                .forEach(lines::add);
        var reporter = reporters.find(report.origin());
        if (reporter.isEmpty()) {
            return new Told(report.state().title(), report.state() == ReportState.ANSWERED, null, lines, null);
        }
        var problem = problems.get(reporter.get().problem());
        lines.addAll(linesOf(report, problem));
        lines.sort(Comparator.comparing(Line::at));
        var until = problem.windowUntil();
        boolean asked = problem.state() == ProblemState.ACCEPTED
                && until != null
                && !clock.today().isAfter(until)
                && reporter.get().answer() == null;
        return new Told(
                asked ? Phrase.of("等您确认", "Waits for your word") : ReportWords.now(problem.state()),
                !problem.state().isOpen(),
                problem.number(),
                List.copyOf(lines),
                asked ? new Asking(Objects.requireNonNull(until)) : null);
    }

    private static Optional<Line> ownLine(ReportRow report, ReportHistory.Line line) {
        var title = switch (line.what()) {
            case RECEIVED -> Phrase.of("收到您的报告", "Your report arrived");
            case TAKEN -> Phrase.of("已立案", "A file was opened");
            case JOINED -> Phrase.of("与已立案的是同一处，并在一起办", "It is the same as a file that is open; they go on together");
            case ANSWERED -> answered(report);
            case PERSON_SEEN, CODE_ISSUED, PERSON_ERASED -> null;
        };
        return Optional.ofNullable(title)
                .map(words -> new Line(line.what().name(), line.at(), words, ownNote(report, line)));
    }

    private static Phrase answered(ReportRow report) {
        var ground = report.ground();
        return ground == null ? report.state().title() : ground.title();
    }

    private static @Nullable Phrase ownNote(ReportRow report, ReportHistory.Line line) {
        if (line.what() == ReportHistory.What.RECEIVED) {
            return Phrase.of("编号 " + report.number(), "Number " + report.number());
        }
        var number = line.details().get("problemNumber");
        var answer = Objects.requireNonNullElse(report.answer(), "");
        var zh = (number == null ? "" : "案号 " + number + "　") + answer;
        var en = (number == null ? "" : "File " + number + ". ") + answer;
        return zh.isBlank() ? null : Phrase.of(zh.strip(), en.strip());
    }

    /** What was done with the file since the problem was found, or found again, for the last time. */
    private List<Line> linesOf(ReportRow report, ProblemRow problem) {
        var all = problemHistory.of(problem.id());
        int from = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).what() == ProblemHistory.What.RETURNED_TO_PLACE) {
                from = i;
            }
        }
        var unit = Optional.ofNullable(problem.rectification())
                .flatMap(orders::find)
                .map(RectificationTable.Row::unitName)
                .orElse("");
        return all.subList(from, all.size()).stream()
                .filter(line -> isNews(report, line))
                .flatMap(line -> line(report, problem, unit, line).stream())
                .toList();
    }

    /** The finding that is the report itself was told already. */
    private static boolean isNews(ReportRow report, ProblemHistory.Line line) {
        return !report.id().toString().equals(line.details().get("finding"));
    }

    private static Optional<Line> line(ReportRow report, ProblemRow problem, String unit, ProblemHistory.Line line) {
        boolean own = report.origin().equals(line.details().get("report"));
        Map<String, Object> facts = line.details();
        return ReportWords.title(line.what(), problem, unit, own, facts)
                .map(title -> new Line(
                        line.what().name(), line.at(), title, ReportWords.note(line.what(), line.note(), facts)));
    }
}
