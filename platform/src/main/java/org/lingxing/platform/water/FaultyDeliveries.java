package org.lingxing.platform.water;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deliveries that could not be taken, and why: from a broker or a folder, where nobody waits for an answer, and over HTTP,
 * where the sender was told and does not always listen. What came is kept with it, so that it can be looked at and, once
 * what was in its way is mended, taken again.
 */
@Component
class FaultyDeliveries {

    /** So many are kept that came over a broker, and that lay in a folder; those nobody has dealt with beyond it too. */
    private static final int MOST_KEPT = 1_000;
    /** So many are kept of what one station sent over HTTP: it was told, and can send again. */
    private static final int MOST_OF_A_STATION = 100;

    private static final int MOST_TOLD = 200;
    /** Of what is longer only the faults are kept. */
    static final int LONGEST = 1 << 20;
    /** A station that goes on sending faults over HTTP is noted as often and no more. */
    private static final long HTTP_EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final JdbcClient database;
    private final PeopleNamed people;
    private final TransactionTemplate transaction;
    private final CityClock clock;
    private final Map<String, Long> noted = new ConcurrentHashMap<>();

    /** Which way it came. */
    enum Way {
        BROKER,
        FOLDER,
        HTTP
    }

    /** What became of it. */
    enum State {
        OPEN,
        TAKEN,
        LEFT
    }

    /**
     * What came.
     *
     * @param source its topic, its file, or its address
     * @param packed whether it is gzip
     * @param body null where it is too long to be kept
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares it
    record Came(Way way, String source, String station, Reception.Form form, boolean packed, byte @Nullable [] body) {}

    /**
     * One that could not be taken.
     *
     * @param source its topic, or its file
     * @param says every fault with where it stands
     * @param kept whether what came is kept and can be taken again
     * @param decidedBy who dealt with it, and the post
     */
    record Faulty(
            UUID id,
            Instant at,
            Way way,
            String source,
            String station,
            Phrase says,
            boolean kept,
            State state,
            @Nullable Phrase decidedBy,
            @Nullable Instant decidedAt) {

        Faulty namedBy(Map<String, Phrase> names) {
            return new Faulty(
                    id, at, way, source, station, says, kept, state, PeopleNamed.named(names, account()), decidedAt);
        }

        private @Nullable String account() {
            return decidedBy == null ? null : decidedBy.zh();
        }
    }

