package org.lingxing.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The issue as another page would have it: its paragraphs cut at another width, its footers in other places. */
final class Rewrapped {

    private final String text;
    private final SourceText source;
    private final CleanText clean;
    private final Set<Integer> starts = new HashSet<>();

    private Rewrapped(String text) {
        this.text = text;
        this.source = SourceText.wrapped(text);
        this.clean = Cleaning.of(source);
        for (Head head : Heads.of(clean)) {
            start(head.start());
            start(head.bodyFrom());
            if (head.number() != null) {
                start(clean.text().indexOf(head.number().printed(), head.start()));
            }
        }
        for (Document document : Trees.read(text).documents()) {
            document.annexes().forEach(annex -> starts.add(annex.passage().from()));
            Trees.byPath(document).values().forEach(this::start);
        }
    }

    /**
     * Cuts the text anew.
     *
     * @param width characters on a line
     * @param blankLines whether a blank line stands behind each line
     */
    static String at(String text, int width, boolean blankLines) {
        return new Rewrapped(text).cut(width, blankLines ? "\n\n" : "\n");
    }

    private void start(int index) {
        if (index >= 0 && index < clean.length()) {
            starts.add(clean.passage(index, index + 1).from());
        }
    }

    private void start(Provision provision) {
        int from = clean.indexAt(provision.passage().from());
        start(from);
        if (provision.heading() != null) {
            int behind = clean.text().indexOf(provision.heading(), from)
                    + provision.heading().length();
            if (clean.startsLine(behind)) {
                start(behind);
            }
        }
        if (provision.kind() == ProvisionKind.ANNEX) {
            start(from + provision.label().length());
        }
    }

    private String cut(int width, String lineEnd) {
        StringBuilder wrapped = new StringBuilder();
        int lines = 0;
        for (String paragraph : paragraphs()) {
            for (int from = 0; from < paragraph.length(); from += width) {
                String line = paragraph
                        .substring(from, Math.min(paragraph.length(), from + width))
                        .strip();
                wrapped.append(line).append(lineEnd);
                if (++lines % 37 == 0) {
                    wrapped.append("—" + lines / 37 + "—" + lineEnd + "郑州市人民政府公报(2019. 3)　 　 　 文件汇编" + lineEnd);
                }
            }
        }
        return wrapped.toString();
    }

    private List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (SourceText.Line line : source.lines()) {
            boolean begins = starts.contains(line.from()) || line.beginsParagraph() || line.afterEarlyEnd();
            if (begins && !paragraph.isEmpty()) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            }
            boolean words = !paragraph.isEmpty()
                    && Characters.isWord(paragraph.charAt(paragraph.length() - 1))
                    && Characters.isWord(text.charAt(line.from()));
            paragraph.append(words ? " " : "").append(text, line.from(), line.to());
        }
        paragraphs.add(paragraph.toString());
        return paragraphs;
    }
}
