package org.lingxing.platform.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.supervision.SupervisedTasks.Decomposition;
import org.lingxing.platform.supervision.SupervisedTasks.Member;
import org.lingxing.platform.supervision.SupervisedTasks.Piece;
import org.lingxing.platform.supervision.SupervisedTasks.Step;
import org.lingxing.platform.supervision.TaskHistory.What;
import org.lingxing.platform.time.CityClock;
import org.lingxing.reader.AgencyRole;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The life of a task: decomposed, sent, accepted or objected to, carried, merged, ended; and what is owed meanwhile. */
@PlatformTest
class TaskDeedsTest {

    private static final String REFORM = TestOffice.REFORM;
    private static final String ECOLOGY = TestOffice.ECOLOGY;

    @Autowired
    BeanFactory beans;

    @Autowired
    SupervisedTasks tasks;

    @Autowired
    TaskWork work;

    @Autowired
    TaskDetails details;

    @Autowired
    TaskHistory history;

    @Autowired
    TaskTable table;

    @Autowired
    Liaisons liaisons;

    @Autowired
    CityClock clock;

    @Autowired
    JdbcClient database;

    private TestOffice office;
    private String document;

    @BeforeEach
    void prepare() {
        clock.moveTo(LocalDate.of(2019, 6, 18));
        office = new TestOffice(beans);
        office.liaisonOf(REFORM);
        office.liaisonOf(ECOLOGY);
        document = "own-" + UUID.randomUUID();
    }

    @Test
    void 分解下达后_牵头单位欠答复与各阶段_认领即完成答复() {
        UUID task = office.task(document, "1", REFORM, ECOLOGY);
        tasks.decompose(
                task,
                new Decomposition(
                        List.of(new Member(REFORM, AgencyRole.LEAD), new Member(ECOLOGY, AgencyRole.ASSIST)),
                        List.of(new Piece("摸清底数", ECOLOGY)),
                        List.of(new Step("完成方案", day("2019-06-28")), new Step("全部完成", day("2019-12-20"))),
                        "示例处长"),
                office.version(task),
                office.officer());
        tasks.send(task, office.version(task), office.officer());

        assertThat(owed(task, REFORM))
                .containsExactly("answer 2019-06-21 OPEN", "stage 2019-06-28 OPEN", "stage 2019-12-20 OPEN");
        work.accept(task, null, office.version(task), office.liaisonOf(REFORM));
        assertThat(owed(task, REFORM).getFirst()).isEqualTo("answer 2019-06-21 DONE");
        var detail = details.of(task, office.officer());
        assertThat(detail.task().state()).isEqualTo(TaskState.ACCEPTED);
        assertThat(detail.task().responsible()).isEqualTo("示例处长");
        assertThat(detail.parts()).extracting(TaskDetails.Piece::words).containsExactly("摸清底数");
        assertThat(detail.history())
                .extracting(TaskHistory.Line::what)
                .containsExactly(What.DECOMPOSED, What.SENT, What.ACCEPTED);
    }

    @Test
    void 答复三个工作日_末日末分钟仍在期内_下一分钟即迟() {
        UUID task = office.sent(document, "1", REFORM);
        clock.moveTo(day("2019-06-21"));
        toMinute("23:59:30");
        assertThat(details.of(task, office.officer()).owed().getFirst().term().state())
                .isEqualTo("OPEN");
        toMinute("24:00:00");
        assertThat(details.of(task, office.officer()).owed().getFirst().term().state())
                .isEqualTo("OVERDUE");
        work.accept(task, null, office.version(task), office.liaisonOf(REFORM));
        assertThat(owed(task, REFORM)).containsExactly("answer 2019-06-21 DONE_LATE");
    }

