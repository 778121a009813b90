package org.lingxing.platform.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.RefusalCode;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports of agencies: written, submitted in time or a minute late, accepted, returned, submitted again. */
@PlatformTest
class ReportsTest {

    /** An agency reports once a slot, so each test has one of its own. */
    private static final Iterator<String> AGENCIES = List.of(
                    "education", "justice", "finance", "health", "audit", "sports", "statistics", "petitions", "parks")
            .iterator();

    private static final String ECOLOGY = TestOffice.ECOLOGY;
    private static final String CITY = ReportSchedules.CITY;

    @Autowired
    BeanFactory beans;

    @Autowired
    Reports reports;

    @Autowired
    ReportViews views;

    @Autowired
    SupervisedTasks tasks;

    @Autowired
    TaskTable table;

    @Autowired
    TaskHistory history;

    @Autowired
    Liaisons liaisons;

    @Autowired
    CityClock clock;

    @Autowired
    JdbcClient database;

    private TestOffice office;
    private UUID task;
    private String agency;

    @BeforeEach
    void 三月十二日下达一项任务() {
        at("2019-03-12T09:00");
        office = new TestOffice(beans);
        agency = AGENCIES.next();
        office.liaisonOf(agency);
        office.liaisonOf(ECOLOGY);
        task = office.sent(CITY, "901", agency);
    }

    @AfterEach
    void 办结() {
        if (!table.get(task).state().isOver()) {
            tasks.end(task, "本测试到此为止", office.version(task), office.officer());
        }
        at("2019-06-18T09:00");
    }

    @Test
    void 方案至三月二十二日十七时整_下一分钟报送即迟() {
        UUID plan = report("PLAN/2019-03-22");
        write(plan, "按月推进");
        at("2019-03-22T17:00");
        submit(plan);
        assertThat(dutyState(plan)).isEqualTo("DONE");
        assertThat(table.get(task).plan()).isEqualTo("按月推进");
    }

    @Test
    void 过了一分钟_即为迟报() {
        UUID plan = report("PLAN/2019-03-22");
        write(plan, "按月推进");
        at("2019-03-22T17:01");
        assertThat(views.of(plan, office.officer()).term().state()).isEqualTo("OVERDUE");
        submit(plan);
        assertThat(dutyState(plan)).isEqualTo("DONE_LATE");
    }

    @Test
    void 报送即完成_审核通过后不能再改() {
        UUID progress = report("PROGRESS/2019-04-10");
        write(progress, "完成三成");
        submit(progress);
        assertThat(dutyState(progress)).isEqualTo("DONE");
        assertRefused(() -> write(progress, "改一改"), SupervisionRefusal.REPORT_DEED_NOT_POSSIBLE);

        reports.accept(progress, version(progress), office.officer());
        assertThat(views.of(progress, office.officer()).state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(history.of(task))
                .extracting(TaskHistory.Line::what)
                .containsSubsequence(TaskHistory.What.REPORTED, TaskHistory.What.REPORT_ACCEPTED);
        assertRefused(
                () -> reports.giveBack(progress, "再补", LocalDate.of(2019, 4, 20), version(progress), office.officer()),
                SupervisionRefusal.REPORT_DEED_NOT_POSSIBLE);
    }

    @Test
    void 退回的按新的期限再欠_重报后又完成_两次报送都留底() {
        UUID progress = report("PROGRESS/2019-04-10");
        write(progress, "完成三成");
        at("2019-04-09T10:00");
        submit(progress);
        assertRefused(
                () -> reports.giveBack(progress, "缺数据", LocalDate.of(2019, 4, 8), version(progress), office.officer()),
                CommonRefusal.INPUT_FAULTY);
        reports.giveBack(progress, "缺数据", LocalDate.of(2019, 4, 12), version(progress), office.officer());
        var returned = views.of(progress, office.liaisonOf(agency));
        assertThat(returned.term().due()).isEqualTo("2019-04-12");
        assertThat(returned.term().state()).isEqualTo("OPEN");
        assertThat(returned.judgement()).isEqualTo("缺数据");

        write(progress, "完成三成，新建12块");
        submit(progress);
        assertThat(dutyState(progress)).isEqualTo("DONE");
        assertThat(views.of(progress, office.officer()).history())
                .extracting(ReportHistory.Line::what)
                .containsExactly(
                        ReportHistory.What.SUBMITTED, ReportHistory.What.RETURNED, ReportHistory.What.SUBMITTED);
        assertThat(database.sql("select content::text from supervision.report_deed where report = :id and ord = 0")
                        .param("id", progress)
                        .query(String.class)
                        .single())
                .contains("完成三成\"");
    }

    @Test
    void 草稿只有单位自己看得到() {
        UUID progress = report("PROGRESS/2019-04-10");
        write(progress, "还没想好");
        assertThat(views.of(progress, office.liaisonOf(agency))
                        .parts()
                        .getFirst()
                        .words())
                .isEqualTo("还没想好");
        var seen = views.of(progress, office.officer());
        assertThat(seen.hidden()).isTrue();
        assertThat(seen.parts().getFirst().words()).isEmpty();
        assertRefused(() -> views.of(progress, office.liaisonOf(ECOLOGY)), SupervisionRefusal.REPORT_UNKNOWN);
    }

    @Test
    void 每项任务都写了才能报送_别的任务写不进来() {
        UUID second = office.sent(CITY, "902", agency);
        UUID progress = report("PROGRESS/2019-04-10");
        write(progress, "只写一项");
        assertThatThrownBy(() -> submit(progress))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .singleElement()
                                .extracting(fault -> fault.pointer())
                                .isEqualTo("/parts/1/words"));
        UUID foreign = office.sent(CITY, "903", ECOLOGY);
        assertRefused(
                () -> reports.write(
                        progress,
                        List.of(new Reports.Written(foreign, "不是我的", List.of())),
                        version(progress),
                        office.liaisonOf(agency)),
                CommonRefusal.INPUT_FAULTY);
        tasks.end(second, "收尾", office.version(second), office.officer());
        tasks.end(foreign, "收尾", office.version(foreign), office.officer());
    }

