package org.lingxing.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Passage;

/**
 * One node of a document's text: a part, an article, an item, a paragraph, an annex, a table or its row.
 *
 * @param path the numbering from the outside in, without the document: {@code 28.4}, {@code a2.6.3.1}, {@code p8.15}
 * @param label as printed: {@code 第二十八条}, {@code （三）}, {@code 1.}, {@code 一是}; empty for a counted paragraph
 * @param heading what names the node, without label; null when it has none
 * @param text its own words without those of its children, lines joined, spaces and footers out; may be empty
 * @param children in the order of the text
 * @param table its cells where the node is a table; null else
 */
public record Provision(
        String path,
        ProvisionKind kind,
        String label,
        @Nullable String heading,
        String text,
        List<Provision> children,
        @Nullable Table table,
        Passage passage) {

    public Provision {
        children = List.copyOf(children);
    }
}
