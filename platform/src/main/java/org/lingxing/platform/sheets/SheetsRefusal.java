package org.lingxing.platform.sheets;

import org.lingxing.platform.http.Meaning;
import org.lingxing.platform.http.RefusalCode;

/** Why something cannot be done with a spreadsheet. */
enum SheetsRefusal implements RefusalCode {
    REGISTER_UNKNOWN(Meaning.forOfficer(404, "没有这个可以导入的名册", "There is no such register to import into")),
    IMPORT_UNKNOWN(Meaning.forOfficer(404, "没有这次导入", "There is no such import")),
    FILE_EMPTY(Meaning.forOfficer(400, "文件是空的", "The file is empty")
            .advising("请选择填好的表格", "Choose a file that is filled in")),
    FILE_TOO_LARGE(Meaning.forOfficer(413, "文件超过 64 MB", "The file is larger than 64 MB")
            .advising("请分成几份导入，或删去表中的图片", "Import it in parts, or take pictures out of it")),
    FILE_UNUSABLE(Meaning.forOfficer(422, "这个文件读不了", "The file cannot be read")
            .advising("请在 Excel 或 WPS 中打开后另存为 .xlsx", "Open it in Excel or WPS and save it as .xlsx")),
    FILE_GONE(Meaning.forOfficer(410, "原文件已不再保存", "The file is no longer kept").advising("请重新导入", "Import it again")),
    LIST_TOO_LONG(Meaning.forOfficer(422, "列表超过一张工作表能容纳的行数", "The list is longer than a worksheet can hold")
            .advising("请加上筛选条件，或改用 CSV", "Filter it, or take CSV")),
    IMPORT_NOT_READY(Meaning.forOfficer(409, "这次导入不在等待接收的状态", "This import does not wait to be taken over")
            .advising("请查看导入的当前状态", "Look at the state of the import")),
    REGISTER_MOVED(Meaning.forOfficer(
                    409,
                    "预览之后名册有了变化，已按现在的名册重新比对",
                    "The register changed since the preview; the rows were compared with it anew")
            .advising("请查看新的预览后再接收", "Look at the new preview, then take it over"));

    private final Meaning meaning;

    SheetsRefusal(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
