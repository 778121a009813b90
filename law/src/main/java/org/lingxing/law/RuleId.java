package org.lingxing.law;

import java.util.regex.Pattern;

/** The name of a rule: {@code river/patrol-periods}. */
public record RuleId(String area, String name) {

    private static final Pattern SHAPE = Pattern.compile("[a-z]+(-[a-z]+)*");

    public RuleId {
        if (!SHAPE.matcher(area).matches() || !SHAPE.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a rule: " + area + "/" + name);
        }
    }

    /** From its written form, {@code area/name}. */
    public static RuleId of(String written) {
        int slash = written.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("no '/' between area and name: " + written);
        }
        return new RuleId(written.substring(0, slash), written.substring(slash + 1));
    }

    @Override
    public String toString() {
        return area + "/" + name;
    }
}
