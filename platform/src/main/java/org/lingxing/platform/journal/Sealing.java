package org.lingxing.platform.journal;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One step of the sealer: takes what waits into the tree, in one transaction, whoever else tries the same. */
final class Sealing {

    /** Entries taken in one step; keeps a transaction short when many wait. */
    private static final int AT_ONCE = 5_000;
    /** The lock that makes one sealer of many; any number that nothing else in the database uses. */
    private static final long LOCK = 5_464_940_001L;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final CityClock clock;
    private final Seal seal;

    Sealing(JdbcClient database, TransactionTemplate transaction, CityClock clock, Seal seal) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.seal = seal;
    }

    /** Takes waiting entries into the tree; says whether more may wait. */
    boolean step() {
        return Boolean.TRUE.equals(transaction.execute(status -> isOurTurn() && seal()));
    }

    private boolean isOurTurn() {
        return database.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    private boolean seal() {
        var size = new Sealed(database).size();
        publishRootOfDayBefore(size);
        var waiting = takeWaiting();
        if (waiting.isEmpty()) {
            return false;
        }
        append(size, waiting);
        return waiting.size() == AT_ONCE;
    }

    private record Waiting(long entry, Hash hash) {}

    private List<Waiting> takeWaiting() {
        return database.sql("""
                        with taken as (
                            delete from journal.waiting
                             where entry in (select entry from journal.waiting order by entry limit :limit)
                            returning entry
                        )
                        select number as entry, hash
                          from journal.entry
                         where number in (select entry from taken)
                         order by number
                        """)
                .param("limit", AT_ONCE)
                .query((row, number) -> new Waiting(row.getLong("entry"), Hash.of(row.getBytes("hash"))))
                .list();
    }

    private void append(long size, List<Waiting> waiting) {
        var grown = new GrowingTree(size, new StoredNodes(database));
        waiting.forEach(entry -> grown.append(entry.hash()));
        var entries = waiting.stream().map(Waiting::entry).toArray(Long[]::new);
        database.sql("""
                        insert into journal.leaf (index, entry, sealed_at, sealed_on)
                        select :size + place - 1, entry, :at, :day
                          from unnest(:entries::bigint[]) with ordinality as taken (entry, place)
                        """)
                .param("size", size)
                .param("at", Timestamp.from(clock.instant()))
                .param("day", clock.today())
                .param("entries", entries)
                .update();
        grown.store(database);
    }

    /** The first step of a new day finds the tree as the day before left it: that is the root to publish. */
    private void publishRootOfDayBefore(long size) {
        var lastDay = database.sql("select sealed_on from journal.leaf where index = :last")
                .param("last", size - 1)
                .query(LocalDate.class)
                .optional();
        var over = lastDay.filter(day -> day.isBefore(clock.today()));
        over.ifPresent(day -> {
            var hash = new MerkleTree(new StoredNodes(database)).root(size);
            new Roots(database).publish(seal.sign(new Root(day, size, hash)));
        });
    }
}
