package org.lingxing.reader;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lingxing.reader.Marker.Kind;

/**
 * Tells where the heading of a provision ends and its words begin. A heading stands on lines of its own, or is the
 * first sentence, or there is none; all of one series are alike, so the clear ones decide for those that a line break
 * left unclear.
 */
final class Headings {

    private enum Style {
        LINE,
        SENTENCE,
        NONE
    }

    private static final int LONGEST = 30;

    private static final int LONGEST_LINES = 48;

    private static final int LONGEST_OF_ARTICLE = 12;

    /** The heading of a list tells how many it has. */
    private static final Pattern COUNTED = Pattern.compile("[^，。；：]{2,30}?（[0-9]{1,4}[个名人家位项]）");

    /** Who answers for what stands above. */
    private static final Pattern LABEL =
            Pattern.compile("[\\p{IsHan}]{0,8}?(?:分管|主管|责任|牵头|配合|协助|承办|协办|完成|落实)[\\p{IsHan}]{1,8}：");

    private final CleanText clean;
    private final IdentityHashMap<Node, Integer> ends = new IdentityHashMap<>();

    private Headings(CleanText clean) {
        this.clean = clean;
    }

    static Headings of(CleanText clean, List<Node> roots) {
        Headings headings = new Headings(clean);
        boolean runningItems = roots.stream().anyMatch(root -> root.path.matches("(?:.*\\.)?p[0-9]+"));
        List<Node> running = new ArrayList<>();
        headings.series(roots, runningItems, running);
        headings.decide(running);
        return headings;
    }

    /** Behind the heading of a node; where its words begin when it has none. */
    int end(Node node) {
        return ends.getOrDefault(node, node.wordsFrom);
    }

    private void series(List<Node> nodes, boolean runningItems, List<Node> running) {
        List<Node> siblings = new ArrayList<>();
        for (Node node : nodes) {
            if (node.kind == ProvisionKind.CHAPTER) {
                ends.put(node, node.wordsTo);
            } else if (runningItems && node.numbering == Kind.ITEM) {
                running.add(node);
            } else if (node.numbering != null) {
                siblings.add(node);
            }
            if (node.kind != ProvisionKind.ARTICLE) {
                series(node.children, runningItems, running);
            }
        }
        decide(siblings);
    }

    private void decide(List<Node> series) {
        int lines = 0;
        int sentences = 0;
        int open = 0;
        for (Node node : series) {
            int sentence = sentenceEnd(node);
            if (sentence < 0) {
                int end = withoutSentence(node);
                ends.put(node, end);
                if (end > node.wordsFrom && !node.children.isEmpty()) {
                    open++;
                    lines++;
                }
                continue;
            }
            open++;
            if (ownLineEnd(node, sentence) > 0) {
                lines++;
            } else if (isHeading(node, sentence)) {
                sentences++;
            }
        }
        Style style = lines * 2 >= open ? Style.LINE : sentences * 2 > open ? Style.SENTENCE : Style.NONE;
        for (Node node : series) {
            if (!ends.containsKey(node)) {
                ends.put(node, end(node, style));
            }
        }
    }

    private int end(Node node, Style style) {
        int sentence = sentenceEnd(node);
        if (style == Style.LINE) {
            int line = ownLineEnd(node, sentence);
            return line > 0 ? line : firstLineEnd(node, sentence);
        }
        boolean part = node.numbering == Kind.PART || node.numbering == Kind.SUBPART;
        if (style == Style.SENTENCE && part && ownLineEnd(node, sentence) > 0) {
            return ownLineEnd(node, sentence);
        }
        return style == Style.SENTENCE && isHeading(node, sentence) ? sentence : node.wordsFrom;
    }

    /** Behind the first sentence of the node's own words, or before the first label of a table of duties; -1 without. */
    private int sentenceEnd(Node node) {
        for (int i = node.wordsFrom; i < node.wordsTo; i++) {
            char c = clean.charAt(i);
            if (c == '：' && isLabel(node, i)) {
                return -1;
            }
            if (Characters.endsSentence(c)) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Whether a few characters on a line of their own before a colon say who answers: 责任单位：. */
    private boolean isLabel(Node node, int colon) {
        int line = clean.previousLine(colon);
        return line > node.wordsFrom && isLabel(line, colon + 1);
    }

    private boolean isLabel(int from, int to) {
        return to - from <= 20 && LABEL.matcher(clean.text()).region(from, to).matches();
    }

    /** A node without a whole sentence is all heading, unless it is an item of a list or heads a list. */
    private int withoutSentence(Node node) {
        int to = wordsWithoutLabels(node);
        if (to < node.wordsTo || !node.children.isEmpty()) {
            return node.numbering == Kind.ARTICLE || node.numbering == Kind.POINT ? node.wordsFrom : to;
        }
        if (node.numbering != Kind.PART && node.numbering != Kind.SUBPART) {
            return node.wordsFrom;
        }
        Matcher counted = COUNTED.matcher(clean.text()).region(node.wordsFrom, node.wordsTo);
        if (counted.lookingAt()) {
            return counted.end();
        }
        int line = clean.nextLine(node.wordsFrom + 1);
        boolean list = line < node.wordsTo && clean.endedEarly(line);
        return list ? line : to;
    }

    private int wordsWithoutLabels(Node node) {
        for (int i = node.wordsFrom; i < node.wordsTo; i++) {
            if (clean.charAt(i) == '：' && isLabel(node, i)) {
                return clean.previousLine(i);
            }
        }
        return node.wordsTo;
    }

    /** The end of a heading that clearly has lines of its own: the last of them ends early and in mid-sentence; -1 without. */
    private int ownLineEnd(Node node, int sentence) {
        if (!mayHaveLine(node)) {
            return -1;
        }
        for (int line = clean.nextLine(node.wordsFrom + 1); line < sentence; line = clean.nextLine(line + 1)) {
            if (line - node.wordsFrom > LONGEST_LINES || Characters.goesOn(clean.charAt(line - 1))) {
                return -1;
            }
            if (clean.endedEarly(line)) {
                return line;
            }
        }
        return -1;
    }

    private int firstLineEnd(Node node, int sentence) {
        int line = clean.nextLine(node.wordsFrom + 1);
        boolean fits = mayHaveLine(node) && line < sentence && line - node.wordsFrom <= LONGEST;
        return fits && !Characters.goesOn(clean.charAt(line - 1)) ? line : node.wordsFrom;
    }

    private static boolean mayHaveLine(Node node) {
        return node.numbering != Kind.ARTICLE && node.numbering != Kind.POINT;
    }

    private boolean isHeading(Node node, int sentence) {
        if (clean.charAt(sentence - 1) != '。') {
            return false;
        }
        int longest = node.kind == ProvisionKind.ARTICLE ? LONGEST_OF_ARTICLE : LONGEST;
        boolean moreFollows = sentence < node.wordsTo || !node.children.isEmpty();
        return moreFollows && sentence - node.wordsFrom <= longest && !labelFollows(node, sentence);
    }

    /** Who has to do it may stand behind a first sentence that is no heading but all there is. */
    private boolean labelFollows(Node node, int sentence) {
        int end = Math.min(node.wordsTo, sentence + 20);
        for (int i = sentence; i < end; i++) {
            if (clean.charAt(i) == '：') {
                return isLabel(sentence, i + 1);
            }
        }
        return false;
    }
}
