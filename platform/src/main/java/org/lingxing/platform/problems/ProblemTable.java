package org.lingxing.platform.problems;

import java.math.BigDecimal;
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
import org.lingxing.platform.http.Version;
import org.lingxing.platform.rivers.ChiefLevel;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of problems. */
@Repository
class ProblemTable {

    static final String COLUMNS = """
            p.id, p.number, p.kind, p.source, p.state, p.level, p.reach, p.division, p.longitude, p.latitude, p.place,
            p.words, p.found_at, p.round, p.recurrences, p.rectification, p.proved_at, p.accepted_at, p.window_until,
            p.struck_off_at, p.merged_into, p.owed_kind, p.owed_occasion, p.version, p.changed_by, p.changed_at
            """;

    private static final String FIND = "select " + COLUMNS + " from problems.problem p where p.id = :id";

    private static final String ADD = """
            insert into problems.problem (
                   number, kind, source, level, reach, division, longitude, latitude, place, words, found_at,
                   changed_by, changed_at)
            values (:number, :kind, :source, :level, :reach, :division, :longitude, :latitude, :place, :words,
                    :foundAt, :by, :at)
            returning id
            """;

    /** Whoever comes second waits here until the first one's number is lasting, or given back. */
    private static final String TAKE = """
            insert into problems.series (division, year, taken)
            values (:division, :year, 1)
            on conflict (division, year) do update
               set taken = series.taken + 1
            returning taken
            """;

    private final JdbcClient database;
    private final CityClock clock;

