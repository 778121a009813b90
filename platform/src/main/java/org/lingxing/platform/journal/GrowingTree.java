package org.lingxing.platform.journal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** New leaves at the end of the tree, with every subtree they complete. */
final class GrowingTree {

    private final MerkleTree.Nodes stored;
    private final List<Node> fresh = new ArrayList<>();
    /** The newest node of each level, fresh or null if it is stored still. */
    private final @Nullable Hash[] last = new @Nullable Hash[Long.SIZE];

    private long size;

    private record Node(int level, long position, Hash hash) {}

    /** @param size leaves there are already */
    GrowingTree(long size, MerkleTree.Nodes stored) {
        this.size = size;
        this.stored = stored;
    }

    void append(Hash leaf) {
        var hash = leaf;
        var position = size;
        var level = 0;
        add(level, position, hash);
        while (position % 2 == 1) {
            hash = Hash.node(leftOf(level, position), hash);
            level++;
            position /= 2;
            add(level, position, hash);
        }
        size++;
    }

    /** Writes the new nodes. */
    void store(JdbcClient database) {
        database.sql("""
                        insert into journal.node (level, position, hash)
                        select level, position, hash
                          from unnest(:levels::smallint[], :positions::bigint[], :hashes::bytea[])
                               as fresh (level, position, hash)
                        """)
                .param(
                        "levels",
                        fresh.stream().map(node -> (short) node.level()).toArray(Short[]::new))
                .param("positions", fresh.stream().map(Node::position).toArray(Long[]::new))
                .param("hashes", fresh.stream().map(node -> node.hash().bytes()).toArray(byte[][]::new))
                .update();
    }

    private void add(int level, long position, Hash hash) {
        if (position % 2 == 0) {
            last[level] = hash;
        }
        fresh.add(new Node(level, position, hash));
    }

    private Hash leftOf(int level, long position) {
        var left = last[level];
        return left != null ? left : stored.at(level, position - 1);
    }
}
