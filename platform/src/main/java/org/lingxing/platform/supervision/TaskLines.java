package org.lingxing.platform.supervision;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lingxing.reader.AgencyRole;

/**
 * A pasted list of tasks as its lines say it: numbered lines are tasks, a line numbered in Chinese figures above them is
 * their heading, lines without number go on with the task before them.
 */
final class TaskLines {

    private static final Pattern NUMBERED =
            Pattern.compile("^\\s*[（(]?\\s*(\\d{1,3})\\s*(?:[)）]|[.．、])\\s*(?!\\d)(.+)$");
    private static final Pattern HEADING =
            Pattern.compile("^\\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])\\s*(.{1,60}?)\\s*[。]?$");
    private static final Pattern SAID = Pattern.compile(
            "[（(]?(牵头单位|责任单位|主办单位|配合单位|协办单位|落实单位|责任领导|分管领导|牵头领导|完成时限|完成时间|时限|责任人)[:：]([^；;。）)\\n]+)[；;。）)]?");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[年\\-/.](\\d{1,2})[月\\-/.](\\d{1,2})日?");
    private static final Pattern SEPARATOR = Pattern.compile("[、，,\\s\\u3000]+");

    private TaskLines() {}

    /** Names of agencies in their part, as printed. */
    record Named(AgencyRole role, String words) {}

    /**
     * A task as its lines say it.
     *
     * @param line where it begins, counted from 1
     * @param named words behind 牵头单位, 协办单位 and so on, in their order
     */
    record Line(
            int line,
            String number,
            String heading,
            String text,
            List<Named> named,
            List<String> leaders,
            @Nullable String term,
            @Nullable LocalDate due,
            @Nullable String responsible) {}

    /** The tasks of a text, in its order; none where no line is numbered. */
    static List<Line> of(String text) {
        var found = new ArrayList<Line>();
        String heading = "";
        StringBuilder open = null;
        String number = "";
        int began = 0;
        int at = 0;
        for (String line : text.lines().toList()) {
            at++;
            Matcher numbered = NUMBERED.matcher(line);
            Matcher head = HEADING.matcher(line);
            if (numbered.matches() || head.matches()) {
                if (open != null) {
                    found.add(task(began, number, heading, open.toString()));
                    open = null;
                }
                if (numbered.matches()) {
                    number = numbered.group(1);
                    open = new StringBuilder(numbered.group(2));
                    began = at;
                } else {
                    heading = head.group(1);
                }
            } else if (open != null && !line.isBlank()) {
                open.append('\n').append(line.strip());
            }
        }
        if (open != null) {
            found.add(task(began, number, heading, open.toString()));
        }
        return found;
    }

    private static Line task(int line, String number, String heading, String words) {
        var named = new ArrayList<Named>();
        var leaders = new ArrayList<String>();
        String term = null;
        String responsible = null;
        Matcher said = SAID.matcher(words);
        while (said.find()) {
            String what = said.group(2).strip();
            switch (said.group(1)) {
                case "牵头单位", "主办单位", "责任单位" -> named.add(new Named(AgencyRole.LEAD, what));
                case "配合单位", "协办单位" -> named.add(new Named(AgencyRole.ASSIST, what));
                case "落实单位" -> named.add(new Named(AgencyRole.CARRY_OUT, what));
                case "责任人" -> responsible = what;
                case "责任领导", "分管领导", "牵头领导" -> leaders.addAll(List.of(SEPARATOR.split(what)));
                default -> term = what;
            }
        }
        String text =
                SAID.matcher(words).replaceAll("").replaceAll("\\s*\\n\\s*", "").strip();
        return new Line(line, number, heading, text, named, leaders, term, day(term), responsible);
    }

    private static @Nullable LocalDate day(@Nullable String term) {
        Matcher day = term == null ? null : DAY.matcher(term);
        if (day == null || !day.find()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
