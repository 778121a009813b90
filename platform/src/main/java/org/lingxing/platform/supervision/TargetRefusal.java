package org.lingxing.platform.supervision;

import org.lingxing.platform.http.Meaning;
import org.lingxing.platform.http.RefusalCode;

/** Why something cannot be done with the progress of a target. */
enum TargetRefusal implements RefusalCode {
    TARGET_UNKNOWN(Meaning.forOfficer(404, "没有这项目标", "There is no such target")),
    MATRIX_UNKNOWN(Meaning.forOfficer(404, "这份文件没有分县区的目标表", "This document has no table of targets by division")),
    NOTHING_REPORTED(Meaning.forOfficer(404, "这一天还没有填报", "Nothing was reported up to that day")),
    DAY_AHEAD(Meaning.forOfficer(400, "截至日期在今天之后", "The day lies ahead")
            .advising("请填写已经过去的日期", "Give a day that is over")),
    CORRECTION_UNGROUNDED(Meaning.forOfficer(400, "更正要写明理由", "A correction says why")
            .advising("原来的数字会留在历史中", "The figure before stays in the history")),
    NOT_YOUR_TARGET(Meaning.forOfficer(403, "这项目标不由您填报", "This target is not yours to report")
            .advising("由承担单位或督查室填报", "Its unit or the supervision office reports it"));

    private final Meaning meaning;

    TargetRefusal(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
