package org.lingxing.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines under a task that say who answers for it: 分管市领导, 责任单位, 责任处室 and their like, each word followed by
 * a colon.
 */
final class TaskBlocks {

    /** What a line under a task names. */
    enum Field {
        LEADERS("(?:分管|责任|牵头|主管|协管)(?:市|县|区)?(?:政府)?(?:领导|市长|县长|区长)|责任人"),
        AGENCIES("(?:责任|主责|主办)(?:单位|部门)"),
        LEAD("牵头(?:单位|部门)"),
        ASSIST("(?:配合|协办|协助|参加|参与)(?:单位|部门)"),
        CARRY_OUT("(?:落实|实施|承办)(?:单位|部门)"),
        OFFICE("(?:省|市|县|区)?(?:人民)?(?:政府)?(?:办公厅|办公室)?责任处室"),
        TERM("完成(?:时限|时间|期限)|办理时限");

        private final String words;

        Field(String words) {
            this.words = words;
        }
    }

    private static final Pattern LABEL;

    static {
        var labels = new StringBuilder();
        for (Field field : Field.values()) {
            labels.append(labels.isEmpty() ? "" : "|")
                    .append("(?<")
                    .append(field.name().replace("_", ""))
                    .append('>')
                    .append(field.words)
                    .append(')');
        }
        LABEL = Pattern.compile("(?:" + labels + "):");
    }

    private TaskBlocks() {}

    /**
     * One line under a task.
     *
     * @param label index of the first character of its label
     * @param from index of the first character behind the colon
     */
    record Line(Field field, int label, int from, int to) {}

    /** The lines of a stretch of text that holds one task, in their order; empty when it holds none. */
    static List<Line> in(String text) {
        var lines = new ArrayList<Line>();
        Matcher matcher = LABEL.matcher(text);
        while (matcher.find()) {
            if (!lines.isEmpty()) {
                Line last = lines.removeLast();
                lines.add(new Line(last.field(), last.label(), last.from(), matcher.start()));
            }
            lines.add(new Line(field(matcher), matcher.start(), matcher.end(), text.length()));
        }
        return lines;
    }

    /** The first line of a kind; null when there is none. */
    static @Nullable Line first(List<Line> lines, Field field) {
        return lines.stream().filter(line -> line.field() == field).findFirst().orElse(null);
    }

    /** Whether a stretch of text names agencies for a task. */
    static boolean holdsTask(String text) {
        return in(text).stream().anyMatch(line -> line.field() == Field.AGENCIES || line.field() == Field.LEAD);
    }

    private static Field field(Matcher matcher) {
        for (Field field : Field.values()) {
            if (matcher.group(field.name().replace("_", "")) != null) {
                return field;
            }
        }
        throw new IllegalStateException("a label of no field: " + matcher.group());
    }
}
