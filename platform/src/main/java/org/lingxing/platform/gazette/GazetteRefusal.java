package org.lingxing.platform.gazette;

import org.lingxing.platform.http.Meaning;
import org.lingxing.platform.http.RefusalCode;

/** Why something cannot be done with documents and what was read out of them. */
enum GazetteRefusal implements RefusalCode {
    DOCUMENT_UNKNOWN(Meaning.forOfficer(404, "文件库中没有这份文件", "The register holds no such document")),
    TABLE_UNKNOWN(Meaning.forOfficer(404, "这份文件没有分县区的目标表", "This document has no table of targets by division")),
    EXTRACTION_UNKNOWN(Meaning.forOfficer(404, "没有这个识读结果", "There is no such extracted thing")),
    IMPORT_UNKNOWN(Meaning.forOfficer(404, "没有这次导入", "There is no such import")),
    PASSAGE_OUTSIDE(Meaning.forOfficer(400, "所要的原文范围超出文件", "The passage lies outside the source text")),
    FILE_EMPTY(Meaning.forOfficer(400, "文件是空的", "The file is empty")
            .advising("请选择含有文字的文件", "Choose a file with text in it")),
    FILE_TOO_LARGE(
            Meaning.forOfficer(413, "文件超过 32 MB，不是一份文字公报", "The file is larger than 32 MB, more than a gazette's text")
                    .advising("请分期、分册导入", "Import it issue by issue")),
    NOTE_UNKNOWN(Meaning.forApplicant(404, "没有这条记录", "There is no such note")),
    NOTE_THERE_ALREADY(Meaning.forApplicant(409, "同一编号的记录已经有了", "There is a note of this number already")),
    NOTE_OF_ANOTHER(Meaning.forOfficer(403, "这条记录由他人记下", "This note was taken by somebody else")
            .advising("由记录人或督查室修改", "Whoever took it, or the supervision office, can change it")),
    NOTHING_TO_DECIDE(Meaning.forOfficer(409, "此项不需要或不能这样处理", "This cannot be decided that way now")),
    IMPORT_NOT_READ(Meaning.forOfficer(409, "这次导入不在等待接收的状态", "This import does not wait to be taken over")
            .advising("请查看导入的当前状态", "Look at the state of the import")),
    REGISTER_MOVED(Meaning.forOfficer(
                    409,
                    "比对之后文件库有了变化，差异已重新计算",
                    "The register changed since the difference was shown; it was computed anew")
            .advising("请查看新的差异后再接收", "Look at the new difference, then take it over"));

    private final Meaning meaning;

    GazetteRefusal(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
