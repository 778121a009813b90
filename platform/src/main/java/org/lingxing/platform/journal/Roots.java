package org.lingxing.platform.journal;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The roots published so far, one for each day that is over and had entries. */
final class Roots {

    private final JdbcClient database;

    Roots(JdbcClient database) {
        this.database = database;
    }

    /** The newest first. */
    List<SignedRoot> published() {
        return database.sql("""
                        select day, size, hash, signature
                          from journal.root
                         order by day desc
                        """)
                .query((row, number) -> new SignedRoot(
                        new Root(
                                row.getObject("day", LocalDate.class),
                                row.getLong("size"),
                                Hash.of(row.getBytes("hash"))),
                        Base64.getEncoder().encodeToString(row.getBytes("signature"))))
                .list();
    }

    /** Publishes the root of a day; a day has one, the first. */
    void publish(SignedRoot signed) {
        database.sql("""
                        insert into journal.root (day, size, hash, signature)
                        values (:day, :size, :hash, :signature)
                        on conflict (day) do nothing
                        """)
                .param("day", signed.root().day())
                .param("size", signed.root().size())
                .param("hash", signed.root().hash().bytes())
                .param("signature", Base64.getDecoder().decode(signed.signature()))
                .update();
    }
}
