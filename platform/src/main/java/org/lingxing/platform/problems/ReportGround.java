package org.lingxing.platform.problems;

import org.lingxing.kernel.Phrase;

/** Why a report was answered without a file. */
enum ReportGround {
    NOT_OURS("不属于河湖管理，已告知去处", "Not a matter of waters; where to turn was said"),
    PASSED_ON("已转有关部门办理", "Passed on to who is in charge"),
    NOTHING_THERE("到现场看过，没有发现", "Looked at on the spot, nothing was found"),
    DONE_ALREADY("到现场看过，已经清理", "Looked at on the spot, already put right"),
    UNCLEAR("说明和照片看不出地点或问题", "Neither place nor problem can be told from it"),
    NO_REPORT("不是河湖问题的报告", "No report of a problem at a water");

    private final Phrase title;

    ReportGround(String zh, String en) {
        this.title = Phrase.of(zh, en);
    }

    Phrase title() {
        return title;
    }
}
