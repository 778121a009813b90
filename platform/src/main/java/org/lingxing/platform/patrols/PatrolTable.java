package org.lingxing.platform.patrols;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.store.Rows;
import org.lingxing.tracks.Fingerprint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Patrols as rows; the figures of a track stand here, its positions do not. */
@Repository
class PatrolTable {

    static final String SELECT = """
            select p.id, p.reach, p.reach_name, p.division, p.level, p.post, p.by_account as by,
                   coalesce((select person.name
                               from access.account
                               join access.person on person.id = account.person
                              where account.name = p.by_account), p.by_account) as name,
                   p.superior, p.day, p.started_at, p.ended_at, p.received_at, p.made::text as made, p.source,
                   p.looked::text as looked, p.words, p.fixes, p.metres, p.moving_seconds, p.silence_seconds, p.accuracy,
                   p.reach_metres, p.coverage, p.signs, p.problems, p.answer_until, p.answered_at, p.belief, p.decided_at,
                   p.decided_by, p.ground, p.checked_at, p.checked_by, p.asked_at, p.report, p.version
              from patrols.patrol p
            """;

    private static final String INSERT = """
            insert into patrols.patrol (
                   id, reach, reach_name, division, level, post, by_account, superior, day, started_at, ended_at,
                   received_at, made, source, looked, words, fixes, metres, moving_seconds, silence_seconds, accuracy,
                   reach_metres, coverage, signs, problems, answer_until, report, fingerprint)
            values (:id, :reach, :reachName, :division, :level, :post, :by, :superior, :day, :startedAt, :endedAt,
                    :receivedAt, :made::jsonb, :source, :looked::jsonb, :words, :fixes, :metres, :moving, :silence,
                    :accuracy, :reachMetres, :coverage, :signs, :problems, :answerUntil, :report, :fingerprint)
            on conflict (id) do nothing
            """;

    private final JdbcClient database;

    PatrolTable(JdbcClient database) {
        this.database = database;
    }

    /** @return false when it is there already */
    boolean insert(PatrolRow row, Fingerprint fingerprint) {
        return database.sql(INSERT)
                        .param("id", row.id())
                        .param("reach", row.reach())
                        .param("reachName", row.reachName())
                        .param("division", row.division())
                        .param("level", row.level().name())
                        .param("post", row.post())
                        .param("by", row.by())
                        .param("superior", row.superior(), Types.OTHER)
                        .param("day", row.day())
                        .param("startedAt", utc(row.startedAt()))
                        .param("endedAt", utc(row.endedAt()))
                        .param("receivedAt", utc(row.receivedAt()))
                        .param("made", row.made())
                        .param("source", row.source().name())
                        .param("looked", row.looked())
                        .param("words", row.words())
                        .param("fixes", row.fixes())
                        .param("metres", row.metres())
                        .param("moving", row.movingSeconds())
                        .param("silence", row.silenceSeconds())
                        .param("accuracy", row.accuracy(), Types.NUMERIC)
                        .param("reachMetres", row.reachMetres())
                        .param("coverage", row.coverage())
                        .param("signs", row.signs().toArray(String[]::new))
                        .param("problems", row.problems())
                        .param("answerUntil", utcOrNull(row.answerUntil()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("report", row.report().name())
                        .param("fingerprint", fingerprint.smallest().toArray(Long[]::new))
                        .update()
                == 1;
    }

    Optional<PatrolRow> find(UUID id) {
        return database.sql(SELECT + " where p.id = :id")
                .param("id", id)
                .query(Rows.as(PatrolRow.class))
                .optional();
    }

    /** The patrol, held until the transaction ends. */
    PatrolRow lock(UUID id) {
        return database.sql(SELECT + " where p.id = :id for update of p")
                .param("id", id)
                .query(Rows.as(PatrolRow.class))
                .optional()
                .orElseThrow(() -> Refusal.of(PatrolRefusal.PATROL_UNKNOWN));
    }

    /** An earlier track that has steps in common with another. */
    record Earlier(UUID id, LocalDate day, String reachName, String name, List<Long> fingerprint) {}

    /** Tracks that may be the same as one; whether they are tells {@link Fingerprint#isSameAs}. */
    List<Earlier> withSteps(Fingerprint fingerprint, UUID patrol) {
        if (fingerprint.smallest().isEmpty()) {
            return List.of();
        }
        return Rows.of(database.sql("""
                        select p.id, p.day, p.reach_name,
                               coalesce((select person.name
                                           from access.account
                                           join access.person on person.id = account.person
                                          where account.name = p.by_account), p.by_account) as name,
                               p.fingerprint
                          from patrols.patrol p
                         where p.fingerprint && :steps::bigint[] and p.id <> :id
                         order by p.day desc, p.id
                         limit 20
                        """)
                .param("steps", fingerprint.smallest().toArray(Long[]::new))
                .param("id", patrol)
                .query(Rows.as(Earlier.class)));
    }

    void answered(UUID id, Instant at) {
        database.sql("""
                        update patrols.patrol
                           set answered_at = coalesce(answered_at, :at), version = version + 1
                         where id = :id
                        """).param("id", id).param("at", utc(at)).update();
    }

    /** A question of the superior stands open, or with null no longer does. */
    void asked(UUID id, @Nullable Instant at) {
        database.sql("update patrols.patrol set asked_at = :at, version = version + 1 where id = :id")
                .param("id", id)
                .param("at", utcOrNull(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** The first check counts; a later one changes nothing of it. */
    void checked(UUID id, @Nullable UUID post, String by, Instant at) {
        database.sql("""
                        update patrols.patrol
                           set checked_at = :at, checked_by = :by, checking_post = :post, version = version + 1
                         where id = :id and checked_at is null
                        """)
                .param("id", id)
                .param("at", utc(at))
                .param("by", by)
                .param("post", post, Types.OTHER)
                .update();
    }

    void decided(UUID id, PatrolRow.Belief belief, @Nullable String ground, String by, Instant at) {
        database.sql("""
                        update patrols.patrol
                           set belief = :belief, ground = :ground, decided_by = :by, decided_at = :at,
                               version = version + 1
                         where id = :id
                        """)
                .param("id", id)
                .param("belief", belief.name())
                .param("ground", ground, Types.VARCHAR)
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    void reported(UUID id, PatrolRow.ReportState state) {
        database.sql("update patrols.patrol set report = :state, version = version + 1 where id = :id")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime utcOrNull(@Nullable Instant at) {
        return at == null ? null : utc(at);
    }
}
