package org.lingxing.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lingxing.kernel.Passage;

/** A document together with the characters it was read from: what every extractor works on. */
final class DocumentFlow {

    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年");

    private final Document document;
    private final Flow flow;
    private final String source;
    private final List<Passage> lines;

    DocumentFlow(Document document, String source, List<Passage> lines) {
        this.document = document;
        this.source = source;
        this.lines = lines;
        this.flow = Flow.of(source, lines, document.passage());
    }

    Document document() {
        return document;
    }

    String id() {
        return document.id();
    }

    Flow flow() {
        return flow;
    }

    /** The characters of a passage. */
    Flow of(Passage passage) {
        return Flow.of(source, lines, passage);
    }

    /** The year the document plans for: the one in its title, else that of its date; 0 when it has neither. */
    int year() {
        Matcher title = YEAR.matcher(Flow.of(document.title()).text());
        if (title.find()) {
            return Integer.parseInt(title.group(1));
        }
        return document.date() == null ? 0 : document.date().getYear();
    }

    /** The provisions that hold a place of the source, outermost first. */
    List<Provision> chainAt(int offset) {
        var chain = new ArrayList<Provision>();
        List<Provision> level = document.provisions();
        while (true) {
            Provision inside = null;
            for (Provision provision : level) {
                if (provision.passage().from() <= offset
                        && offset < provision.passage().to()) {
                    inside = provision;
                }
            }
            if (inside == null) {
                return chain;
            }
            chain.add(inside);
            level = inside.children();
        }
    }

    /** The path of the innermost provision that holds a place of the source; empty when none does. */
    String pathAt(int offset) {
        List<Provision> chain = chainAt(offset);
        return chain.isEmpty() ? "" : chain.getLast().path();
    }

    /** The number of the line in which a place of the source stands, from 1. */
    int lineAt(int offset) {
        return 1 + (int) source.chars().limit(offset).filter(c -> c == '\n').count();
    }

    /** All provisions of a kind, outermost first. */
    List<Provision> all(ProvisionKind kind) {
        var found = new ArrayList<Provision>();
        collect(document.provisions(), kind, found);
        return found;
    }

    private static void collect(List<Provision> level, ProvisionKind kind, List<Provision> into) {
        for (Provision provision : level) {
            if (provision.kind() == kind) {
                into.add(provision);
            }
            collect(provision.children(), kind, into);
        }
    }
}