    @Test
    void 指标随任务保存_旧版本写入被告知() {
        UUID progress = report("PROGRESS/2019-04-10");
        Version read = version(progress);
        var figure = new ReportTable.Figure("河长公示牌", new BigDecimal("12"), "块");
        reports.write(
                progress, List.of(new Reports.Written(task, "完成", List.of(figure))), read, office.liaisonOf(agency));
        assertThat(views.of(progress, office.liaisonOf(agency))
                        .parts()
                        .getFirst()
                        .figures())
                .containsExactly(figure);
        assertRefused(
                () -> reports.write(progress, List.of(), read, office.liaisonOf(agency)),
                CommonRefusal.EDITED_MEANWHILE);
    }

    @Test
    void 列表按期限排_可按逾期与状态筛() {
        at("2019-04-11T00:00");
        var late = views.page(
                new ReportViews.Question(CITY, agency, null, null, true), Paging.first(50), office.officer());
        assertThat(late.items())
                .extracting(ReportViews.Line::kind)
                .containsExactlyInAnyOrder("PLAN", "PROGRESS", "LEDGER");
        var of = views.page(
                new ReportViews.Question(CITY, null, "PLAN", ReportState.DRAFT, null),
                Paging.first(50),
                office.liaisonOf(ECOLOGY));
        assertThat(of.items()).noneMatch(line -> line.agency().id().equals(agency));
    }

    private UUID report(String slot) {
        return database.sql("""
                        select id from duties.duty
                         where post = :post and subject = :document and slot = :slot and state <> 'WAIVED'
                        """)
                .param("post", liaisons.postOf(agency))
                .param("document", CITY)
                .param("slot", slot)
                .query(UUID.class)
                .single();
    }

    private void write(UUID report, String words) {
        reports.write(
                report,
                List.of(new Reports.Written(task, words, List.of())),
                version(report),
                office.liaisonOf(agency));
    }

    private void submit(UUID report) {
        reports.submit(report, version(report), office.liaisonOf(agency));
    }

    private Version version(UUID report) {
        return new Version(views.of(report, office.officer()).version());
    }

    private String dutyState(UUID duty) {
        return database.sql("select state from duties.duty where id = :id")
                .param("id", duty)
                .query(String.class)
                .single();
    }

    private static void assertRefused(ThrowingCallable deed, RefusalCode why) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(why));
    }

    /** Puts the clock on a minute, half a minute in. */
    private void at(String minute) {
        var wanted =
                LocalDateTime.parse(minute).atZone(CityClock.ZONE).toInstant().plusSeconds(30);
        clock.moveBy(Duration.between(clock.instant(), wanted));
    }
}
