package org.lingxing.platform.problems;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.problems.ProblemHistory.What;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;

/** The four proofs that a file is closed with, each with what it rests on. */
@Component
class ProblemProofs {

    private final PictureTable pictures;
    private final ReporterTable reporters;
    private final RectificationTable orders;
    private final ProblemHistory history;
    private final ProblemStory story;
    private final ProblemSettings settings;
    private final CityClock clock;

    ProblemProofs(
            PictureTable pictures,
            ReporterTable reporters,
            RectificationTable orders,
            ProblemHistory history,
            ProblemStory story,
            ProblemSettings settings,
            CityClock clock) {
        this.pictures = pictures;
        this.reporters = reporters;
        this.orders = orders;
        this.history = history;
        this.story = story;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One of the proofs.
     *
     * @param proved null while it is not time for it yet
     */
    record Proof(Phrase title, @Nullable Boolean proved, Phrase words) {}

    List<Proof> of(ProblemRow problem) {
        return List.of(samePlace(problem), secondPerson(problem), reporters(problem), nothingLeft(problem));
    }

    private Proof samePlace(ProblemRow problem) {
        var title = Phrase.of("同一位置的整改后照片", "A picture after, at the same place");
        var proved = problem.provedAt();
        if (proved == null) {
            return new Proof(title, null, Phrase.of("责任单位尚未报整改完成", "The unit has not shown anything yet"));
        }
        Optional<BigDecimal> nearest = pictures.of(problem.id()).stream()
                .filter(picture -> picture.stage() == PictureTable.Stage.AFTER
                        && !picture.at().isBefore(proved))
                .flatMap(picture -> Optional.ofNullable(picture.metres()).stream())
                .min(Comparator.naturalOrder());
        if (nearest.isEmpty()) {
            return new Proof(
                    title, false, Phrase.of("照片没有位置，无法比对；须现场核查", "The pictures do not tell where; check on the spot"));
        }
        var metres = nearest.get().toPlainString();
        return new Proof(
                title,
                nearest.get().compareTo(BigDecimal.valueOf(settings.pictures())) <= 0,
                Phrase.of(
                        "最近的一张相距 " + metres + " 米（参数：" + settings.pictures() + " 米以内）",
                        "The nearest lies " + metres + " m away (within " + settings.pictures() + " m)"));
    }

    private Proof secondPerson(ProblemRow problem) {
        var title = Phrase.of("第二人核查", "A second person's check");
        if (problem.acceptedAt() == null) {
            return new Proof(
                    title,
                    problem.state() == ProblemState.PROVED ? Boolean.FALSE : null,
                    Phrase.of("尚未核查", "Not checked yet"));
        }
        var line = history.of(problem.id()).stream()
                .filter(deed -> deed.what() == What.WORK_ACCEPTED)
                .reduce((first, second) -> second)
                .orElseThrow();
        var who = story.namesOf(List.of(line.by())).get(line.by());
        var name = who == null ? line.by() : who.name() + (who.post() == null ? "" : "（" + who.post() + "）");
        boolean spot =
                ProblemChecks.Manner.ON_THE_SPOT.name().equals(line.details().get("manner"));
        return new Proof(
                title,
                true,
                Phrase.of(
                        name + "，" + (spot ? "现场" : "据照片") + "核查；既非责任单位，也非发现人",
                        name + ", " + (spot ? "on the spot" : "by pictures") + "; neither unit nor finder"));
    }

    private Proof reporters(ProblemRow problem) {
        var title = Phrase.of("举报人确认", "The reporter's word");
        var all = reporters.of(problem.id());
        var until = problem.windowUntil();
        if (all.isEmpty()) {
            return new Proof(title, true, Phrase.of("没有公众举报，无需确认", "Nobody reported it; nothing to confirm"));
        }
        if (until == null) {
            return new Proof(title, null, Phrase.of("核查通过后请举报人确认", "Asked once the check has found it right"));
        }
        long confirmed = all.stream()
                .filter(one -> one.answer() == ReporterTable.Answer.CONFIRMED)
                .count();
        boolean spoken = all.stream().allMatch(one -> one.answer() != null);
        boolean over = clock.today().isAfter(until);
        return new Proof(
                title,
                problem.state() != ProblemState.OBJECTED && (spoken || over),
                Phrase.of(
                        confirmed + "/" + all.size() + " 人确认，确认期到 " + until,
                        confirmed + " of " + all.size() + " confirmed; until " + until));
    }

    private Proof nothingLeft(ProblemRow problem) {
        var title = Phrase.of("无未了事项", "Nothing left open");
        if (problem.state() == ProblemState.OBJECTED) {
            return new Proof(title, false, Phrase.of("举报人的异议尚未答复", "An objection waits for its answer"));
        }
        boolean asked = orders.requestsOf(problem.id()).stream().anyMatch(request -> request.granted() == null);
        if (asked) {
            return new Proof(title, false, Phrase.of("延期申请尚未答复", "A request for more time waits"));
        }
        boolean checked = problem.acceptedAt() != null;
        return new Proof(
                title,
                checked ? Boolean.TRUE : null,
                checked
                        ? Phrase.of("没有未答复的异议、未办的补正", "No objection and no correction is open")
                        : Phrase.of("核查之后才能判断", "To be told after the check"));
    }
}
