package org.lingxing.platform.journal;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.lingxing.platform.store.TestStore;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A journal on a database of its own, sealed when the test says so; no Spring. */
final class JournalHere {

    static final LocalDate DAY = LocalDate.of(2019, 6, 18);

    private final TestStore.Copy copy = TestStore.copy();
    final CityClock clock = new CityClock(InstantSource.system());
    final Seal seal = new Seal(Seal.freshKey());
    final PersonalCipher cipher = new PersonalCipher(PersonalCipher.freshKey());
    final JdbcClient database = JdbcClient.create(copy.application());
    final TransactionTemplate transaction = transactions(copy.application());
    final Sealing sealing = new Sealing(database, transaction, clock, seal);
    final Journal journal = new Journal(database, clock, cipher, new Sealer(sealing));

    JournalHere() {
        clock.moveTo(DAY);
    }

    /** Who may do anything: an administrator of the database with bad intentions. */
    JdbcClient tamperer() {
        return JdbcClient.create(copy.owner());
    }

    Verification verification() {
        return new Verification(copy.owner(), seal, cipher);
    }

    long record(Deed deed) {
        Long number = transaction.execute(status -> journal.record(deed));
        return number == null ? -1 : number;
    }

    void seal() {
        while (sealing.step()) {
            Thread.onSpinWait();
        }
    }

    void tomorrow() {
        clock.moveBy(Duration.ofDays(1));
    }

    long size() {
        return database.sql("select count(*) from journal.leaf")
                .query(Long.class)
                .single();
    }

    MerkleTree tree() {
        return new MerkleTree(new StoredNodes(database));
    }

    private static TransactionTemplate transactions(DataSource source) {
        return new TransactionTemplate(new DataSourceTransactionManager(source));
    }
}
