package org.lingxing.reader;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lingxing.reader.Marker.Kind;

/** Makes provisions of grown nodes: tells headings from words. */
final class Provisions {

    private static final int LONGEST_HEADING = 48;

    private static final int LONGEST_ARTICLE_HEADING = 12;

    /** What stands behind a first sentence that is no heading but all there is: who has to do it. */
    private static final Pattern LABEL_FOLLOWS = Pattern.compile("[\\p{IsHan}]{2,16}：");

    private final CleanText clean;

    Provisions(CleanText clean) {
        this.clean = clean;
    }

    List<Provision> of(List<Node> nodes) {
        return nodes.stream().map(this::of).toList();
    }

    Provision of(Node node) {
        int heading = headingEnd(node);
        String words = clean.words(heading, node.wordsTo);
        return new Provision(
                node.path,
                node.kind,
                node.label,
                heading > node.wordsFrom ? title(clean.text().substring(node.wordsFrom, heading)) : null,
                words,
                of(node.children),
                null,
                clean.passage(node.from, Math.max(node.end(), node.wordsFrom)));
    }

    private static @Nullable String title(String heading) {
        String title = heading.strip();
        if (title.endsWith("。") || title.endsWith("：")) {
            title = title.substring(0, title.length() - 1);
        }
        return title.isEmpty() ? null : title;
    }

    /** Behind the heading; the beginning of the words where the node has none. */
    private int headingEnd(Node node) {
        int from = node.wordsFrom;
        int to = node.wordsTo;
        if (node.kind == ProvisionKind.PARAGRAPH || from >= to) {
            return from;
        }
        if (node.kind == ProvisionKind.CHAPTER) {
            return to;
        }
        int sentence = firstSentence(from, to);
        if (sentence > to) {
            boolean whole = node.numbering == Kind.PART || node.numbering == Kind.SUBPART || !node.children.isEmpty();
            int line = headingLine(from, to);
            return line > from ? line : whole ? to : from;
        }
        int line = node.kind == ProvisionKind.ARTICLE ? from : headingLine(from, sentence);
        if (line > from) {
            return line;
        }
        return isHeading(node, from, sentence, to) ? sentence : from;
    }

    /** Behind the first full stop or other end of a clause; more than {@code to} when there is none. */
    private int firstSentence(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Characters.endsSentence(clean.charAt(i))) {
                return i + 1;
            }
        }
        return to + 1;
    }

    /** The end of a heading that has lines of its own: the last of them ends early and in mid-sentence. */
    private int headingLine(int from, int to) {
        for (int line = clean.nextLine(from + 1); line < to; line = clean.nextLine(line + 1)) {
            if (line - from > LONGEST_HEADING || Characters.goesOn(clean.charAt(line - 1))) {
                return from;
            }
            if (clean.endedEarly(line)) {
                return line;
            }
        }
        return from;
    }

    private boolean isHeading(Node node, int from, int sentence, int to) {
        if (clean.charAt(sentence - 1) != '。') {
            return false;
        }
        int longest = node.kind == ProvisionKind.ARTICLE ? LONGEST_ARTICLE_HEADING : LONGEST_HEADING;
        boolean moreFollows = sentence < to || !node.children.isEmpty();
        return moreFollows
                && sentence - from <= longest
                && !LABEL_FOLLOWS.matcher(clean.text()).region(sentence, to).lookingAt();
    }
}
