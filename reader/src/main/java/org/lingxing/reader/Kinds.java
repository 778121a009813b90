package org.lingxing.reader;

import java.util.regex.Pattern;

/** Tells the kind of a document by its title, as readers do. */
final class Kinds {

    private static final Pattern TRIAL = Pattern.compile("（[^（）]{1,12}）$");

    private Kinds() {}

    static DocumentKind of(String title) {
        String bare = TRIAL.matcher(title).replaceFirst("");
        if (bare.contains("任免") || bare.contains("任命") || bare.contains("免职")) {
            return DocumentKind.APPOINTMENT;
        }
        if (bare.endsWith("通知")) {
            return DocumentKind.NOTICE;
        }
        if (bare.endsWith("意见")) {
            return DocumentKind.OPINION;
        }
        if (bare.endsWith("决定") || bare.endsWith("决议")) {
            return DocumentKind.DECISION;
        }
        if (bare.endsWith("通报")) {
            return DocumentKind.CIRCULAR;
        }
        if (bare.endsWith("批复") || bare.endsWith("函") || bare.endsWith("答复")) {
            return DocumentKind.REPLY;
        }
        boolean regulation = bare.endsWith("法")
                || bare.endsWith("条例")
                || bare.endsWith("规定")
                || bare.endsWith("细则")
                || bare.endsWith("规则");
        return regulation ? DocumentKind.REGULATION : DocumentKind.OTHER;
    }
}
