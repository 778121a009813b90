package org.lingxing.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A provision while its tree grows. */
final class Node {

    final ProvisionKind kind;
    final Marker.@Nullable Kind numbering;
    final int number;
    /** Where the node begins in the clean text, with its label. */
    final int from;
    /** Behind the label. */
    final int wordsFrom;
    /** Behind its own words, where its first child or the next node begins. */
    int wordsTo;

    String path = "";
    String label = "";
    final List<Node> children = new ArrayList<>();

    Node(ProvisionKind kind, Marker.@Nullable Kind numbering, int number, int from, int wordsFrom) {
        this.kind = kind;
        this.numbering = numbering;
        this.number = number;
        this.from = from;
        this.wordsFrom = wordsFrom;
        this.wordsTo = wordsFrom;
    }

    static Node of(Marker marker) {
        return new Node(marker.kind().provision(), marker.kind(), marker.number(), marker.from(), marker.to());
    }

    /** Words without a number. */
    static Node paragraph(int from, int to, String path) {
        Node node = new Node(ProvisionKind.PARAGRAPH, null, 0, from, from);
        node.wordsTo = to;
        node.path = path;
        return node;
    }

    /** Behind the last word of the node and all its children. */
    int end() {
        return children.isEmpty()
                ? wordsTo
                : Math.max(wordsTo, children.getLast().end());
    }
}
