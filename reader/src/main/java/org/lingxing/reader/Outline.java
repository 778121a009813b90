package org.lingxing.reader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lingxing.reader.Marker.Kind;

/** Builds the tree of one stretch of text with a numbering of its own: a body, a notice before it, an annex. */
final class Outline {

    /** The sentence that puts the whole text into force closes it, whatever item stands before. */
    private static final Pattern CLOSING =
            Pattern.compile("本(?:通知|意见|决定|办法|规定|方案|细则|制度|规则|计划|措施|政策|要点|通告|公告)自[^。，；]{2,24}(?:施行|实施|执行|生效)");

    private final CleanText clean;
    private final int from;
    private final int to;

    private Outline(CleanText clean, int from, int to) {
        this.clean = clean;
        this.from = from;
        this.to = to;
    }

    /**
     * The roots of a stretch's tree, with their identifiers.
     *
     * @param prefix of all identifiers: empty for the body, {@code n} for a notice, {@code a2.} for an annex
     * @param missing told of each marker before which numbers are missing
     */
    static List<Node> of(CleanText clean, int from, int to, String prefix, ObjIntConsumer<Marker> missing) {
        return new Outline(clean, from, to).roots(prefix, missing);
    }

    private List<Node> roots(String prefix, ObjIntConsumer<Marker> missing) {
        List<Marker> markers = Numbering.between(clean, from, to, missing);
        List<Node> roots = nest(markers);
        Identifiers.assign(roots, prefix);
        if (!markers.isEmpty()) {
            splitClosing(roots, markers, prefix);
        }
        splitParagraphs(roots);
        int first = markers.isEmpty() ? to : markers.getFirst().from();
        if (first > from) {
            roots.addFirst(Node.paragraph(from, first, prefix + "0"));
        }
        return roots;
    }

    private List<Node> nest(List<Marker> markers) {
        List<Node> roots = new ArrayList<>();
        Deque<Node> open = new ArrayDeque<>();
        for (int i = 0; i < markers.size(); i++) {
            Marker marker = markers.get(i);
            Node node = Node.of(marker);
            node.label = clean.text().substring(marker.from(), marker.to());
            node.wordsTo = i + 1 < markers.size() ? markers.get(i + 1).from() : to;
            while (!open.isEmpty() && !contains(open.peek(), marker)) {
                open.pop();
            }
            (open.isEmpty() ? roots : open.peek().children).add(node);
            open.push(node);
        }
        return roots;
    }

    private static boolean contains(@Nullable Node outer, Marker marker) {
        return outer != null && outer.numbering != null && outer.numbering.compareTo(marker.kind()) < 0;
    }

    private void splitClosing(List<Node> roots, List<Marker> markers, String prefix) {
        Marker last = markers.getLast();
        boolean articles = markers.stream().anyMatch(marker -> marker.kind() == Kind.ARTICLE);
        Matcher match = CLOSING.matcher(clean.text()).region(last.to(), to);
        if (articles || !match.find() || match.start() == last.to()) {
            return;
        }
        if (Characters.endsSentence(clean.charAt(match.start() - 1))) {
            Node node = roots.getLast();
            while (!node.children.isEmpty()) {
                node = node.children.getLast();
            }
            node.wordsTo = match.start();
            roots.add(Node.paragraph(match.start(), to, prefix + "z"));
        }
    }

    /** The paragraphs of an article are counted; those behind its items go on counting. */
    private void splitParagraphs(List<Node> nodes) {
        for (Node node : nodes) {
            if (node.kind == ProvisionKind.ARTICLE) {
                if (node.children.isEmpty()) {
                    countParagraphs(node);
                } else {
                    freeLastParagraphs(node);
                }
            } else if (node.kind == ProvisionKind.CHAPTER) {
                splitParagraphs(node.children);
            }
        }
    }

    private void countParagraphs(Node article) {
        int start = article.wordsFrom;
        int end = article.wordsTo;
        int next = clean.nextParagraph(start + 1);
        if (next >= end) {
            return;
        }
        article.wordsTo = start;
        for (int count = 1; start < end; count++) {
            int stop = Math.min(end, clean.nextParagraph(start + 1));
            article.children.add(Node.paragraph(start, stop, article.path + "." + count));
            start = stop;
        }
    }

    private void freeLastParagraphs(Node article) {
        Node last = article.children.getLast();
        if (!last.children.isEmpty()) {
            return;
        }
        int start = clean.nextParagraph(last.wordsFrom + 1);
        int end = last.wordsTo;
        if (start >= end) {
            return;
        }
        last.wordsTo = start;
        for (int count = 2; start < end; count++) {
            int stop = Math.min(end, clean.nextParagraph(start + 1));
            article.children.add(Node.paragraph(start, stop, article.path + ".p" + count));
            start = stop;
        }
    }
}
