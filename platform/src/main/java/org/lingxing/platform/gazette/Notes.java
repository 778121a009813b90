package org.lingxing.platform.gazette;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Circumstances;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notes as they lie in the tables. */
@Repository
class Notes {

    private static final String COLUMNS = """
            select n.id, n.document, n.provision, n.kind, n.text, n.pictures, n.by_account, n.done_at, n.device_at,
                   n.device_ahead_seconds, n.longitude, n.latitude, n.accuracy_metres, n.received_at, n.version
              from gazette.note n
            """;

    private static final String PAGE = COLUMNS + """
             where n.document = :document
               and (:after::timestamptz is null or n.done_at < :after or (n.done_at = :after and n.id > :afterId::uuid))
             order by n.done_at desc, n.id
             limit :limit
            """;

    private static final String ONE = COLUMNS + " where n.id = :id";

    private static final String ONE_FOR_UPDATE = ONE + " for update";

    private static final String TAKE = """
            insert into gazette.note (
                   id, document, provision, kind, text, pictures, by_account, done_at, device_at,
                   device_ahead_seconds, longitude, latitude, accuracy_metres, received_at)
            values (:id, :document, :provision, :kind, :text, :pictures, :by, :doneAt, :deviceAt,
                   :ahead, :longitude, :latitude, :accuracy, :receivedAt)
            on conflict (id) do nothing
            """;

    private static final String CHANGE = """
            with changed as (
              update gazette.note
                 set provision = :provision, kind = :kind, text = :text, pictures = :pictures, version = version + 1
               where id = :id
              returning id, version)
            insert into gazette.note_change (note, version, field, was, becomes, by_account, done_at, received_at)
            select c.id, c.version, r.field, r.was::jsonb, r.becomes::jsonb, :by, :doneAt, :receivedAt
              from changed c
             cross join json_to_recordset(:changes::json) as r (field text, was text, becomes text)
            """;

    private static final String LAST_CHANGES = """
            select distinct on (note, field) note, field, by_account, done_at
              from gazette.note_change
             where note = any(:notes)
             order by note, field, version desc
            """;

    private final JdbcClient database;

    Notes(JdbcClient database) {
        this.database = database;
    }

    /** @param doneAt by the platform's clock, as well as it can be told */
    record Row(
            UUID id,
            String document,
            NoteContent content,
            String by,
            Circumstances made,
            Instant doneAt,
            Instant receivedAt,
            int version) {}

    /** Who set a field last, and when. */
    record Setting(String by, Instant at) {}

    /** @param after the key of the last one seen; {@code null} for the beginning */
    record Place(Instant after, UUID id) {}

    List<Row> of(String document, @Nullable Place place, int limit) {
        return database.sql(PAGE)
                .param("document", document)
                .param("after", place == null ? null : time(place.after()))
                .param("afterId", place == null ? null : place.id())
                .param("limit", limit)
                .query(Notes::row)
                .list();
    }

    long count(String document) {
        return database.sql("select count(*) from gazette.note where document = :document")
                .param("document", document)
                .query(Long.class)
                .single();
    }

    Optional<Row> find(UUID id) {
        return database.sql(ONE).param("id", id).query(Notes::row).optional();
    }

    Optional<Row> findForUpdate(UUID id) {
        return database.sql(ONE_FOR_UPDATE).param("id", id).query(Notes::row).optional();
    }

    /** For each of the notes the fields that were changed after it was taken, with who changed them last. */
    Map<UUID, Map<String, Setting>> lastChanges(List<UUID> notes) {
        var changes = new TreeMap<UUID, Map<String, Setting>>();
        database.sql(LAST_CHANGES).param("notes", notes.toArray(UUID[]::new)).query(row -> {
            changes.computeIfAbsent(row.getObject("note", UUID.class), note -> new TreeMap<>())
                    .put(row.getString("field"), new Setting(row.getString("by_account"), instant(row, "done_at")));
        });
        return changes;
    }

    boolean isProvisionOf(String document, String path) {
        return database.sql("select exists (select from gazette.provision where document = :document and path = :path)")
                .param("document", document)
                .param("path", path)
                .query(Boolean.class)
                .single();
    }

    /** @return whether it was written; a note of that number may be there already */
    boolean take(Row note) {
        var position = note.made().position();
        return database.sql(TAKE)
                        .param("id", note.id())
                        .param("document", note.document())
                        .param("provision", note.content().provision())
                        .param("kind", note.content().kind().name())
                        .param("text", note.content().text())
                        .param("pictures", note.content().pictures().toArray(UUID[]::new))
                        .param("by", note.by())
                        .param("doneAt", time(note.doneAt()))
                        .param("deviceAt", time(note.made().at()))
                        .param("ahead", note.made().aheadSeconds())
                        .param("longitude", position == null ? null : position.longitude())
                        .param("latitude", position == null ? null : position.latitude())
                        .param("accuracy", position == null ? null : position.accuracy())
                        .param("receivedAt", time(note.receivedAt()))
                        .update()
                == 1;
    }

    void change(
            UUID id, NoteContent becomes, List<NoteContent.Change> changes, Caller by, Instant doneAt, Instant now) {
        database.sql(CHANGE)
                .param("id", id)
                .param("provision", becomes.provision())
                .param("kind", becomes.kind().name())
                .param("text", becomes.text())
                .param("pictures", becomes.pictures().toArray(UUID[]::new))
                .param("changes", Json.write(changes))
                .param("by", by.account())
                .param("doneAt", time(doneAt))
                .param("receivedAt", time(now))
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var content = new NoteContent(
                row.getString("provision"),
                NoteKind.valueOf(row.getString("kind")),
                row.getString("text"),
                Arrays.asList((UUID[]) row.getArray("pictures").getArray()));
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("document"),
                content,
                row.getString("by_account"),
                new Circumstances(
                        instant(row, "device_at"), row.getObject("device_ahead_seconds", Integer.class), position(row)),
                instant(row, "done_at"),
                instant(row, "received_at"),
                row.getInt("version"));
    }

    private static Circumstances.@Nullable Position position(ResultSet row) throws SQLException {
        var longitude = row.getBigDecimal("longitude");
        return longitude == null
                ? null
                : new Circumstances.Position(longitude, row.getBigDecimal("latitude"), row.getInt("accuracy_metres"));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
