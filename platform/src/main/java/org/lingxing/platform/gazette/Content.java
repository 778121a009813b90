package org.lingxing.platform.gazette;

/** What was read of one thing: the fields a person may confirm or correct. */
sealed interface Content permits DocumentContent, TaskContent, TargetContent, RosterContent {

    /** The thing in one line, for a list. */
    String summary();

    /** The beginning of a text, for a line of a list. */
    static String shortened(String text) {
        int most = 60;
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
