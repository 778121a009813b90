package org.lingxing.reader;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.lingxing.reader.Marker.Kind;

/**
 * Finds the numbers that begin provisions in a stretch of text. A number counts where a line or a sentence begins and
 * where it is the next one of its series: 一、 opens a series anywhere, 二、 only follows 一、. So a figure or a reference
 * that a line break moved to the beginning of a line begins nothing, and text joined into one line still has its parts.
 * An item that goes on a series may also stand right behind the words of a heading: the heading filled its line to the
 * end, and nothing shows where the line was broken.
 */
final class Numbering {

    /** How many numbers may be missing in a torn text before a number is taken for something else. */
    private static final int GAP = 3;

    /** Characters of a heading that may fill its line to the end. */
    private static final int LONGEST_HEADING = 48;

    /** Brackets and quotes that close behind one sentence. */
    private static final int MOST_CLOSINGS = 6;

    private final CleanText clean;
    private final int from;
    private final int to;
    private final Map<Kind, Integer> open = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> running = new EnumMap<>(Kind.class);
    private final List<Marker> markers = new ArrayList<>();
    private final ObjIntConsumer<Marker> missing;

    private Numbering(CleanText clean, int from, int to, ObjIntConsumer<Marker> missing) {
        this.clean = clean;
        this.from = from;
        this.to = to;
        this.missing = missing;
    }

    /**
     * The markers between two places, in their order.
     *
     * @param missing told of each marker before which numbers are missing, and of the number expected
     */
    static List<Marker> between(CleanText clean, int from, int to, ObjIntConsumer<Marker> missing) {
        Numbering numbering = new Numbering(clean, from, to, missing);
        numbering.find();
        return numbering.withoutLonePoints();
    }

    private void find() {
        for (int i = from; i < to; i++) {
            boolean line = i == from || clean.startsLine(i);
            boolean begins = line ? mayBegin(i) : afterSentence(i);
            if (begins || behindHeading(i)) {
                Marker marker = Marker.at(clean.text(), i, to, clean.startsParagraph(i));
                if (marker != null && (begins || goesOnItems(marker)) && accepts(marker, line)) {
                    i = marker.to() - 1;
                }
            }
        }
    }

    private boolean mayBegin(int i) {
        return i == from || !Characters.goesOn(clean.charAt(i - 1));
    }

    private boolean afterSentence(int i) {
        int before = i - 1;
        while (before > from && i - before < MOST_CLOSINGS && Characters.closes(clean.charAt(before))) {
            before--;
        }
        return Characters.endsSentence(clean.charAt(before)) || isBracketedHeading(i);
    }

    /** Whether a digit stands behind the unbroken words of a heading. */
    private boolean behindHeading(int i) {
        if (markers.isEmpty() || !Characters.isDigit(clean.charAt(i)) || Characters.isDigit(clean.charAt(i - 1))) {
            return false;
        }
        Marker last = markers.getLast();
        boolean heads = last.kind() == Kind.PART || last.kind() == Kind.SUBPART;
        return heads
                && i - last.to() <= LONGEST_HEADING
                && clean.text().substring(last.to(), i).chars().noneMatch(c -> Characters.endsSentence((char) c));
    }

    private boolean goesOnItems(Marker marker) {
        return marker.kind() == Kind.ITEM
                && marker.number() > 1
                && marker.number() == running.getOrDefault(Kind.ITEM, 0) + 1;
    }

    /** （一） behind a closed bracket or another label, as in 三、工作任务（一）, is no place to begin in mid-line. */
    private boolean isBracketedHeading(int i) {
        return !markers.isEmpty() && markers.getLast().to() == i;
    }

    private boolean accepts(Marker marker, boolean line) {
        Kind kind = marker.kind();
        if (kind.compareTo(Kind.ARTICLE) < 0 && !line) {
            return false;
        }
        int expected = open.getOrDefault(kind, 0) + 1;
        int onward = running.getOrDefault(kind, 0) + 1;
        int number = marker.number();
        boolean follows = number == expected || (number == onward && !open.containsKey(kind));
        if (!follows && !(line && jumps(marker, Math.max(expected, onward)))) {
            return false;
        }
        if (!follows) {
            missing.accept(marker, Math.max(expected, onward));
        }
        markers.add(marker);
        open.keySet()
                .removeIf(inner ->
                        inner.compareTo(kind) > 0 && !(kind.compareTo(Kind.ARTICLE) < 0 && inner == Kind.ARTICLE));
        open.put(kind, number);
        running.put(kind, number);
        return true;
    }

    /** Whether some numbers got lost before this one: it stands at the beginning of a line behind a full stop. */
    private boolean jumps(Marker marker, int expected) {
        boolean strong = marker.kind() != Kind.POINT && marker.kind() != Kind.SUBITEM;
        boolean behindStop = marker.from() == from || Characters.endsSentence(clean.charAt(marker.from() - 1));
        return strong && behindStop && marker.number() > expected && marker.number() <= expected + GAP;
    }

    /** 一是 without 二是 is a turn of speech. */
    private List<Marker> withoutLonePoints() {
        List<Marker> kept = new ArrayList<>(markers.size());
        for (int i = 0; i < markers.size(); i++) {
            Marker marker = markers.get(i);
            boolean followed = i + 1 < markers.size()
                    && markers.get(i + 1).kind() == Kind.POINT
                    && markers.get(i + 1).number() == 2;
            if (marker.kind() != Kind.POINT || marker.number() > 1 || followed) {
                kept.add(marker);
            }
        }
        return kept;
    }
}
