package org.lingxing.platform.journal;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.util.Map;
import java.util.TreeMap;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where every module records what is done. */
@Component
public class Journal {

    private static final int SALT_BYTES = 16;

    private final JdbcClient database;
    private final CityClock clock;
    private final PersonalCipher cipher;
    private final Sealer sealer;
    private final SecureRandom random = new SecureRandom();

    Journal(JdbcClient database, CityClock clock, PersonalCipher cipher, Sealer sealer) {
        this.database = database;
        this.clock = clock;
        this.cipher = cipher;
        this.sealer = sealer;
    }

    /**
     * Records a deed together with the deed: both become lasting or neither does.
     *
     * @return the entry's number, by which its proof is asked for
     * @throws IllegalStateException outside a transaction
     */
    public long record(Deed deed) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a deed is recorded in its own transaction: " + deed.kind());
        }
        var at = clock.instant();
        var commitments = new TreeMap<String, String>();
        var salts = new TreeMap<String, byte[]>();
        for (var personal : deed.personal()) {
            var salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            salts.put(personal.name(), salt);
            commitments.put(
                    personal.name(), Hash.commitment(salt, personal.value()).hex());
        }
        var content = Content.write(at, deed, commitments);
        var number = insert(deed, Timestamp.from(at), content);
        deed.personal().forEach(personal -> keepApart(number, personal, salts));
        sealSoon();
        return number;
    }

    /**
     * Erases every value of a person from the journal; the entries and their proofs stay.
     *
     * @param person the key given with {@link Deed#withPersonal}
     * @return how many values were erased
     */
    @Transactional
    public int erase(String person) {
        return database.sql("delete from journal.personal where person = :person")
                .param("person", person)
                .update();
    }

    private long insert(Deed deed, Timestamp at, String content) {
        return database.sql("""
                        with written as (
                            insert into journal.entry (at, kind, subject, actor, content, hash)
                            values (:at, :kind, :subject, :actor, :content, :hash)
                            returning number
                        )
                        insert into journal.waiting (entry)
                        select number
                          from written
                        returning entry
                        """)
                .param("at", at)
                .param("kind", deed.kind())
                .param("subject", deed.subject())
                .param("actor", deed.by())
                .param("content", content)
                .param("hash", Hash.leaf(content).bytes())
                .query(Long.class)
                .single();
    }

    private void keepApart(long entry, Deed.Personal personal, Map<String, byte[]> salts) {
        database.sql("""
                        insert into journal.personal (entry, name, person, salt, value)
                        values (:entry, :name, :person, :salt, :value)
                        """)
                .param("entry", entry)
                .param("name", personal.name())
                .param("person", personal.person())
                .param("salt", salts.get(personal.name()))
                .param("value", cipher.encrypt(personal.value()))
                .update();
    }

    private void sealSoon() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sealer.wake();
            }
        });
    }
}
