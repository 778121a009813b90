package org.lingxing.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.RefusalCode;
import org.lingxing.platform.papers.Papers;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file from its finding to its striking off, and what is refused on the way. */
@PlatformTest
class LifeTest {

    private static final LocalDate FOUND = LocalDate.of(2019, 5, 20);

    /** Each file of these tests lies so many metres from the last, so that none is near another. */
    private static double next;

    @Autowired
    BeanFactory beans;

    @Autowired
    ProblemOrders orders;

    @Autowired
    ProblemWork work;

    @Autowired
    ProblemChecks checks;

    @Autowired
    ProblemFiling filing;

    @Autowired
    ProblemDetails details;

    @Autowired
    Papers papers;

    @Autowired
    JdbcClient database;

    @Autowired
    CityClock clock;

    private River river;
    private double here;

    @BeforeEach
    void 到河边() {
        clock.moveTo(FOUND);
        river = new River(beans);
        here = next += 1000;
    }

    @Test
    void 从发现到销号_每一步都有期限_都办结() {
        UUID problem = river.problems.open(river.found(here, clock.instant()).showing(river.picture("guard", here)));
        clock.moveTo(FOUND.plusDays(4));
        river.draft(problem, LocalDate.of(2019, 6, 10));
        refused(
                ProblemRefusal.PROBLEM_DEED_NOT_POSSIBLE,
                () -> orders.sign(problem, river.version(problem), river.caller("chief-office")));
        orders.sign(problem, river.version(problem), river.caller("chief"));
        assertThat(river.state(problem)).isEqualTo(ProblemState.ORDERED);
        var order = river.problems.find(problem).orElseThrow();
        assertThat(order.orderNumber()).matches("金水河督改〔2019〕\\d+号");
        assertThat(papers.about("problems.problem/" + problem)).hasSize(1);
        work.accept(problem, river.version(problem), river.caller("agency"));

        work.askTime(problem, LocalDate.of(2019, 6, 14), "汛期车辆不能进场", river.version(problem), river.caller("agency"));
        refused(
                ProblemRefusal.PROBLEM_DEED_NOT_POSSIBLE,
                () -> work.askTime(
                        problem, LocalDate.of(2019, 6, 20), "再多些", river.version(problem), river.caller("agency")));
        work.answerTime(problem, true, "情况属实", river.version(problem), river.caller("chief"));
        assertThat(river.dueOf(problem, "problems.rectification")).isEqualTo(LocalDate.of(2019, 6, 14));

        clock.moveTo(LocalDate.of(2019, 6, 6));
        river.prove(problem, here + 4);
        assertThat(river.dueOf(problem, "problems.check")).isEqualTo(LocalDate.of(2019, 6, 14));
        var shown = details.of(problem, river.caller("chief-office")).pictures().getLast();
        assertThat(shown.metres()).isBetween(new BigDecimal("3.8"), new BigDecimal("4.2"));
        assertThat(shown.bearing()).isEqualTo(0);
        river.check(problem, ProblemChecks.Manner.BY_PICTURES, "chief-office");
        checks.strikeOff(problem, river.version(problem), river.caller("chief-office"));
        assertThat(river.state(problem)).isEqualTo(ProblemState.STRUCK_OFF);
        assertThat(river.owedOn(problem))
                .containsExactlyInAnyOrder(
                        "problems.order DONE",
                        "problems.rectification DONE",
                        "problems.check DONE",
                        "problems.striking-off DONE");
        var detail = details.of(problem, river.caller("chief-office"));
        assertThat(detail.proofs())
                .allSatisfy(proof -> assertThat(proof.proved()).isTrue());
        assertThat(detail.history())
                .extracting(line -> line.what().name())
                .containsExactly(
                        "STRUCK_OFF",
                        "WORK_ACCEPTED",
                        "PROVED",
                        "TIME_GRANTED",
                        "TIME_ASKED",
                        "ORDER_ACCEPTED",
                        "ORDER_SIGNED",
                        "ORDER_DRAFTED",
                        "FOUND");
        assertThat(detail.actions()).isEmpty();
    }

    @Test
    void 据照片核查_照片须在原处参数米数以内_恰在边上算_多一点不算_现场核查不受此限() {
        UUID within = river.proved(here, 24.9);
        river.check(within, ProblemChecks.Manner.BY_PICTURES, "chief-office");
        assertThat(river.state(within)).isEqualTo(ProblemState.ACCEPTED);

        here = next += 1000;
        UUID beyond = river.proved(here, 25.3);
        refused(
                ProblemRefusal.NOT_THE_SAME_PLACE,
                () -> river.check(beyond, ProblemChecks.Manner.BY_PICTURES, "chief-office"));
        river.check(beyond, ProblemChecks.Manner.ON_THE_SPOT, "chief-office");

        here = next += 1000;
        UUID nowhere = river.ordered(here, FOUND.plusDays(14));
        work.accept(nowhere, river.version(nowhere), river.caller("agency"));
        var picture = NewProblem.Shot.of(river.picture("agency", here).file());
        work.prove(
                nowhere,
                new ProblemWork.Proof("照片没有位置", List.of(picture), List.of()),
                river.version(nowhere),
                river.caller("agency"));
        refused(
                ProblemRefusal.NOT_THE_SAME_PLACE,
                () -> river.check(nowhere, ProblemChecks.Manner.BY_PICTURES, "chief-office"));
    }

