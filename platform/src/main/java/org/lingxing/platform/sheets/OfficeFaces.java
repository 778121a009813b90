package org.lingxing.platform.sheets;

import org.lingxing.kernel.Phrase;

/** What a printed table is set in, by the names under which office machines have the faces; sizes in points. */
record OfficeFaces(Language language, String title, String head, String text) {

    static final int TITLE = 20;
    static final int TEXT = 11;

    static OfficeFaces of(Language language) {
        return language == Language.ZH
                ? new OfficeFaces(language, "方正小标宋简体", "黑体", "仿宋")
                : new OfficeFaces(language, "Times New Roman", "Arial", "Arial");
    }

    String said(String zh, String en) {
        return language.of(Phrase.of(zh, en));
    }

    /** How many characters of Latin type a text is wide. */
    static double width(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x2E80 ? 1 : 2.05).sum();
    }

    /** How many lines a text takes in a column; its own lines are kept. */
    static int lines(String text, double width) {
        return text.lines()
                .mapToInt(line -> Math.max(1, (int) Math.ceil(width(line) / Math.max(1, width - 0.9))))
                .sum();
    }
}
