package org.lingxing.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds where documents begin in an issue: at a number with its year that stands below a title, at the number of an
 * order, at a list of appointments with its day. A number in running text is followed by more of its sentence.
 */
final class Heads {

    /** How far above its number a title may begin. */
    private static final int TITLE = 300;

    private static final Pattern NUMBER = Pattern.compile(DocumentNumber.YEAR_AND_NUMBER);

    private static final Pattern ORDER = Pattern.compile("([\\p{IsHan}]{2,20}?令)第([0-9]{1,5}|[〇零一二三四五六七八九十百千]{1,8})号");

    private static final Pattern APPOINTMENT =
            Pattern.compile("[\\p{IsHan}]{2,24}?(?:任免|任命|免职)(?:人员|工作人员|名单|干部|事项|的通知|通知)?");

    private static final String GOVERNMENT =
            "[\\p{IsHan}]{1,10}?(?:省|市|县|区|州|盟|旗|乡|镇)人民政府(?:办公厅|办公室)?|国务院(?:办公厅)?|中央军委(?:办公厅)?";

    private static final String ISSUER = "(?:" + GOVERNMENT
            + "|中共[\\p{IsHan}]{2,12}?委(?:员会)?(?:办公厅|办公室)?"
            + "|[\\p{IsHan}]{2,20}?(?:委员会|厅|局|警备区|军分区|办公室|法院|检察院|总队|支队))";

    private static final Pattern TITLED = Pattern.compile("((?:" + ISSUER + "[、，]?){1,3}?)(?:关于|对|转发|印发)");

    private static final Pattern ISSUER_ALONE = Pattern.compile("(?:" + GOVERNMENT + ")");

    private static final Pattern TITLE_END = Pattern.compile(
            "(?:通知|意见|决定|通报|通告|公告|方案|规定|办法|批复|函|答复|报告" + "|计划|纲要|要点|条例|细则|规则|政策|决议|措施|规划|章程|预案)(?:（[^（）]{1,12}）)?");

    private final CleanText clean;
    private final String text;

    private Heads(CleanText clean) {
        this.clean = clean;
        this.text = clean.text();
    }

    /** The heads of a text in their order; empty where it is no issue of a gazette. */
    static List<Head> of(CleanText clean) {
        Heads heads = new Heads(clean);
        List<Head> found = new ArrayList<>();
        heads.numbered(found);
        heads.orders(found);
        heads.appointments(found);
        found.sort(Comparator.comparingInt(Head::start));
        return withoutRepeats(found);
    }

    /** The running head of an order and its own head follow each other; a head inside another one is none. */
    private static List<Head> withoutRepeats(List<Head> heads) {
        List<Head> kept = new ArrayList<>();
        for (Head head : heads) {
            Head last = kept.isEmpty() ? null : kept.getLast();
            if (last == null || (head.start() >= last.bodyFrom() && !repeats(last, head))) {
                kept.add(head);
            } else if (repeats(last, head)) {
                kept.set(
                        kept.size() - 1,
                        new Head(
                                last.start(),
                                head.bodyFrom(),
                                head.title(),
                                head.issuer(),
                                head.number(),
                                head.date(),
                                null));
            }
        }
        return kept;
    }

    private static boolean repeats(Head last, Head head) {
        return head.number() != null && head.number().equals(last.number()) && head.start() - last.bodyFrom() < 60;
    }

    private void numbered(List<Head> found) {
        Matcher match = NUMBER.matcher(text);
        while (match.find()) {
            int to = match.end();
            Matcher day = Dates.DAY.matcher(text).region(to, text.length());
            LocalDate date = null;
            if (day.lookingAt()) {
                date = Dates.day(day);
                to = day.end();
            }
            int from = numberStart(match.start(), date != null);
            if (from < 0 || (date == null && !endsLine(to))) {
                continue;
            }
            DocumentNumber number = new DocumentNumber(
                    text.substring(from, match.start()),
                    Numerals.value(match.group(1)),
                    Numerals.value(match.group(2)));
            found.add(titled(from, to, number, date));
        }
    }

