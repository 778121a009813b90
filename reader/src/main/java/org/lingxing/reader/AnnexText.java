package org.lingxing.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An annex whose text follows a document.
 *
 * @param number its number, from 1
 * @param from where its head begins in the clean text
 * @param titleFrom behind 附件 and its number
 * @param to behind its last character
 */
record AnnexText(int number, int from, int titleFrom, int to) {

    private static final Pattern HEAD = Pattern.compile("附件?([0-9]{1,2}|[一二三四五六七八九十]{1,3})");

    private static final Pattern TITLE_END = Pattern.compile(
            "(?:表|方案|名单|小组|流程|办法|计划|规定|细则|目录|标准|规划|要点|指南|清单|制度|预案|说明|提纲|意见|图|书|规则|分工|指标|条例|纲要)(?:（[^（）]{1,16}）)?");

    private static final int LONGEST_TITLE = 80;

    /** The annexes between two places: a line of its own says 附件, with or without a number. */
    static List<AnnexText> between(CleanText clean, int from, int to) {
        List<AnnexText> annexes = new ArrayList<>();
        String text = clean.text();
        for (int at = clean.nextLine(from); at < to; at = clean.nextLine(at + 1)) {
            if (text.charAt(at) != '附' || Characters.goesOn(text.charAt(Math.max(0, at - 1)))) {
                continue;
            }
            Matcher numbered = HEAD.matcher(text).region(at, Math.min(to, at + 6));
            int end = text.startsWith("附件", at) ? at + 2 : at + 1;
            int number = annexes.size() + 1;
            if (numbered.lookingAt() && clean.startsLine(numbered.end())) {
                end = numbered.end();
                number = Numerals.value(numbered.group(1));
            }
            if (end >= to || !clean.startsLine(end)) {
                continue;
            }
            if (!annexes.isEmpty()) {
                AnnexText last = annexes.removeLast();
                annexes.add(new AnnexText(last.number, last.from, last.titleFrom, at));
            }
            annexes.add(new AnnexText(number, at, end, to));
        }
        return annexes;
    }

    /** Behind the title above the annex: the lines that the list of annexes names, else those that end as titles do. */
    int titleEnd(CleanText clean, String listed) {
        String text = clean.text();
        int end = titleFrom + listed.length();
        if (!listed.isEmpty() && end <= to && text.startsWith(listed, titleFrom)) {
            return end;
        }
        int limit = Math.min(to, titleFrom + LONGEST_TITLE);
        int best = -1;
        for (int line = clean.nextLine(titleFrom + 1); line <= limit; line = clean.nextLine(line + 1)) {
            boolean nearer = best < 0 || Math.abs(line - end) < Math.abs(best - end);
            if (nearer && endsAsTitle(text, line)) {
                best = line;
            }
            boolean over = line == to || Characters.endsSentence(text.charAt(line - 1));
            if (over || (best > 0 && listed.isEmpty())) {
                break;
            }
        }
        if (best > 0) {
            return best;
        }
        int first = clean.nextLine(titleFrom + 1);
        return first <= limit ? first : titleFrom;
    }

    private boolean endsAsTitle(String text, int end) {
        Matcher match = TITLE_END.matcher(text).region(Math.max(titleFrom, end - 24), end);
        while (match.find()) {
            if (match.end() == end) {
                return true;
            }
        }
        return false;
    }
}
