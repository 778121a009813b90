package org.lingxing.platform.sheets;

import java.io.Serial;
import org.lingxing.kernel.Phrase;

/** A file that cannot be imported at all, with the sentence that says why and what helps. */
final class Unusable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Phrase why;

    Unusable(String code, String zh, String en) {
        super(code + ": " + en, null, false, false);
        this.code = code;
        this.why = Phrase.of(zh, en);
    }

    String code() {
        return code;
    }

    Phrase why() {
        return why;
    }

    static Unusable broken() {
        return new Unusable(
                "FILE_BROKEN",
                "文件已损坏，打不开；请在 Excel 或 WPS 中打开后另存为 .xlsx 再导入",
                "The file is damaged and cannot be opened; open it in Excel or WPS, save it as .xlsx and import that");
    }

    static Unusable notASpreadsheet() {
        return new Unusable(
                "NOT_A_SPREADSHEET", "这不是表格文件；请导入 .xlsx 或 .csv", "This is not a spreadsheet; import .xlsx or .csv");
    }

    static Unusable tooMuch(int megabytes) {
        return new Unusable(
                "FILE_SWELLS",
                "文件展开后超过 " + megabytes + " MB，没有读取；请删去多余的工作表、格式与空行，或分成几份",
                "Unpacked, the file is larger than " + megabytes
                        + " MB and was not read; take out needless sheets, formats and blank rows, or cut it in parts");
    }
}
