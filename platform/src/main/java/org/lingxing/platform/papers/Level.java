package org.lingxing.platform.papers;

import java.util.regex.Pattern;

/** The level of a paragraph, which its number says. */
enum Level {
    FIRST("[一二三四五六七八九十百]{1,4}、"),
    SECOND("（[一二三四五六七八九十百]{1,4}）"),
    THIRD("\\d{1,3}[.．](?!\\d)"),
    FOURTH("（\\d{1,3}）"),
    TEXT("");

    private static final int LEAD = 40;

    private final Pattern number;

    Level(String number) {
        this.number = Pattern.compile(number);
    }

    static Level of(String paragraph) {
        for (var level : values()) {
            if (level.number.matcher(paragraph).lookingAt()) {
                return level;
            }
        }
        return TEXT;
    }

    /**
     * How many characters stand in the face of the level: of the first two levels the whole heading, or the first
     * sentence where text follows it.
     */
    int lead(String paragraph) {
        if (this != FIRST && this != SECOND) {
            return 0;
        }
        int stop = paragraph.indexOf('。');
        int end = stop < 0 ? paragraph.length() : stop + 1;
        return end <= LEAD || (stop < 0 && end <= 2 * LEAD) ? end : 0;
    }
}
