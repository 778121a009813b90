package org.lingxing.reader;

import java.math.BigDecimal;
import org.lingxing.kernel.Phrase;

/** Why an extracted thing has to be confirmed by a person, in the words shown to that person. */
final class Doubts {

    static final Phrase GROUP_NOT_PARTED = Phrase.of(
            "任务分类与第一项工作内容连在一起，文中没有相同的标题可以对照",
            "The group's name runs into the first task, and the document has no such heading to hold it against");

    static final Phrase ROWS_NOT_PARTED = Phrase.of(
            "表格各格连在一起，无法分开，请对照原文填写",
            "The cells of the table run together and cannot be told apart; please fill them in from the passage");

    static final Phrase CELLS_SPLIT_TWO_WAYS =
            Phrase.of("牵头、配合、落实单位的分界有两种读法", "The columns of agencies can be parted in two ways");

    static final Phrase TERM_RUNS_INTO_NEXT_ROW =
            Phrase.of("完成时限与下一行的工作内容连在一起，分界是推定的", "The term runs into the next row's task; where it ends was inferred");

    static final Phrase CONTENT_RUNS_INTO_TERM_ABOVE = Phrase.of(
            "工作内容与上一行的完成时限连在一起，分界是推定的", "The task runs into the term of the row above; where it begins was inferred");

    static final Phrase WORDS_BEHIND_ROW =
            Phrase.of("这一行之后还有没有归入的文字", "There are words behind this row that belong to no cell");

    static final Phrase TERM_BEFORE_DOCUMENT =
            Phrase.of("完成时限早于文件日期，请核对", "The term ends before the date of the document; please check it");

    static final Phrase NO_LEADER =
            Phrase.of("写有责任领导一栏，但没有读出姓名", "There is a line for leaders but no name could be read");

    static final Phrase NO_AGENCY =
            Phrase.of("写有责任单位一栏，但没有读出单位", "There is a line for agencies but no name could be read");

    static final Phrase NO_TASK_NODE = Phrase.of("没有找到这项任务所在的条目", "The item that this task stands in was not found");

    static final Phrase EACH =
            Phrase.of("文中说“各”，所列每一种都是这个数", "The text says “each”: every kind it lists has this figure");

    static final Phrase ABOUT = Phrase.of("文中说“左右”，是约数", "The text says “about”; the figure is approximate");

    static final Phrase CLASS =
            Phrase.of("类别用罗马数字，这里记作数字，数字越小越好", "A class in Roman figures, written here as a number; smaller is better");

    private Doubts() {}

    static final Phrase HEADS_NOT_PARTED = Phrase.of(
            "表头各栏连在一起，正文没有可以对照的说法，按列编号",
            "The heads of the columns run together and no sentence of the document tells them apart; the columns are numbered");

    static Phrase severalTasks(long blocks) {
        return Phrase.of(
                "这里写有 " + blocks + " 组责任单位，可能有几项任务连在一起没有分开",
                "There are " + blocks + " groups of agencies here; several tasks may run together");
    }

    static Phrase tableNotRead(String heading) {
        return Phrase.of(
                "“" + heading + "”像是任务或目标的表，没有读出任何一行",
                "“" + heading + "” looks like a table of tasks or targets; not one row of it could be read");
    }

    static Phrase sumDiffers(String column, BigDecimal printed, BigDecimal computed) {
        return Phrase.of(
                "“" + column + "”一列合计为 " + printed.toPlainString() + "，各行相加为 " + computed.toPlainString(),
                "The column “" + column + "” says " + printed.toPlainString() + " in total; its rows add up to "
                        + computed.toPlainString());
    }

    static Phrase range(Measure measure) {
        String upper = measure.upper() == null ? "" : measure.upper().toPlainString();
        String range = measure.value().toPlainString() + "—" + upper;
        return Phrase.of("原文是范围 " + range + "，取下限", "The text gives a range, " + range + "; the lower end is taken");
    }

    static Phrase namesWithoutMark(String first, String second) {
        return Phrase.of(
                "“" + first + "”与“" + second + "”之间没有顿号，按两个单位读",
                "There is no mark between “" + first + "” and “" + second + "”; read as two agencies");
    }

    static Phrase oddName(String name) {
        return Phrase.of("“" + name + "”不像单位名称", "“" + name + "” does not look like the name of an agency");
    }

    static Phrase countDiffers(int announced, int found) {
        return Phrase.of(
                "标明 " + announced + " 个，读出 " + found + " 个",
                announced + " are announced at the head of the list, " + found + " were found");
    }

    static Phrase announcedDiffers(int inBody, int atHead) {
        return Phrase.of(
                "正文说 " + inBody + " 个，名单标明 " + atHead + " 个",
                "The text announces " + inBody + ", the head of the list " + atHead);
    }

    static Phrase oddPerson(String name) {
        return Phrase.of("“" + name + "”不像姓名", "“" + name + "” does not look like the name of a person");
    }
}
