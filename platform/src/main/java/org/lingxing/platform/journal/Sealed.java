package org.lingxing.platform.journal;

import java.util.List;
import java.util.Optional;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The journal as it is read: entries, leaves, tree, published roots. */
@Component
class Sealed {

    private final JdbcClient database;

    Sealed(JdbcClient database) {
        this.database = database;
    }

    /** A leaf of the tree. */
    record Leaf(long index, Hash hash) {}

    List<SignedRoot> published() {
        return new Roots(database).published();
    }

    MerkleTree tree() {
        return new MerkleTree(new StoredNodes(database));
    }

    /** How many leaves the tree has. */
    long size() {
        return database.sql("select coalesce(max(index) + 1, 0) from journal.leaf")
                .query(Long.class)
                .single();
    }

    /** How many entries there are, sealed or not; not counted one by one. */
    long count() {
        return size()
                + database.sql("select count(*) from journal.waiting")
                        .query(Long.class)
                        .single();
    }

    Optional<Leaf> leafOf(long entry) {
        return database.sql("""
                        select index, hash
                          from journal.leaf
                          join journal.entry on number = entry
                         where entry = :entry
                        """)
                .param("entry", entry)
                .query((row, place) -> new Leaf(row.getLong("index"), Hash.of(row.getBytes("hash"))))
                .optional();
    }

    List<JournalResource.EntryView> entries(long after, int limit) {
        return Rows.of(database.sql("""
                        select number, at, kind, subject, actor, content, hash, index
                          from journal.entry
                          left join journal.leaf on leaf.entry = number
                         where number > :after
                         order by number
                         limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query((row, place) -> new JournalResource.EntryView(
                        row.getLong("number"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("actor"),
                        row.getString("content"),
                        Hash.of(row.getBytes("hash")).hex(),
                        row.getObject("index", Long.class))));
    }
}
