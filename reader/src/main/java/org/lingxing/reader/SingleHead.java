package org.lingxing.reader;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the head of a document that stands alone and has no number above its text: its title, and below it the days of
 * adoption, approval and amendment.
 */
final class SingleHead {

    private static final Pattern HISTORY =
            Pattern.compile("[（(]?" + Dates.DAY.pattern() + "[^。；]{0,200}?(?:通过|批准|修订|修正|修改|公布|发布|施行|颁布|印发)");

    private static final Pattern ADOPTED = Pattern.compile(".*?(?:通过|公布|发布|颁布)");

    private static final Pattern ISSUER =
            Pattern.compile("([\\p{IsHan}]{0,12}?)(?:第[一二三四五六七八九十]+届)?((?:全国)?人民代表大会(?:常务委员会)?|人民政府)|国务院");

    private static final int LONGEST_TITLE = 120;

    private static final int LONGEST_LINE = 600;

    private final CleanText clean;
    private final String text;

    private SingleHead(CleanText clean) {
        this.clean = clean;
        this.text = clean.text();
    }

    /**
     * @param markedTitle what the mark-up calls the title; null when it says nothing
     * @param fallback a title for a text that has none
     */
    static Head of(CleanText clean, @Nullable String markedTitle, String fallback) {
        return new SingleHead(clean).read(markedTitle, fallback);
    }

    private Head read(@Nullable String markedTitle, String fallback) {
        int titleEnd = titleEnd(markedTitle);
        String title = titleEnd > 0 ? text.substring(0, titleEnd) : markedTitle != null ? markedTitle : fallback;
        int at = titleEnd;
        LocalDate last = null;
        LocalDate adopted = null;
        String issuer = null;
        Matcher line = HISTORY.matcher(text);
        while (at < text.length() && line.region(at, lineEnd(at)).lookingAt()) {
            int end = lineEnd(at);
            String words = text.substring(at, end);
            last = latest(last, words);
            if (adopted == null && ADOPTED.matcher(words).lookingAt()) {
                adopted = Dates.first(words);
                issuer = issuer(words);
            }
            at = end;
        }
        return new Head(0, at, title.strip(), issuer, null, last, adopted);
    }

    /** A line of the history ends with its paragraph, at the latest where the numbering begins. */
    private int lineEnd(int from) {
        int end = clean.nextParagraph(from + 1);
        for (int line = clean.nextLine(from + 1); line < end; line = clean.nextLine(line + 1)) {
            boolean begins = Dates.DAY.matcher(text).region(line, text.length()).lookingAt();
            if (begins || Marker.at(text, line, text.length(), false) != null) {
                return line;
            }
        }
        return Math.min(end, from + LONGEST_LINE);
    }

    /** The day from which the text is in force is no day on which something was done to it. */
    private static @Nullable LocalDate latest(@Nullable LocalDate known, String words) {
        LocalDate latest = known;
        Matcher day = Dates.DAY.matcher(words);
        while (day.find()) {
            LocalDate date = Dates.day(day);
            boolean inForce = words.startsWith("施行", day.end());
            if (date != null && !inForce && (latest == null || date.isAfter(latest))) {
                latest = date;
            }
        }
        return latest;
    }

    private static @Nullable String issuer(String words) {
        Matcher day = Dates.DAY.matcher(words);
        Matcher issuer = ISSUER.matcher(words);
        if (!day.find() || !issuer.find(day.end())) {
            return null;
        }
        return issuer.group(2) == null ? issuer.group() : issuer.group(1) + issuer.group(2);
    }

    /** Behind the title: what the mark-up says, else the lines before the first day or number; 0 without. */
    private int titleEnd(@Nullable String markedTitle) {
        if (markedTitle != null) {
            String marked = markedTitle.replaceAll("[\\s\\u3000]", "");
            if (text.startsWith(marked)) {
                return marked.length();
            }
        }
        int end = clean.nextLine(1);
        for (int line = end; line <= Math.min(text.length(), LONGEST_TITLE); line = clean.nextLine(line + 1)) {
            end = line;
            if (line == text.length() || beginsBody(line) || clean.startsParagraph(line)) {
                break;
            }
        }
        boolean sentence = end > 0 && Characters.endsSentence(text.charAt(end - 1));
        return end > LONGEST_TITLE || sentence || Marker.at(text, 0, text.length(), false) != null ? 0 : end;
    }

    private boolean beginsBody(int line) {
        return Marker.at(text, line, text.length(), false) != null
                || HISTORY.matcher(text)
                        .region(line, Math.min(text.length(), line + 400))
                        .lookingAt();
    }
}
