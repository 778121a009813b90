package org.lingxing.platform.gazette;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lingxing.reader.Document;

/**
 * A day by which the text says a thing named in quotation marks is to be finished: “清四乱” … 7 月 15 日前全面完成. Two
 * documents that give one such thing two days are shown side by side.
 *
 * @param subject the words in the quotation marks
 * @param words the sentence
 */
record Deadline(ProvisionNode node, String subject, LocalDate due, String words) {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。；])");

    private static final Pattern NAMED = Pattern.compile("[“\"]([\\p{IsHan}]{2,8})[”\"](?:专项|行动|治理|整治|活动|工程|计划){1,3}");

    private static final Pattern DAY =
            Pattern.compile("(?:(\\d{4})年)?(\\d{1,2})月(?:份)?(?:(\\d{1,2})日|底|末)(?:以?前)[^，。；]{0,6}(?:完成|结束)");

    /** Those of a document; none without its date, as the year comes from there. */
    static List<Deadline> in(Document document, List<ProvisionNode> provisions) {
        LocalDate date = document.date();
        if (date == null) {
            return List.of();
        }
        var found = new ArrayList<Deadline>();
        for (ProvisionNode node : provisions) {
            for (String sentence : SENTENCE_END.split(node.provision().text(), 0)) {
                addFrom(sentence, node, date.getYear(), found);
            }
        }
        return List.copyOf(found);
    }

    private static void addFrom(String sentence, ProvisionNode node, int year, List<Deadline> found) {
        Matcher day = DAY.matcher(sentence);
        if (!day.find()) {
            return;
        }
        LocalDate due = dayOf(day, year);
        if (due == null) {
            return;
        }
        Set<String> subjects = new LinkedHashSet<>();
        Matcher named = NAMED.matcher(sentence);
        while (named.find() && named.start() < day.start()) {
            subjects.add(named.group(1));
        }
        for (String subject : subjects) {
            found.add(new Deadline(node, subject, due, sentence));
        }
    }

    private static @Nullable LocalDate dayOf(Matcher day, int year) {
        int inYear = day.group(1) == null ? year : Integer.parseInt(day.group(1));
        int month = Integer.parseInt(day.group(2));
        if (month < 1 || month > 12) {
            return null;
        }
        YearMonth in = YearMonth.of(inYear, month);
        if (day.group(3) == null) {
            return in.atEndOfMonth();
        }
        int dayOfMonth = Integer.parseInt(day.group(3));
        return in.isValidDay(dayOfMonth) ? in.atDay(dayOfMonth) : null;
    }
}
