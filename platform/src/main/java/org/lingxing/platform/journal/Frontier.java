package org.lingxing.platform.journal;

import java.util.ArrayDeque;
import java.util.Deque;

/** The tree as it grows leaf by leaf, of which only the tops of complete subtrees are remembered. */
final class Frontier {

    /** Tops from the right: the smallest subtree first. */
    private final Deque<Hash> tops = new ArrayDeque<>();

    private long size;

    void append(Hash leaf) {
        var top = leaf;
        for (long rest = size; rest % 2 == 1; rest /= 2) {
            top = Hash.node(tops.pop(), top);
        }
        tops.push(top);
        size++;
    }

    /** How many leaves it has. */
    long size() {
        return size;
    }

    /** The root over all leaves so far. */
    Hash root() {
        return tops.stream().reduce((right, left) -> Hash.node(left, right)).orElseGet(Hash::ofNothing);
    }
}
