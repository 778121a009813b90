package org.lingxing.reader;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that a notice or an order puts into force and that follows it under its own title.
 *
 * @param title as it stands above the text
 * @param from where the title begins in the clean text
 * @param bodyFrom behind the title
 */
record Enclosure(String title, int from, int bodyFrom) {

    private static final Pattern NAMED = Pattern.compile("《([^《》]{4,120})》");

    private static final Pattern TITLE = Pattern.compile(
            "[^，。；：《》！？]{6,60}?" + "(?:办法|规定|方案|细则|制度|意见|计划|规划|要点|政策|措施|条例|规则|纲要|预案|标准|目录|章程|决定)(?:（[^（）]{1,12}）)?");

    private static final Pattern BEGINNING = Pattern.compile("第一[条章编]|一、|为|根据|按照|依照");

    /**
     * The text enclosed in a document.
     *
     * @param from behind the addressees
     * @param to where the annexes begin
     */
    static @Nullable Enclosure in(CleanText clean, int from, int to, String documentTitle) {
        int head = Math.min(to, from + 6_000);
        Set<String> names = new LinkedHashSet<>();
        Matcher named = NAMED.matcher(clean.text()).region(from, head);
        while (named.find()) {
            names.add(named.group(1));
        }
        String window = clean.text().substring(from, Math.min(to, head + 200));
        Enclosure enclosure = null;
        for (String name : names) {
            int last = enclosure == null ? head : enclosure.from();
            for (int found = window.indexOf(name);
                    found >= 0 && from + found < last;
                    found = window.indexOf(name, found + 1)) {
                int at = from + found;
                if (found > 0 && at + name.length() < to && standsAlone(clean, at, at + name.length())) {
                    enclosure = new Enclosure(name, at, at + name.length());
                    break;
                }
            }
        }
        if (enclosure != null) {
            return enclosure;
        }
        return ofLikeTitle(clean, from, head, documentTitle);
    }

    /** A title above a text has lines of its own, or at least follows a full stop and precedes a beginning. */
    private static boolean standsAlone(CleanText clean, int from, int to) {
        if (clean.charAt(from - 1) == '《') {
            return false;
        }
        if (clean.startsLine(from) && clean.startsLine(to)) {
            return true;
        }
        boolean behindStop = clean.charAt(from - 1) == '。';
        return behindStop && begins(clean, to);
    }

    private static boolean begins(CleanText clean, int at) {
        return BEGINNING.matcher(clean.text()).region(at, clean.length()).lookingAt();
    }

    /** Where the title above the text differs from the one the notice names: lines without a stop that end as titles do. */
    private static @Nullable Enclosure ofLikeTitle(CleanText clean, int from, int to, String documentTitle) {
        for (int line = clean.nextLine(from + 1); line < to; line = clean.nextLine(line + 1)) {
            if (clean.charAt(line - 1) != '。') {
                continue;
            }
            if (Marker.at(clean.text(), line, to, false) != null) {
                return null;
            }
            Matcher match = TITLE.matcher(clean.text()).region(line, to);
            if (match.lookingAt()
                    && clean.startsLine(match.end())
                    && (clean.endedEarly(match.end()) || begins(clean, match.end()))
                    && alike(match.group(), documentTitle)) {
                return new Enclosure(match.group(), line, match.end());
            }
        }
        return null;
    }

    /** Half of the pairs of characters of a title stand in the other one too. */
    private static boolean alike(String title, String other) {
        int common = 0;
        for (int i = 0; i + 1 < title.length(); i++) {
            if (other.contains(title.substring(i, i + 2))) {
                common++;
            }
        }
        return common * 2 >= title.length() - 1;
    }
}
