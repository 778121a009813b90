package org.lingxing.platform.journal;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree over the journal's leaves, as RFC 6962 section 2.1 draws it, read from stored nodes.
 *
 * <p>Stored is every complete subtree: the node at level l and position p is the hash over the leaves p·2^l up to, not
 * including, (p+1)·2^l. All else is put together from these.
 */
final class MerkleTree {

    private final Nodes nodes;

    /** Where the complete subtrees are kept. */
    @FunctionalInterface
    interface Nodes {

        /** The hash over the leaves from {@code position << level} on, {@code 1 << level} of them. */
        Hash at(int level, long position);
    }

    MerkleTree(Nodes nodes) {
        this.nodes = nodes;
    }

    /** The root over the first leaves. */
    Hash root(long size) {
        return size == 0 ? Hash.ofNothing() : hash(0, size);
    }

    /**
     * What one needs besides a leaf to compute the root: the siblings from the leaf upwards.
     *
     * @param index of the leaf, from 0, below {@code size}
     */
    List<Hash> inclusionProof(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        var path = new ArrayList<Hash>();
        include(index, 0, size, path);
        return path;
    }

    /** What one needs to see that the tree of {@code before} leaves is the beginning of the tree of {@code size}. */
    List<Hash> consistencyProof(long before, long size) {
        if (before < 1 || before > size) {
            throw new IllegalArgumentException("no beginning of " + before + " leaves in a tree of " + size);
        }
        var path = new ArrayList<Hash>();
        connect(before, 0, size, true, path);
        return path;
    }

    private void include(long index, long from, long to, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        var middle = from + leftPart(to - from);
        if (index < middle) {
            include(index, from, middle, path);
            path.add(hash(middle, to));
        } else {
            include(index, middle, to, path);
            path.add(hash(from, middle));
        }
    }

    private void connect(long before, long from, long to, boolean whole, List<Hash> path) {
        if (before == to) {
            if (!whole) {
                path.add(hash(from, to));
            }
            return;
        }
        var middle = from + leftPart(to - from);
        if (before <= middle) {
            connect(before, from, middle, whole, path);
            path.add(hash(middle, to));
        } else {
            connect(before, middle, to, false, path);
            path.add(hash(from, middle));
        }
    }

    private Hash hash(long from, long to) {
        var size = to - from;
        if (Long.bitCount(size) == 1 && from % size == 0) {
            var level = Long.numberOfTrailingZeros(size);
            return nodes.at(level, from >> level);
        }
        var middle = from + leftPart(size);
        return Hash.node(hash(from, middle), hash(middle, to));
    }

    /** The largest power of two below a number of leaves. */
    private static long leftPart(long size) {
        return Long.highestOneBit(size - 1);
    }
}