    @Test
    void 没有照片不能报完成_退回须有新的期限_退回后再报再查() {
        UUID problem = river.ordered(here, FOUND.plusDays(14));
        work.accept(problem, river.version(problem), river.caller("agency"));
        assertThatThrownBy(() -> work.prove(
                        problem,
                        new ProblemWork.Proof("已清", List.of(), List.of()),
                        river.version(problem),
                        river.caller("agency")))
                .isInstanceOf(Refusal.class);
        river.prove(problem, here);
        assertThatThrownBy(() ->
                        checks.giveBack(problem, FOUND, "仍有残留", river.version(problem), river.caller("chief-office")))
                .isInstanceOf(Refusal.class);
        checks.giveBack(
                problem, LocalDate.of(2019, 6, 12), "仍有残留", river.version(problem), river.caller("chief-office"));
        assertThat(river.state(problem)).isEqualTo(ProblemState.WORKING);
        assertThat(river.owedOn(problem)).contains("problems.rectification OPEN", "problems.check DONE");
        assertThat(river.dueOf(problem, "problems.rectification")).isEqualTo(LocalDate.of(2019, 6, 12));
        river.prove(problem, here);
        river.check(problem, ProblemChecks.Manner.BY_PICTURES, "chief-office");
        assertThat(river.owedOn(problem))
                .filteredOn("problems.check DONE"::equals)
                .hasSize(2);
    }

    @Test
    void 撤回督办单_按原期限重新欠一张_原期限已过即为逾期() {
        UUID problem = river.ordered(here, FOUND.plusDays(14));
        orders.withdraw(problem, "责任单位有误", river.version(problem), river.caller("chief"));
        assertThat(river.state(problem)).isEqualTo(ProblemState.FOUND);
        assertThat(river.owedOn(problem))
                .containsExactlyInAnyOrder("problems.order OPEN", "problems.rectification WAIVED");
        river.draft(problem, FOUND.plusDays(10));
        orders.sign(problem, river.version(problem), river.caller("chief"));
        assertThat(river.owedOn(problem)).contains("problems.order DONE", "problems.rectification OPEN");
    }

    @Test
    void 期满之后不能再申请延期_期满当日可以() {
        UUID problem = river.ordered(here, FOUND.plusDays(7));
        clock.moveTo(FOUND.plusDays(8));
        refused(
                ProblemRefusal.PROBLEM_DEED_NOT_POSSIBLE,
                () -> work.askTime(problem, FOUND.plusDays(20), "来不及", river.version(problem), river.caller("agency")));
        clock.moveTo(FOUND.plusDays(7));
        work.askTime(problem, FOUND.plusDays(20), "来不及", river.version(problem), river.caller("agency"));
        work.answerTime(problem, false, "理由不足", river.version(problem), river.caller("chief"));
        assertThat(river.dueOf(problem, "problems.rectification")).isEqualTo(FOUND.plusDays(7));
    }

    @Test
    void 河长可认定不予督办_改由市级河长时期限不变() {
        UUID nothing = river.problems.open(river.found(here, clock.instant()));
        filing.dismiss(nothing, "系在册施工堆料", river.version(nothing), river.caller("chief"));
        assertThat(river.state(nothing)).isEqualTo(ProblemState.DISMISSED);
        assertThat(river.owedOn(nothing)).containsExactly("problems.order WAIVED");

        here = next += 1000;
        UUID raised = river.problems.open(river.found(here, clock.instant()));
        filing.passOn(raised, "跨区", river.version(raised), river.caller("chief-office"));
        assertThat(river.owedOn(raised)).containsExactlyInAnyOrder("problems.order WAIVED", "problems.order OPEN");
        refused(
                ProblemRefusal.PROBLEM_DEED_NOT_POSSIBLE,
                () -> filing.dismiss(raised, "越权", river.version(raised), river.caller("chief")));
        filing.passOn(raised, "改回", river.version(raised), river.caller("chief-office"));
        river.draft(raised, FOUND.plusDays(14));
        orders.sign(raised, river.version(raised), river.caller("chief"));
        assertThat(river.owedOn(raised)).contains("problems.order WAIVED", "problems.order DONE");
    }

    private static void refused(RefusalCode code, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
