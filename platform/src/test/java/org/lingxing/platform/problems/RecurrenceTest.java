package org.lingxing.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is the same and what has returned, just within and just beyond; the reporters' word and its window. */
@PlatformTest
class RecurrenceTest {

    private static final LocalDate START = LocalDate.of(2019, 5, 20);

    private static double next;

    @Autowired
    BeanFactory beans;

    @Autowired
    ProblemTable table;

    @Autowired
    ProblemFiling filing;

    @Autowired
    ProblemChecks checks;

    @Autowired
    Sameness sameness;

    @Autowired
    FindingTable findings;

    @Autowired
    JdbcClient database;

    @Autowired
    CityClock clock;

    private River river;
    private double here;

    @BeforeEach
    void 到河边() {
        clock.moveTo(START);
        river = new River(beans);
        here = next += 2000;
    }

    @Test
    void 公示牌的今年销号_上年发现今年销号的也算() {
        var board = beans.getBean(ReachProblemsResource.class);
        var before = board.now(river.reach.code());
        UUID problem = river.problems.open(river.found(here, clock.instant()));
        database.sql("""
                        update problems.problem
                           set state = 'STRUCK_OFF', found_at = '2018-12-30T02:00:00Z', struck_off_at = '2019-02-01T02:00:00Z'
                         where id = :id
                        """).param("id", problem).update();
        var after = board.now(river.reach.code());
        assertThat(after.struckOff()).isEqualTo(before.struckOff() + 1);
        assertThat(after.found()).isEqualTo(before.found());
    }

    @Test
    void 销号后九十天内在原处再现_原案重开并计一次复发_第九十一天或五十米外另立新案() {
        UUID problem = river.struckOff(here);
        clock.moveTo(START.plusDays(90));
        assertThat(sameness.returned(ProblemKind.DUMPING, river.north(here), clock.instant()))
                .isPresent();
        clock.moveTo(START.plusDays(91));
        assertThat(sameness.returned(ProblemKind.DUMPING, river.north(here), clock.instant()))
                .isEmpty();
        clock.moveTo(START.plusDays(90));
        assertThat(sameness.returned(ProblemKind.DUMPING, river.north(here + 49.9), clock.instant()))
                .isPresent();
        assertThat(sameness.returned(ProblemKind.DUMPING, river.north(here + 50.3), clock.instant()))
                .isEmpty();
        assertThat(sameness.returned(ProblemKind.SEWAGE, river.north(here), clock.instant()))
                .isEmpty();

        assertThat(river.problems.open(river.found(here + 20, clock.instant()))).isEqualTo(problem);
        var again = table.get(problem);
        assertThat(again.state()).isEqualTo(ProblemState.FOUND);
        assertThat(again.recurrences()).isEqualTo(1);
        assertThat(again.round()).isEqualTo(2);
        assertThat(river.owedOn(problem)).contains("problems.order OPEN");
        UUID other = river.problems.open(river.found(here + 300, clock.instant()));
        assertThat(other).isNotEqualTo(problem);
    }

    @Test
    void 重开有误可以分开_原案回到已销号_新案另欠一张督办单() {
        UUID problem = river.struckOff(here);
        clock.moveTo(START.plusDays(30));
        var found = river.found(here + 30, clock.instant()).showing(river.picture("guard", here + 30));
        river.problems.open(found);
        UUID own = filing.separate(problem, "另一堆渣土", river.version(problem), river.caller("chief-office"));
        assertThat(river.state(problem)).isEqualTo(ProblemState.STRUCK_OFF);
        assertThat(table.get(problem).recurrences()).isZero();
        assertThat(river.state(own)).isEqualTo(ProblemState.FOUND);
        assertThat(river.owedOn(own)).containsExactly("problems.order OPEN");
        assertThat(river.problems.ofFinding(found.id()).orElseThrow().id()).isEqualTo(own);
    }

