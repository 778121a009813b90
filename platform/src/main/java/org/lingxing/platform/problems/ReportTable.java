package org.lingxing.platform.problems;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports of citizens, with their pictures. */
@Repository
class ReportTable {

    static final String COLUMNS = """
            r.id, r.number, r.code, r.codes, r.kind, r.words, r.place, r.reach, r.division, r.longitude, r.latitude,
            r.accuracy, r.received_at, r.due, r.state, r.problem, r.ground, r.answer, r.decided_by, r.decided_at,
            r.name is not null as named, r.phone is not null as called, r.erased_at, r.entry, r.version, r.changed_by,
            r.changed_at
            """;

    private static final String FIND = "select " + COLUMNS + " from problems.report r where r.id = :id";

    private static final String ADD = """
            insert into problems.report (
                   id, number, code, kind, words, place, reach, division, longitude, latitude, accuracy, received_at, due,
                   name, phone, phone_mark, sender, entry, changed_by, changed_at)
            values (:id, :number, :code, :kind, :words, :place, :reach, :division, :longitude, :latitude, :accuracy,
                    :at, :due, :name, :phone, :phoneMark, :sender, :entry, 'public', :at)
            """;

    private static final String DECIDE = """
            update problems.report
               set state = :state, problem = :problem, ground = :ground, answer = :answer, decided_by = :by,
                   decided_at = :at, version = version + 1, changed_by = :by, changed_at = :at
             where id = :id
            """;

    private final JdbcClient database;
    private final CityClock clock;

    ReportTable(JdbcClient database, CityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<ReportRow> find(UUID id) {
        return database.sql(FIND)
                .param("id", id)
                .query(Rows.as(ReportRow.class))
                .optional();
    }

    Optional<ReportRow> numbered(String number) {
        return database.sql("select " + COLUMNS + " from problems.report r where r.number = :number")
                .param("number", number)
                .query(Rows.as(ReportRow.class))
                .optional();
    }

    ReportRow get(UUID id) {
        return find(id).orElseThrow(() -> Refusal.of(ReportRefusal.REPORT_UNKNOWN));
    }

    /** The report, held until the transaction ends, which nobody may have changed since it was read. */
    ReportRow lock(UUID id, Version version) {
        var report = database.sql(FIND + " for update")
                .param("id", id)
                .query(Rows.as(ReportRow.class))
                .optional()
                .orElseThrow(() -> Refusal.of(ReportRefusal.REPORT_UNKNOWN));
        version.requireIs(report.version(), report.changedBy(), report.changedAt());
        return report;
    }

    boolean isTaken(String number) {
        return database.sql("select exists (select from problems.report where number = :number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    /** Who reports, as it lies in the table. */
    @SuppressWarnings("ArrayRecordComponent") // written at once, never compared
    record Hidden(
            byte @Nullable [] name,
            byte @Nullable [] phone,
            @Nullable String phoneMark,
            String sender) {}

    void add(ReportRow report, Hidden who) {
        database.sql(ADD)
                .param("id", report.id())
                .param("number", report.number())
                .param("code", report.code())
                .param("kind", report.kind().name())
                .param("words", report.words())
                .param("place", report.place())
                .param("reach", report.reach(), Types.VARCHAR)
                .param("division", report.division())
                .param("longitude", report.longitude())
                .param("latitude", report.latitude())
                .param("accuracy", report.accuracy(), Types.INTEGER)
                .param("at", ProblemTable.utc(report.receivedAt()))
                .param("due", report.due())
                .param("name", who.name(), Types.BINARY)
                .param("phone", who.phone(), Types.BINARY)
                .param("phoneMark", who.phoneMark(), Types.VARCHAR)
                .param("sender", who.sender())
                .param("entry", report.entry())
                .update();
    }

    void decide(
            UUID id,
            ReportState state,
            @Nullable UUID problem,
            @Nullable ReportGround ground,
            String answer,
            String by) {
        database.sql(DECIDE)
                .param("id", id)
                .param("state", state.name())
                .param("problem", problem, Types.OTHER)
                .param("ground", ground == null ? null : ground.name(), Types.VARCHAR)
                .param("answer", answer)
                .param("by", by)
                .param("at", ProblemTable.utc(clock.instant()))
                .update();
    }

    void putCode(UUID id, String mark, String by) {
        database.sql("""
                        update problems.report
                           set code = :code, codes = codes + 1, version = version + 1, changed_by = :by,
                               changed_at = :at
                         where id = :id
                        """)
                .param("id", id)
                .param("code", mark)
                .param("by", by)
                .param("at", ProblemTable.utc(clock.instant()))
                .update();
    }

    void addPicture(UUID report, int ord, UUID file) {
        database.sql("insert into problems.report_picture (report, ord, file) values (:report, :ord, :file)")
                .param("report", report)
                .param("ord", ord)
                .param("file", file)
                .update();
    }

    List<UUID> picturesOf(UUID report) {
        return Rows.of(database.sql("select file from problems.report_picture where report = :report order by ord")
                .param("report", report)
                .query(UUID.class));
    }

    /** Reports that went into a file, the first one first. */
    List<ReportRow> of(UUID problem) {
        return Rows.of(database.sql("select " + COLUMNS + """
                          from problems.report r
                         where r.problem = :problem
                         order by r.received_at, r.id
                        """)
                .param("problem", problem)
                .query(Rows.as(ReportRow.class)));
    }
}