    /**
     * Where the issuer's words of a number begin: right below the end of a title, at the beginning of a line unless a
     * day follows the number.
     */
    private int numberStart(int year, boolean dated) {
        for (int from = year - 1; from >= 0 && year - from <= 15; from--) {
            if (!Characters.isHan(text.charAt(from))) {
                return -1;
            }
            if ((dated || clean.startsLine(from)) && titleEndsAt(from)) {
                return from;
            }
        }
        return -1;
    }

    private boolean titleEndsAt(int end) {
        Matcher match = TITLE_END.matcher(text).region(Math.max(0, end - 20), end);
        while (match.find()) {
            if (match.end() == end) {
                return true;
            }
        }
        return false;
    }

    private Head titled(int numberFrom, int to, DocumentNumber number, @Nullable LocalDate date) {
        int lowest = Math.max(0, numberFrom - TITLE);
        for (int from = numberFrom - 1; from >= lowest; from--) {
            boolean behindSentence = from == 0 || endsSentence(from);
            if (!behindSentence && !clean.startsLine(from)) {
                continue;
            }
            Matcher match = TITLED.matcher(text).region(from, numberFrom);
            if (match.lookingAt()) {
                int start = withFirstIssuer(from, match.group(1));
                String issuer = text.substring(start, match.end(1));
                return new Head(start, to, text.substring(start, numberFrom), issuer, number, date, null);
            }
            if (behindSentence) {
                return new Head(from, to, text.substring(from, numberFrom), null, number, date, null);
            }
        }
        int line = clean.previousLine(numberFrom);
        return new Head(line, to, text.substring(line, numberFrom), null, number, date, null);
    }

    /** Whether a sentence ended before this character: at a line's end, or in mid-line where lines were joined. */
    private boolean endsSentence(int from) {
        char last = text.charAt(from - 1);
        return clean.startsLine(from) ? Characters.endsSentence(last) : last == '。' || last == '！' || last == '？';
    }

    /** Of two issuers, the government stands first and may have a line of its own. */
    private int withFirstIssuer(int line, String issuer) {
        if (ISSUER_ALONE.matcher(issuer).lookingAt()) {
            return line;
        }
        int before = line;
        for (int i = 0; i < 3 && before > 0; i++) {
            before = clean.previousLine(before);
            if (ISSUER_ALONE.matcher(text).region(before, line).matches()) {
                return before;
            }
        }
        return line;
    }

    private void orders(List<Head> found) {
        Matcher match = ORDER.matcher(text);
        for (int line = clean.nextLine(0); line < text.length(); line = clean.nextLine(line + 1)) {
            if (!match.region(line, text.length()).lookingAt() || !endsLine(match.end())) {
                continue;
            }
            int number = Numerals.value(match.group(2));
            if (number > 0) {
                String words = match.group(1);
                String issuer = words.substring(0, words.length() - 1);
                found.add(new Head(line, match.end(), "", issuer, new DocumentNumber(words, null, number), null, null));
            }
        }
    }

    private void appointments(List<Head> found) {
        Matcher match = APPOINTMENT.matcher(text);
        Matcher day = Dates.DAY.matcher(text);
        for (int line = clean.nextLine(0); line < text.length(); line = clean.nextLine(line + 1)) {
            if (!match.region(line, text.length()).lookingAt() || !endsLine(match.end())) {
                continue;
            }
            if (day.region(match.end(), text.length()).lookingAt()) {
                Matcher issuer = ISSUER_ALONE.matcher(match.group());
                String government = issuer.lookingAt() ? issuer.group() : null;
                Head head = new Head(line, match.end(), match.group(), government, null, Dates.day(day), null);
                Head last = found.isEmpty() ? null : found.getLast();
                if (last == null || last.bodyFrom() != head.bodyFrom()) {
                    found.add(head);
                } else if (government != null || last.issuer() == null) {
                    found.set(found.size() - 1, head);
                }
            }
        }
    }

    private boolean endsLine(int end) {
        return end == text.length() || clean.startsLine(end);
    }
}
