package org.lingxing.platform.scoring;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sheets, their versions, and by which of them a span is scored. */
@Repository
class SheetRows {

    private static final String VERSIONS = """
            select sheet, number, state, from_day, content, made_by, made_at, writers, changed_at, edition, signed_by,
                   signed_at
              from scoring.version
            """;

    private final JdbcClient database;

    SheetRows(JdbcClient database) {
        this.database = database;
    }

    /** A sheet without what stands in it. */
    record Head(String id, String titleZh, String titleEn, String subjects) {

        Phrase title() {
            return Phrase.of(titleZh, titleEn);
        }
    }

    /** By which version a span is scored, from when on. */
    record Frozen(String span, int version, String byAccount, Instant at) {}

    List<Head> heads() {
        return Rows.of(database.sql("select id, title_zh, title_en, subjects from scoring.sheet order by id")
                .query(Head.class));
    }

    Optional<Head> head(String sheet) {
        return database.sql("select id, title_zh, title_en, subjects from scoring.sheet where id = :id")
                .param("id", sheet)
                .query(Head.class)
                .optional();
    }

    /** False where it is there already. */
    boolean add(Head head) {
        return database.sql("""
                        insert into scoring.sheet (id, title_zh, title_en, subjects)
                        values (:id, :zh, :en, :subjects)
                        on conflict do nothing""")
                        .param("id", head.id())
                        .param("zh", head.titleZh())
                        .param("en", head.titleEn())
                        .param("subjects", head.subjects())
                        .update()
                == 1;
    }

    List<SheetVersion> versions(String sheet) {
        return Rows.of(database.sql(VERSIONS + " where sheet = :sheet order by number desc")
                .param("sheet", sheet)
                .query((row, count) -> read(row)));
    }

    Optional<SheetVersion> version(String sheet, int number) {
        return database.sql(VERSIONS + " where sheet = :sheet and number = :number")
                .param("sheet", sheet)
                .param("number", number)
                .query((row, count) -> read(row))
                .optional();
    }

    Optional<SheetVersion> versionForUpdate(String sheet, int number) {
        return database.sql(VERSIONS + " where sheet = :sheet and number = :number for update")
                .param("sheet", sheet)
                .param("number", number)
                .query((row, count) -> read(row))
                .optional();
    }

    /** The one that counts for a span: the one frozen for it, else the latest that was signed and counts by its last day. */
    Optional<SheetVersion> of(String sheet, Span span) {
        return database.sql(VERSIONS + """
                         where sheet = :sheet
                           and (number = (select version from scoring.frozen where sheet = :sheet and span = :span)
                                or not exists (select 1 from scoring.frozen where sheet = :sheet and span = :span)
                                   and state = 'SIGNED' and from_day <= :last)
                         order by from_day desc, number desc
                         limit 1""")
                .param("sheet", sheet)
                .param("span", span.written())
                .param("last", span.last())
                .query((row, count) -> read(row))
                .optional();
    }

    int addDraft(String sheet, LocalDate from, Sheet content, String by, Instant at) {
        return database.sql("""
                        insert into scoring.version (sheet, number, state, from_day, content, made_by, made_at, writers,
                                                     changed_at)
                        select :sheet, coalesce(max(number), 0) + 1, 'DRAFT', :from, :content::jsonb, :by, :at,
                               array[:by], :at
                          from scoring.version
                         where sheet = :sheet
                        returning number""")
                .param("sheet", sheet)
                .param("from", from)
                .param("content", Json.write(content))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void addShipped(String sheet, LocalDate from, Sheet content, Instant at) {
        database.sql("""
                        insert into scoring.version (sheet, number, state, from_day, content, made_at, changed_at, signed_at)
                        values (:sheet, 1, 'SIGNED', :from, :content::jsonb, :at, :at, :at)""")
                .param("sheet", sheet)
                .param("from", from)
                .param("content", Json.write(content))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean hasDraft(String sheet) {
        return database.sql("select exists (select 1 from scoring.version where sheet = :sheet and state = 'DRAFT')")
                .param("sheet", sheet)
                .query(Boolean.class)
                .single();
    }

    void change(SheetVersion version, LocalDate from, Sheet content, String by, Instant at) {
        database.sql("""
                        update scoring.version
                           set from_day = :from, content = :content::jsonb, changed_at = :at, edition = edition + 1,
                               writers = case when :by = any (writers) then writers else writers || :by end
                         where sheet = :sheet and number = :number""")
                .param("sheet", version.sheet())
                .param("number", version.number())
                .param("from", from)
                .param("content", Json.write(content))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void sign(SheetVersion version, String by, Instant at) {
        database.sql("""
                        update scoring.version
                           set state = 'SIGNED', signed_by = :by, signed_at = :at, edition = edition + 1
                         where sheet = :sheet and number = :number""")
                .param("sheet", version.sheet())
                .param("number", version.number())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void discard(SheetVersion version, Instant at) {
        database.sql("""
                        update scoring.version
                           set state = 'DISCARDED', changed_at = :at, edition = edition + 1
                         where sheet = :sheet and number = :number""")
                .param("sheet", version.sheet())
                .param("number", version.number())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False where the span is frozen already. */
    boolean freeze(String sheet, Span span, int version, String by, Instant at) {
        return database.sql("""
                        insert into scoring.frozen (sheet, span, version, by_account, at)
                        values (:sheet, :span, :version, :by, :at)
                        on conflict do nothing""")
                        .param("sheet", sheet)
                        .param("span", span.written())
                        .param("version", version)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Frozen> frozen(String sheet) {
        return Rows.of(database.sql(
                        "select span, version, by_account, at from scoring.frozen where sheet = :sheet order by span")
                .param("sheet", sheet)
                .query(Frozen.class));
    }

    private static SheetVersion read(ResultSet row) throws SQLException {
        return new SheetVersion(
                row.getString("sheet"),
                row.getInt("number"),
                SheetVersion.State.valueOf(row.getString("state")),
                row.getObject("from_day", LocalDate.class),
                Json.read(row.getString("content"), Sheet.class),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                texts(row.getArray("writers")),
                row.getTimestamp("changed_at").toInstant(),
                row.getLong("edition"),
                row.getString("signed_by"),
                instantOrNull(row, "signed_at"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
