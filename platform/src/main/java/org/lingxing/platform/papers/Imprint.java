package org.lingxing.platform.papers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a paper besides its text.
 *
 * @param number null before it is issued
 * @param signedOn the paper's date; null before it is signed
 * @param issuedOn null before it is issued
 * @param check null before it is issued
 * @param demonstration whether the page says that its data is invented
 */
record Imprint(
        Letterhead letterhead,
        PaperKind kind,
        @Nullable String number,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate issuedOn,
        @Nullable Check check,
        boolean demonstration) {

    /**
     * @param code four groups of four digits
     * @param address what the square code opens
     */
    record Check(String code, String address) {}

    /** A day as papers print it: 2019年5月24日. */
    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** The number, or the place where it will stand. */
    String numberOrPlace() {
        return number == null ? letterhead.mark() + kind.mark() + "〔　　〕　　号" : number;
    }

    String dateOrPlace() {
        return signedOn == null ? "　　年　月　日" : day(signedOn);
    }

    /** What a paper that has not gone out, or that shows invented data, says at its top; empty otherwise. */
    String strip() {
        var draft = number == null ? "草稿　未经签发，不作依据" : "";
        var invented = demonstration ? "演示数据　单位、人名、文号均为示例" : "";
        return draft.isEmpty() || invented.isEmpty() ? draft + invented : draft + "　·　" + invented;
    }

    String checkLine() {
        return check == null ? "" : "校验码 " + check.code() + "　扫码可核对本件自印发后未被改动";
    }
}
