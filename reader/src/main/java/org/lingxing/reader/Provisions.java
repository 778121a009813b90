package org.lingxing.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes provisions of the nodes of a grown tree. */
final class Provisions {

    private final CleanText clean;
    private final Headings headings;

    private Provisions(CleanText clean, Headings headings) {
        this.clean = clean;
        this.headings = headings;
    }

    static List<Provision> of(CleanText clean, List<Node> roots) {
        return new Provisions(clean, Headings.of(clean, roots)).of(roots);
    }

    private List<Provision> of(List<Node> nodes) {
        return nodes.stream().map(this::of).toList();
    }

    private Provision of(Node node) {
        int heading = headings.end(node);
        return new Provision(
                node.path,
                node.kind,
                node.label,
                title(clean.text().substring(node.wordsFrom, heading)),
                clean.words(heading, node.wordsTo),
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
}