    @Test
    void 附近同类的未结案件才提议并案_恰在百米以内_并入后发现人照片都过去() {
        UUID first = river.problems.open(river.found(here, clock.instant()));
        var spot = river.north(here + 99.8);
        assertThat(sameness.open(ProblemKind.DUMPING, spot, null)).hasSize(1);
        assertThat(sameness.open(ProblemKind.DUMPING, river.north(here + 100.3), null))
                .isEmpty();
        UUID second =
                river.problems.open(river.found(here + 60, clock.instant()).showing(river.picture("guard", here + 60)));
        UUID far = river.problems.open(river.found(here + 400, clock.instant()));
        assertThatThrownBy(() -> filing.merge(second, far, river.version(second), river.caller("chief-office")))
                .isInstanceOf(Refusal.class);
        filing.merge(second, first, river.version(second), river.caller("chief-office"));
        assertThat(river.state(second)).isEqualTo(ProblemState.MERGED);
        assertThat(river.owedOn(second)).containsExactly("problems.order WAIVED");
        assertThat(findings.of(first)).hasSize(2);

        UUID third = river.problems.open(river.found(here + 50, clock.instant()));
        filing.keepApart(third, first, "两堆", river.version(third), river.caller("chief-office"));
        assertThat(sameness.open(ProblemKind.DUMPING, river.north(here + 50), third))
                .isEmpty();

        UUID fourth = river.problems.open(river.found(here + 20, clock.instant()));
        filing.merge(first, fourth, river.version(first), river.caller("chief-office"));
        assertThat(database.sql("select id from problems.problem where merged_into = :into")
                        .param("into", fourth)
                        .query(UUID.class)
                        .list())
                .as("先并入的随它再并")
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    void 举报人确认期内不能销号_确认后可以_期满也可以_提出异议须先答复() {
        String origin = "report/" + UUID.randomUUID();
        UUID confirmed = reported(origin);
        river.check(confirmed, ProblemChecks.Manner.BY_PICTURES, "chief-office");
        assertThat(table.get(confirmed).windowUntil()).isEqualTo(LocalDate.of(2019, 5, 27));
        refusedStrikingOff(confirmed);
        checks.confirm(origin, clock.instant());
        assertThatThrownBy(() -> checks.confirm(origin, clock.instant())).isInstanceOf(Refusal.class);
        checks.strikeOff(confirmed, river.version(confirmed), river.caller("chief-office"));

        here = next += 2000;
        String quiet = "report/" + UUID.randomUUID();
        UUID silent = reported(quiet);
        river.check(silent, ProblemChecks.Manner.BY_PICTURES, "chief-office");
        clock.moveTo(LocalDate.of(2019, 5, 27));
        refusedStrikingOff(silent);
        clock.moveTo(LocalDate.of(2019, 5, 28));
        assertThatThrownBy(() -> checks.object(quiet, "没有", clock.instant())).isInstanceOf(Refusal.class);
        checks.strikeOff(silent, river.version(silent), river.caller("chief-office"));
        clock.moveTo(START);

        here = next += 2000;
        String loud = "report/" + UUID.randomUUID();
        UUID objected = reported(loud);
        river.check(objected, ProblemChecks.Manner.BY_PICTURES, "chief-office");
        checks.object(loud, "只盖了一层土", clock.instant());
        assertThat(river.state(objected)).isEqualTo(ProblemState.OBJECTED);
        refusedStrikingOff(objected);
        checks.giveBack(objected, START.plusDays(10), "异议属实", river.version(objected), river.caller("chief-office"));
        assertThat(river.state(objected)).isEqualTo(ProblemState.WORKING);
        assertThat(river.owedOn(objected)).contains("problems.striking-off WAIVED", "problems.rectification OPEN");
    }

    /** Proved by the unit, reported by a citizen. */
    private UUID reported(String origin) {
        Instant at = clock.instant();
        var spot = river.north(here);
        var found = NewProblem.of(
                        UUID.randomUUID(),
                        ProblemKind.DUMPING,
                        ProblemSource.PUBLIC,
                        spot.longitude(),
                        spot.latitude(),
                        at,
                        Problems.CITIZEN)
                .onReach(river.reach.code())
                .from(origin)
                .showing(river.picture("system", here));
        UUID problem = river.problems.open(found);
        river.draft(problem, START.plusDays(14));
        river.signAndProve(problem, here);
        return problem;
    }

    private void refusedStrikingOff(UUID problem) {
        assertThatThrownBy(() -> checks.strikeOff(problem, river.version(problem), river.caller("chief-office")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ProblemRefusal.PROBLEM_DEED_NOT_POSSIBLE));
    }
}