    FaultyDeliveries(JdbcClient database, PeopleNamed people, TransactionTemplate transaction, CityClock clock) {
        this.database = database;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Keeps what came over HTTP, unless something of that station was kept a moment ago. */
    void keepNowAndThen(Came came, Refusal refusal) {
        long now = System.nanoTime();
        var last = noted.get(came.station());
        if (last == null || now - last > HTTP_EVERY_NANOS) {
            noted.put(came.station(), now);
            keep(came, refusal);
        }
    }

    /**
     * Keeps it, and lets go of the oldest: first of what was dealt with, and never of what came over a broker or lay in a
     * folder and waits, for there is no other copy.
     */
    void keep(Came came, Refusal refusal) {
        transaction.executeWithoutResult(status -> {
            insert(came, refusal);
            letGo();
        });
    }

    private void letGo() {
        database.sql("""
                        delete from water.faulty_delivery
                         where id in (select id
                                        from (select id, way, state,
                                                     row_number() over (
                                                         partition by way, case when way = 'HTTP' then station end
                                                             order by state <> 'OPEN', at desc, id) as place
                                                from water.faulty_delivery) ranked
                                       where place > case when way = 'HTTP' then :mostOfAStation else :most end
                                         and (way = 'HTTP' or state <> 'OPEN'))
                        """)
                .param("most", MOST_KEPT)
                .param("mostOfAStation", MOST_OF_A_STATION)
                .update();
    }

    private void insert(Came came, Refusal refusal) {
        var body = came.body();
        database.sql("""
                        insert into water.faulty_delivery
                            (at, way, source, station, says_zh, says_en, form, packed, body)
                        values (:at, :way, :source, :station, :zh, :en, :form, :packed, :body)
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("way", came.way().name())
                .param("source", came.source())
                .param("station", came.station())
                .param("zh", sentences(refusal, true))
                .param("en", sentences(refusal, false))
                .param("form", came.form().name())
                .param("packed", came.packed())
                .param("body", body == null || body.length > LONGEST ? null : body, Types.BINARY)
                .update();
    }

    /** What is the matter, with every fault and where it stands, a line each. */
    static String sentences(Refusal refusal, boolean chinese) {
        var head = chinese ? refusal.sentence().zh() : refusal.sentence().en();
        return refusal.faults().stream()
                .map(fault -> "\n" + fault.pointer() + " " + (chinese ? fault.zh() : fault.en()))
                .collect(Collectors.joining("", head, ""));
    }

    /** Those that are open first, the latest first. */
    List<Faulty> latest() {
        return named(database.sql("""
                        select id, at, way, source, station, says_zh, says_en, body is not null as kept, state,
                               decided_by, decided_at
                          from water.faulty_delivery
                         order by state <> 'OPEN', at desc, id
                         limit :most
                        """)
                .param("most", MOST_TOLD)
                .query((row, number) -> faulty(row))
                .list());
    }

    /** With who dealt with them instead of the accounts. */
    private List<Faulty> named(List<Faulty> all) {
        var names = people.of(all.stream().map(Faulty::account).toList());
        return all.stream().map(one -> one.namedBy(names)).toList();
    }

    Optional<Faulty> find(UUID id) {
        return named(database.sql("""
                        select id, at, way, source, station, says_zh, says_en, body is not null as kept, state,
                               decided_by, decided_at
                          from water.faulty_delivery
                         where id = :id
                        """)
                        .param("id", id)
                        .query((row, number) -> faulty(row))
                        .list())
                .stream()
                .findFirst();
    }

    /** What came; without a body where it was too long. */
    Optional<Came> came(UUID id) {
        return database.sql("""
                        select way, source, station, form, packed, body from water.faulty_delivery where id = :id
                        """)
                .param("id", id)
                .query((row, number) -> new Came(
                        Way.valueOf(row.getString("way")),
                        row.getString("source"),
                        row.getString("station"),
                        Reception.Form.valueOf(row.getString("form")),
                        row.getBoolean("packed"),
                        row.getBytes("body")))
                .optional();
    }

    /** Notes what became of it. */
    void decide(UUID id, State state, String by) {
        database.sql("""
                        update water.faulty_delivery
                           set state = :state, decided_by = :by, decided_at = :now
                         where id = :id
                        """)
                .param("state", state.name())
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    /** It was tried again, and this is what is the matter now. */
    void stillFaulty(UUID id, Refusal refusal) {
        database.sql("update water.faulty_delivery set says_zh = :zh, says_en = :en where id = :id")
                .param("zh", sentences(refusal, true))
                .param("en", sentences(refusal, false))
                .param("id", id)
                .update();
    }

    /** How many from broker or folder since then that nobody has dealt with: those nobody was told of. */
    long since(Instant from) {
        return database.sql("""
                        select count(*) from water.faulty_delivery where at >= :from and state = 'OPEN' and way <> 'HTTP'
                        """)
                .param("from", Timestamp.from(from))
                .query(Long.class)
                .single();
    }

    private static Faulty faulty(ResultSet row) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        return new Faulty(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                Way.valueOf(row.getString("way")),
                row.getString("source"),
                row.getString("station"),
                Phrase.of(row.getString("says_zh"), row.getString("says_en")),
                row.getBoolean("kept"),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("decided_by"))
                        .map(account -> Phrase.of(account, account))
                        .orElse(null),
                decided == null ? null : decided.toInstant());
    }
}
