package org.lingxing.platform.water;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deliveries nobody waits for an answer to, from a broker or a folder, that could not be taken, and why. */
@Component
class FaultyDeliveries {

    private static final int MOST_KEPT = 1_000;
    private static final int MOST_TOLD = 200;

    private final JdbcClient database;
    private final CityClock clock;

    /** Which way it came. */
    enum Way {
        BROKER,
        FOLDER
    }

    /**
     * One that could not be taken.
     *
     * @param source its topic, or its file
     * @param says every fault with where it stands
     */
    record Faulty(UUID id, Instant at, Way way, String source, String station, Phrase says) {}

    FaultyDeliveries(JdbcClient database, CityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps it, and lets go of the oldest. */
    @Transactional
    public void keep(Way way, String source, String station, Refusal refusal) {
        database.sql("""
                        insert into water.faulty_delivery (at, way, source, station, says_zh, says_en)
                        values (:at, :way, :source, :station, :zh, :en)
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("way", way.name())
                .param("source", source)
                .param("station", station)
                .param("zh", sentences(refusal, true))
                .param("en", sentences(refusal, false))
                .update();
        database.sql("""
                        delete from water.faulty_delivery
                         where id in (select id from water.faulty_delivery order by at desc, id offset :most)
                        """).param("most", MOST_KEPT).update();
    }

    /** What is the matter, with every fault and where it stands, a line each. */
    static String sentences(Refusal refusal, boolean chinese) {
        var head = chinese ? refusal.sentence().zh() : refusal.sentence().en();
        return refusal.faults().stream()
                .map(fault -> "\n" + fault.pointer() + " " + (chinese ? fault.zh() : fault.en()))
                .collect(Collectors.joining("", head, ""));
    }

    /** The latest first. */
    List<Faulty> latest() {
        return database.sql("""
                        select id, at, way, source, station, says_zh, says_en
                          from water.faulty_delivery
                         order by at desc, id
                         limit :most
                        """)
                .param("most", MOST_TOLD)
                .query((row, number) -> faulty(row))
                .list();
    }

    /** How many since then. */
    long since(Instant from) {
        return database.sql("select count(*) from water.faulty_delivery where at >= :from")
                .param("from", Timestamp.from(from))
                .query(Long.class)
                .single();
    }

    private static Faulty faulty(ResultSet row) throws SQLException {
        return new Faulty(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                Way.valueOf(row.getString("way")),
                row.getString("source"),
                row.getString("station"),
                Phrase.of(row.getString("says_zh"), row.getString("says_en")));
    }
}