    ProblemTable(JdbcClient database, CityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether there is a file at all. */
    boolean any() {
        return database.sql("select exists (select from problems.problem)")
                .query(Boolean.class)
                .single();
    }

    Optional<ProblemRow> find(UUID id) {
        return database.sql(FIND)
                .param("id", id)
                .query(Rows.as(ProblemRow.class))
                .optional();
    }

    ProblemRow get(UUID id) {
        return find(id).orElseThrow(() -> Refusal.of(ProblemRefusal.PROBLEM_UNKNOWN));
    }

    /** The file, held until the transaction ends. */
    ProblemRow lock(UUID id) {
        return database.sql(FIND + " for update")
                .param("id", id)
                .query(Rows.as(ProblemRow.class))
                .optional()
                .orElseThrow(() -> Refusal.of(ProblemRefusal.PROBLEM_UNKNOWN));
    }

    /** The same, which nobody may have changed since it was read. */
    ProblemRow lock(UUID id, Version version) {
        var problem = lock(id);
        version.requireIs(problem.version(), problem.changedBy(), problem.changedAt());
        return problem;
    }

    int takeNumber(String division, int year) {
        return database.sql(TAKE)
                .param("division", division)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** Where a file stands. */
    record Home(ChiefLevel level, @Nullable String reach, String division) {}

    UUID add(String number, NewProblem found, Home home) {
        return database.sql(ADD)
                .param("number", number)
                .param("kind", found.kind().name())
                .param("source", found.source().name())
                .param("level", home.level().name())
                .param("reach", home.reach(), Types.VARCHAR)
                .param("division", home.division())
                .param("longitude", found.longitude())
                .param("latitude", found.latitude())
                .param("place", found.place().strip())
                .param("words", found.words().strip())
                .param("foundAt", utc(found.foundAt()))
                .param("by", found.account())
                .param("at", utc(clock.instant()))
                .query(UUID.class)
                .single();
    }

    /** Notes that the file was changed, so that whoever read it before has to read it again. */
    void touch(UUID id, String by) {
        database.sql("""
                        update problems.problem
                           set version = version + 1, changed_by = :by, changed_at = :at
                         where id = :id
                        """)
                .param("id", id)
                .param("by", by)
                .param("at", utc(clock.instant()))
                .update();
    }

    void putState(UUID id, ProblemState state) {
        database.sql("update problems.problem set state = :state where id = :id")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    /** The duty that runs on it now; null where none does. */
    void putOwed(UUID id, @Nullable String kind, @Nullable String occasion) {
        database.sql("update problems.problem set owed_kind = :kind, owed_occasion = :occasion where id = :id")
                .param("id", id)
                .param("kind", kind, Types.VARCHAR)
                .param("occasion", occasion, Types.VARCHAR)
                .update();
    }

    void putHome(UUID id, Home home) {
        database.sql("""
                        update problems.problem
                           set level = :level, reach = :reach, division = :division
                         where id = :id
                        """)
                .param("id", id)
                .param("level", home.level().name())
                .param("reach", home.reach(), Types.VARCHAR)
                .param("division", home.division())
                .update();
    }

    void putEntry(UUID id, ProblemKind kind, Spot spot, String place) {
        database.sql("""
                        update problems.problem
                           set kind = :kind, longitude = :longitude, latitude = :latitude, place = :place
                         where id = :id
                        """)
                .param("id", id)
                .param("kind", kind.name())
                .param("longitude", spot.longitude())
                .param("latitude", spot.latitude())
                .param("place", place)
                .update();
    }

    void putRectification(UUID id, @Nullable UUID paper) {
        database.sql("update problems.problem set rectification = :paper where id = :id")
                .param("id", id)
                .param("paper", paper, Types.OTHER)
                .update();
    }

    void putProved(UUID id, @Nullable Instant at) {
        database.sql("update problems.problem set proved_at = :at where id = :id")
                .param("id", id)
                .param("at", at == null ? null : utc(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void putAccepted(UUID id, @Nullable Instant at, @Nullable LocalDate windowUntil) {
        database.sql("update problems.problem set accepted_at = :at, window_until = :until where id = :id")
                .param("id", id)
                .param("at", at == null ? null : utc(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", windowUntil, Types.DATE)
                .update();
    }

    void putStruckOff(UUID id, Instant at) {
        database.sql("update problems.problem set state = 'STRUCK_OFF', struck_off_at = :at where id = :id")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    /** What went into it before goes where it goes. */
    void putMerged(UUID id, UUID into) {
        database.sql("""
                        update problems.problem
                           set state = 'MERGED', merged_into = :into
                         where id = :id or merged_into = :id
                        """).param("id", id).param("into", into).update();
    }

    /** Opens it again for its next round: nothing of the last round counts in it. */
    void putReturned(UUID id, Instant foundAt) {
        database.sql("""
                        update problems.problem
                           set state = 'FOUND', round = round + 1, recurrences = recurrences + 1, found_at = :foundAt,
                               rectification = null, proved_at = null, accepted_at = null, window_until = null
                         where id = :id
                        """).param("id", id).param("foundAt", utc(foundAt)).update();
    }

    /** Takes the opening again back: the file is struck off as it was. */
    void putSeparated(UUID id, Instant foundAt, @Nullable UUID rectification) {
        database.sql("""
                        update problems.problem
                           set state = 'STRUCK_OFF', recurrences = recurrences - 1, found_at = :foundAt,
                               rectification = :rectification
                         where id = :id
                        """)
                .param("id", id)
                .param("foundAt", utc(foundAt))
                .param("rectification", rectification, Types.OTHER)
                .update();
    }

    /** Files of a kind in a box, whatever their state. */
    List<ProblemRow> inBox(ProblemKind kind, BigDecimal west, BigDecimal south, BigDecimal east, BigDecimal north) {
        return Rows.of(database.sql("select " + COLUMNS + """
                          from problems.problem p
                         where p.kind = :kind
                           and p.latitude between :south and :north
                           and p.longitude between :west and :east
                         order by p.found_at, p.id
                        """)
                .param("kind", kind.name())
                .param("west", west)
                .param("south", south)
                .param("east", east)
                .param("north", north)
                .query(Rows.as(ProblemRow.class)));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
