package org.lingxing.platform.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/** One pass over the leaves in their order: the tree grows again from the contents, and stops at each known root. */
final class Reading {

    private final Frontier tree = new Frontier();
    private final List<Root> roots;

    private int nextRoot;
    private long lastGood;
    private @Nullable Misfit misfit;

    /**
     * A leaf with the entry it stands for.
     *
     * @param entry the entry's number as the leaf has it
     * @param content null if the entry is gone
     * @param head time, kind, subject and actor as the entry's columns have them
     * @param hash as the entry has it
     * @param stored the leaf's hash as the tree has it; null if it is gone
     */
    record Row(
            long index,
            long entry,
            @Nullable String content,
            Content.Head head,
            @Nullable Hash hash,
            @Nullable Hash stored) {

        static Row of(ResultSet row) throws SQLException {
            var at = row.getTimestamp("at");
            return new Row(
                    row.getLong("index"),
                    row.getLong("entry"),
                    row.getString("content"),
                    new Content.Head(
                            at == null ? Instant.EPOCH : at.toInstant(),
                            row.getString("actor"),
                            row.getString("kind"),
                            row.getString("subject")),
                    hash(row.getBytes("hash")),
                    hash(row.getBytes("stored")));
        }

        private static @Nullable Hash hash(byte @Nullable [] bytes) {
            return bytes == null ? null : Hash.of(bytes);
        }
    }

    /** @param roots the known ones, the smallest tree first */
    Reading(List<Root> roots) {
        this.roots = roots;
        skipEmpty();
    }

    void read(Row row) {
        if (misfit != null) {
            return;
        }
        misfit = faultOf(row);
        if (misfit == null && row.content() != null) {
            tree.append(Hash.leaf(row.content()));
            compareWithRoots(row.entry());
        }
    }

    /** After the last leaf: roots of larger trees show that leaves were cut off. */
    void end() {
        if (misfit == null && nextRoot < roots.size()) {
            var root = roots.get(nextRoot);
            misfit = new Misfit(
                    null,
                    tree.size(),
                    Phrase.of(
                            root.day() + " 的根含 " + root.size() + " 条，现只有 " + tree.size() + " 条：其后的条目被删去",
                            "The root of " + root.day() + " holds " + root.size() + " entries and only " + tree.size()
                                    + " are left: the last ones were cut off"));
        }
    }

    @Nullable
    Misfit misfit() {
        return misfit;
    }

    long size() {
        return tree.size();
    }

    Hash root() {
        return tree.root();
    }

    private @Nullable Misfit faultOf(Row row) {
        if (row.index() != tree.size()) {
            return new Misfit(
                    null,
                    tree.size(),
                    Phrase.of("树中第 " + tree.size() + " 片叶被删去", "Leaf " + tree.size() + " of the tree is gone"));
        }
        if (row.content() == null) {
            return misfitAt(row, Phrase.of("条目被删去", "The entry is gone"));
        }
        var leaf = Hash.leaf(row.content());
        if (!leaf.equals(row.stored()) || !leaf.equals(row.hash())) {
            return misfitAt(row, Phrase.of("条目内容与封存时不符", "The entry's content is not what was sealed"));
        }
        if (!Content.head(row.content()).equals(row.head())) {
            return misfitAt(
                    row, Phrase.of("条目的时间、种类、对象或经办人与封存内容不符", "The entry's columns differ from its sealed content"));
        }
        return null;
    }

    private void compareWithRoots(long entry) {
        while (nextRoot < roots.size() && roots.get(nextRoot).size() == tree.size()) {
            var root = roots.get(nextRoot);
            if (!root.hash().equals(tree.root())) {
                misfit = new Misfit(
                        null,
                        lastGood,
                        Phrase.of(
                                "与 " + root.day() + " 的根不符：树中第 " + lastGood + " 至 " + (tree.size() - 1) + " 条之间（至条目 "
                                        + entry + "）有改写",
                                "Does not fit the root of " + root.day() + ": rewritten between places " + lastGood
                                        + " and " + (tree.size() - 1) + " of the tree (up to entry " + entry + ")"));
                return;
            }
            lastGood = tree.size();
            nextRoot++;
        }
    }

    private void skipEmpty() {
        while (nextRoot < roots.size() && roots.get(nextRoot).size() == 0) {
            nextRoot++;
        }
    }

    private static Misfit misfitAt(Row row, Phrase says) {
        return new Misfit(row.entry(), row.index(), says);
    }
}
