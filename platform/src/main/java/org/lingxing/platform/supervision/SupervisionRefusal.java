package org.lingxing.platform.supervision;

import org.lingxing.platform.http.Meaning;
import org.lingxing.platform.http.RefusalCode;

/** Why something cannot be done with a task, a report or chasing. */
enum SupervisionRefusal implements RefusalCode {
    TASK_UNKNOWN(Meaning.forApplicant(404, "没有这项督查任务", "There is no such task under supervision")),
    REPORT_UNKNOWN(Meaning.forApplicant(404, "没有这份报告", "There is no such report")),
    CHASING_UNKNOWN(Meaning.forApplicant(404, "没有这次催办", "There is no such chasing")),
    STAGE_UNKNOWN(Meaning.forApplicant(404, "任务没有这个阶段", "The task has no such stage")),
    DOCUMENT_WITHOUT_TASKS(Meaning.forOfficer(409, "这份文件没有可纳入督查的任务", "The document has no task to be taken over")
            .advising("请先核对识读结果，或从表格、文本录入", "Confirm its readings first, or enter a list")),
    TASK_DEED_NOT_POSSIBLE(Meaning.forOfficer(409, "此任务现在不能这样办理", "This cannot be done with the task now")),
    REPORT_DEED_NOT_POSSIBLE(Meaning.forOfficer(409, "此报告现在不能这样办理", "This cannot be done with the report now")),
    CHASING_NOT_HELD(Meaning.forOfficer(409, "催办已经发出或已经撤回", "The chasing has gone out, or was taken back already")),
    NOTHING_TO_CHASE(Meaning.forOfficer(409, "没有符合条件的事项可以催办", "Nothing that is owed matches")
            .advising("请放宽筛选条件", "Widen the filter"));

    private final Meaning meaning;

    SupervisionRefusal(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
