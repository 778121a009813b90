package org.lingxing.platform.journal;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The nodes of the tree as the database has them. */
final class StoredNodes implements MerkleTree.Nodes {

    private final JdbcClient database;

    StoredNodes(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Hash at(int level, long position) {
        return Hash.of(database.sql("select hash from journal.node where level = :level and position = :position")
                .param("level", level)
                .param("position", position)
                .query(byte[].class)
                .single());
    }
}
