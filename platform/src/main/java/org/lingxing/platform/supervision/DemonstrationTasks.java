package org.lingxing.platform.supervision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plainly invented work on the gazette's list of tasks and on three invented ones, so that a demonstration has something to show: tasks sent in
 * March 2019, two agencies that accept and report, some in time, one late, one still to come. A demonstrator asks for it;
 * nothing of it happens by itself.
 */
@Service
class DemonstrationTasks {

    private static final LocalDate SENT_ON = LocalDate.of(2019, 3, 12);

    /** The gazette leaves out the annex with the city's own tasks, so these are invented. */
    private static final String INVENTED = """
            一、示例领域（虚构）
            1. 示例任务：建成示例项目三个。牵头单位：市发展改革委；协办单位：市财政局
            2. 示例任务：完成示例整治一处。牵头单位：市生态环境局；协办单位：市水利局
            3. 示例任务：编制示例规划一部。牵头单位：市发展改革委；协办单位：市教育局
            """;

    private static final Map<String, String> LIAISONS =
            Map.of("development-reform", "liaison", "ecology-environment", "liaison2");

    private final TaskTaking taking;
    private final TaskPasting pasting;
    private final SupervisedTasks tasks;
    private final TaskWork work;
    private final TaskTable table;
    private final Reports reports;
    private final ReportTable reportTable;
    private final Liaisons liaisons;
    private final Posts posts;
    private final JdbcClient database;
    private final CityClock clock;
    private final boolean demonstration;

    DemonstrationTasks(
            TaskTaking taking,
            TaskPasting pasting,
            SupervisedTasks tasks,
            TaskWork work,
            TaskTable table,
            Reports reports,
            ReportTable reportTable,
            Liaisons liaisons,
            Posts posts,
            JdbcClient database,
            CityClock clock,
            Environment settings) {
        this.taking = taking;
        this.pasting = pasting;
        this.tasks = tasks;
        this.work = work;
        this.table = table;
        this.reports = reports;
        this.reportTable = reportTable;
        this.liaisons = liaisons;
        this.posts = posts;
        this.database = database;
        this.clock = clock;
        this.demonstration = "demonstration".equals(settings.getProperty("lingxing.mode"));
    }

    /** @param sent tasks that were sent */
    record Filled(int sent, int accepted, int reports) {}

    /**
     * Does it once; a second time adds nothing.
     *
     * @throws Refusal in production, and where the gazette is not there
     */
    @Transactional
    public Filled fill(Caller by) {
        if (!demonstration) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        LocalDate day = clock.today().isBefore(SENT_ON) ? clock.today() : SENT_ON;
        var drafts = new ArrayList<UUID>();
        drafts.addAll(taking.ofDocument(ReportSchedules.PROVINCE, by).tasks());
        drafts.addAll(pasting.take("郑政办〔2019〕14号", null, INVENTED, by).tasks());
        int sent = 0;
        int accepted = 0;
        for (UUID id : drafts) {
            if (!tasks.circumstance(table.get(id)).leads()) {
                continue;
            }
            tasks.sendAsOf(id, day, by);
            sent++;
            String account = LIAISONS.get(table.get(id).lead());
            if (account != null && accepted % 4 != 3) {
                work.accept(id, null, new Version(table.get(id).version()), callerOf(account));
            }
            accepted += account == null ? 0 : 1;
        }
        return new Filled(sent, accepted, sent == 0 ? 0 : report(by));
    }

    private int report(Caller office) {
        int count = 0;
        for (var liaison : LIAISONS.entrySet()) {
            var due = Rows.of(database.sql("""
                            select id
                              from duties.duty
                             where post = :post and slot is not null and late_from <= :now
                             order by late_from, id
                            """)
                    .param("post", liaisons.postOf(liaison.getKey()))
                    .param("now", TaskHistory.utc(clock.instant()))
                    .query(UUID.class));
            var written = due.subList(0, Math.max(0, due.size() - 1));
            for (UUID id : written) {
                boolean last = id.equals(written.getLast());
                report(id, last, callerOf(liaison.getValue()), office);
                count++;
            }
        }
        return count;
    }

    /** @param late whether it comes two days late and waits for the office; others come a day early and are accepted */
    private void report(UUID id, boolean late, Caller liaison, Caller office) {
        ReportRow report = reportTable.get(id);
        var parts = reportTable.partsOf(report);
        if (parts.isEmpty()) {
            return;
        }
        reports.write(
                id,
                parts.stream()
                        .map(part -> new Reports.Written(part.task(), "示例：本期按计划推进，无需协调的事项。（虚构内容）", List.of()))
                        .toList(),
                new Version(report.version()),
                liaison);
        Instant at = report.lateFrom().plus(late ? Duration.ofDays(2) : Duration.ofDays(-1));
        reports.submitAsOf(id, at.isAfter(clock.instant()) ? clock.instant() : at, liaison);
        if (!late) {
            reports.accept(id, new Version(reportTable.get(id).version()), office);
        }
    }

    private Caller callerOf(String account) {
        return new Caller(account, account, posts.rolesOf(account, clock.today()));
    }
}