    @Test
    void 提出异议_督查室欠答复_改派后原单位不再欠_新单位重新欠() {
        UUID task = office.sent(document, "1", REFORM);
        work.object(
                task,
                Objections.Kind.WRONG_AGENCY,
                "此项职责不在本单位",
                ECOLOGY,
                office.version(task),
                office.liaisonOf(REFORM));
        assertThat(owed(task, REFORM)).containsExactly("answer 2019-06-21 DONE");
        assertThat(ofOffice(task)).containsExactly("objection 2019-06-21 OPEN");

        work.reassign(task, ECOLOGY, true, "职责已划转", office.version(task), office.officer());
        assertThat(ofOffice(task)).containsExactly("objection 2019-06-21 DONE");
        assertThat(owed(task, ECOLOGY)).containsExactly("answer 2019-06-21 OPEN");
        var detail = details.of(task, office.officer());
        assertThat(detail.task().lead()).isEqualTo(ECOLOGY);
        assertThat(detail.task().agencies())
                .extracting(TaskView.Agency::id, TaskView.Agency::role)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ECOLOGY, AgencyRole.LEAD),
                        org.assertj.core.groups.Tuple.tuple(REFORM, AgencyRole.ASSIST));
        assertThat(detail.objections().getFirst().answer()).isEqualTo(Objections.Answer.REASSIGNED);
    }

    @Test
    void 坚持原分工_即视为认领_不能再提异议() {
        UUID task = office.sent(document, "1", REFORM);
        object(task);
        work.insist(task, "文件已明确由你单位牵头", office.version(task), office.officer());
        assertThat(table.get(task).state()).isEqualTo(TaskState.ACCEPTED);
        assertRefused(() -> object(task), SupervisionRefusal.TASK_DEED_NOT_POSSIBLE);
    }

    @Test
    void 同一天甲改乙再改甲_报告义务仍在甲_不重不漏() {
        clock.moveTo(day("2019-06-03"));
        UUID task = office.sent("zzb-2019-14", "901", REFORM);
        object(task);
        work.reassign(task, ECOLOGY, false, "改由生态环境部门牵头", office.version(task), office.officer());
        work.object(task, Objections.Kind.OTHER, "仍应由发改部门牵头", REFORM, office.version(task), office.liaisonOf(ECOLOGY));
        work.reassign(task, REFORM, false, "仍由发改部门牵头", office.version(task), office.officer());

        assertThat(reports(REFORM)).contains("progress PROGRESS/2019-07-10 OPEN", "ledger LEDGER/2019-07-10 OPEN");
        assertThat(reports(REFORM)).doesNotHaveDuplicates();
        assertThat(reports(ECOLOGY)).allMatch(report -> report.endsWith("WAIVED"));
        tasks.end(task, "本测试到此为止", office.version(task), office.officer());
    }

    @Test
    void 下达当日为末日的报告不欠_次日起的欠() {
        clock.moveTo(day("2019-06-15"));
        UUID task = office.sent("zzb-2019-12", "902", ECOLOGY);
        assertThat(reports(ECOLOGY)).noneMatch(report -> report.contains("2019-06-15"));
        tasks.end(task, "换一天再下达", office.version(task), office.officer());

        clock.moveTo(day("2019-06-14"));
        UUID other = office.sent("zzb-2019-12", "903", REFORM);
        assertThat(reports(REFORM)).contains("province-progress PROGRESS/2019-06-15 OPEN");
        assertThat(reports(REFORM)).noneMatch(report -> report.contains("2019-03"));
        tasks.end(other, "本测试到此为止", office.version(other), office.officer());
    }

    @Test
    void 阶段报告完成_退回则按新期限再欠() {
        UUID task = office.task(document, "1", REFORM);
        table.addStage(task, 0, "完成摸底", day("2019-06-20"));
        tasks.send(task, office.version(task), office.officer());
        work.accept(task, "示例处长", office.version(task), office.liaisonOf(REFORM));
        UUID stage = table.stagesOf(task).getFirst().id();
        work.reachStage(task, stage, "已完成摸底", office.version(task), office.liaisonOf(REFORM));
        assertThat(owed(task, REFORM)).contains("stage 2019-06-20 DONE");
        assertRefused(
                () -> work.reachStage(task, stage, "再报", office.version(task), office.liaisonOf(REFORM)),
                SupervisionRefusal.TASK_DEED_NOT_POSSIBLE);

        work.returnStage(task, stage, day("2019-06-25"), "缺名单", office.version(task), office.officer());
        assertThat(owed(task, REFORM)).contains("stage 2019-06-25 OPEN");
    }

    @Test
    void 合并后_所欠免除_单位并入协办_办结后不再欠() {
        UUID one = office.sent(document, "1", REFORM);
        UUID other = office.sent(document, "2", ECOLOGY);
        tasks.merge(other, one, "内容相同", office.version(other), office.officer());
        assertThat(owed(other, ECOLOGY)).containsExactly("answer 2019-06-21 WAIVED");
        assertThat(details.of(one, office.officer()).task().agencies())
                .extracting(TaskView.Agency::role)
                .containsExactly(AgencyRole.LEAD, AgencyRole.ASSIST);
        assertThat(table.get(other).mergedInto()).isEqualTo(one);

        tasks.end(one, "已全部完成", office.version(one), office.officer());
        assertThat(owed(one, REFORM)).containsExactly("answer 2019-06-21 WAIVED");
        assertRefused(
                () -> tasks.merge(one, other, "再合并", office.version(one), office.officer()),
                SupervisionRefusal.TASK_DEED_NOT_POSSIBLE);
    }

    @Test
    void 两人同时改_后者被告知先者() {
        UUID task = office.task(document, "1", REFORM);
        Version read = office.version(task);
        tasks.send(task, read, office.officer());
        assertThatThrownBy(() -> tasks.end(task, "不办了", read, office.officer()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(CommonRefusal.EDITED_MEANWHILE));
    }

    @Test
    void 各人能办的不同_不能办的都说明原因() {
        UUID task = office.sent(document, "1", REFORM);
        assertThat(possible(task, office.liaisonOf(REFORM))).containsExactly(TaskDeed.ACCEPT, TaskDeed.OBJECT);
        assertThat(possible(task, office.officer())).containsExactly(TaskDeed.MERGE, TaskDeed.END);
        assertThat(details.of(task, office.officer()).actions())
                .allMatch(action -> action.possible() == (action.why() == null));
        assertThatThrownBy(() -> details.of(task, office.liaisonOf(ECOLOGY))).isInstanceOf(Refusal.class);
        assertRefused(
                () -> work.accept(task, null, office.version(task), office.liaisonOf(ECOLOGY)),
                SupervisionRefusal.TASK_DEED_NOT_POSSIBLE);
    }

    @Test
    void 名册不认得的单位不能牵头_成批下达时逐项说明() {
        UUID known = office.task(document, "1", REFORM);
        UUID without = office.task(document, "2");
        var sent = tasks.sendAll(List.of(known, without), office.officer());
        assertThat(sent.sent()).isEqualTo(1);
        assertThat(sent.notSent()).extracting(SupervisedTasks.NotSent::task).containsExactly(without);
        assertThat(tasks.sendAll(List.of(known), office.officer()).sent()).isZero();
    }

    private void object(UUID task) {
        work.object(task, Objections.Kind.OTHER, "理由", null, office.version(task), office.liaisonOf(REFORM));
    }

    private List<TaskDeed> possible(UUID task, Caller caller) {
        return details.of(task, caller).actions().stream()
                .filter(TaskDeed.Possible::possible)
                .map(TaskDeed.Possible::deed)
                .toList();
    }

    private List<String> owed(UUID task, String agency) {
        return of(task, liaisons.postOf(agency));
    }

    private List<String> ofOffice(UUID task) {
        return of(task, liaisons.office());
    }

    private List<String> of(UUID task, UUID post) {
        return database
                .sql("""
                        select substr(kind, 13) || ' '
                               || ((late_from at time zone 'Asia/Shanghai') - interval '1 microsecond')::date || ' '
                               || state
                          from duties.duty
                         where post = :post and subject = :subject
                         order by late_from, kind
                        """)
                .param("post", post)
                .param("subject", task.toString())
                .query(String.class)
                .list()
                .stream()
                .map(java.util.Objects::requireNonNull)
                .toList();
    }

    private List<String> reports(String agency) {
        return office.owedBy(liaisons.postOf(agency)).stream()
                .filter(owed -> !owed.contains(" - "))
                .map(owed -> owed.substring("supervision.".length()))
                .toList();
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable deed, SupervisionRefusal why) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(why));
    }

    private void toMinute(String time) {
        var wanted =
                clock.today().atStartOfDay(CityClock.ZONE).plus(parse(time)).toInstant();
        clock.moveBy(Duration.between(clock.instant(), wanted));
    }

    private static Duration parse(String time) {
        var parts = time.split(":", -1);
        return Duration.ofHours(Long.parseLong(parts[0]))
                .plusMinutes(Long.parseLong(parts[1]))
                .plusSeconds(Long.parseLong(parts[2]));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
