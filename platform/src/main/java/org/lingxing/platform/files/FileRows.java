package org.lingxing.platform.files;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files, their contents and what holds them. */
@Repository
class FileRows {

    private static final String COLUMNS = """
            select f.id, f.name, f.type, c.size, c.sha256, c.width, c.height, c.taken_at, c.latitude, c.longitude,
                   f.uploaded_at, f.uploaded_by as by
              from files.file f
              join files.content c on c.sha256 = f.content
            """;

    private static final String OF_OWNER = COLUMNS + """
              join files.attachment a on a.file = f.id
             where a.owner = :owner
             order by a.attached_at, f.id
            """;

    private final JdbcClient database;
    private final CityClock clock;

    FileRows(JdbcClient database, CityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What holds a file, and to whom that opens it. */
    record Hold(String owner, Visibility visibility) {}

    Optional<StoredFile> find(UUID id) {
        return database.sql(COLUMNS + " where f.id = :id")
                .param("id", id)
                .query(Rows.as(StoredFile.class))
                .optional();
    }

    List<StoredFile> find(Collection<UUID> ids) {
        return Rows.of(database.sql(COLUMNS + " where f.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new), Types.ARRAY)
                .query(Rows.as(StoredFile.class)));
    }

    List<StoredFile> of(String owner) {
        return Rows.of(database.sql(OF_OWNER).param("owner", owner).query(Rows.as(StoredFile.class)));
    }

    List<Hold> holdsOn(UUID file) {
        return Rows.of(database.sql("""
                        select owner, visibility, roles, division
                          from files.attachment
                         where file = :file
                         order by owner
                        """)
                .param("file", file)
                .query((row, number) -> new Hold(
                        row.getString("owner"),
                        new Visibility(
                                Visibility.Kind.valueOf(row.getString("visibility")),
                                roles((String[]) row.getArray("roles").getArray()),
                                division(row.getString("division"))))));
    }

    private static Set<Role> roles(String[] names) {
        return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable DivisionCode division(@Nullable String code) {
        return code == null ? null : DivisionCode.of(code);
    }

    void add(UUID id, String sha256, Examination.Findings found, String name, String by) {
        var now = Timestamp.from(clock.instant());
        database.sql("""
                        insert into files.content
                               (sha256, size, width, height, taken_at, latitude, longitude, stored_at)
                        values (:sha256, :size, :width, :height, :taken, :latitude, :longitude, :now)
                        on conflict do nothing
                        """)
                .param("sha256", sha256)
                .param("size", found.size())
                .param("width", found.width(), Types.INTEGER)
                .param("height", found.height(), Types.INTEGER)
                .param("taken", found.takenAt() == null ? null : Timestamp.from(found.takenAt()), Types.TIMESTAMP)
                .param("latitude", found.latitude(), Types.NUMERIC)
                .param("longitude", found.longitude(), Types.NUMERIC)
                .param("now", now)
                .update();
        database.sql("""
                        insert into files.file (id, content, type, name, uploaded_at, uploaded_by, loose_since)
                        values (:id, :sha256, :type, :name, :now, :by, :now)
                        """)
                .param("id", id)
                .param("sha256", sha256)
                .param("type", found.type().name())
                .param("name", name)
                .param("now", now)
                .param("by", by)
                .update();
    }

    /** Holds a file; false when it is not there. The file's row is changed, so that a sweep at this moment waits. */
    boolean hold(UUID file, String owner, Visibility visibility) {
        int there = database.sql("update files.file set loose_since = null where id = :id")
                .param("id", file)
                .update();
        if (there == 0) {
            return false;
        }
        database.sql("""
                        insert into files.attachment (owner, file, visibility, roles, division, attached_at)
                        values (:owner, :file, :visibility, :roles, :division, :now)
                        on conflict (owner, file) do update
                           set visibility = excluded.visibility, roles = excluded.roles, division = excluded.division
                        """)
                .param("owner", owner)
                .param("file", file)
                .param("visibility", visibility.kind().name())
                .param(
                        "roles",
                        visibility.roles().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param(
                        "division",
                        visibility.division() == null
                                ? null
                                : visibility.division().value(),
                        Types.VARCHAR)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return true;
    }

    /** Lets a file go; false when the owner does not hold it. */
    boolean letGo(UUID file, String owner) {
        // Two owners who let go at the same moment must see each other, or the file would never be swept.
        database.sql("select id from files.file where id = :id for update")
                .param("id", file)
                .query(UUID.class)
                .optional();
        int held = database.sql("delete from files.attachment where owner = :owner and file = :file")
                .param("owner", owner)
                .param("file", file)
                .update();
        database.sql("""
                        update files.file
                           set loose_since = :now
                         where id = :id
                           and loose_since is null
                           and not exists (select from files.attachment where file = :id)
                        """)
                .param("id", file)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return held == 1;
    }

    /** Forgets a file that nothing holds; false where something does. */
    boolean forgetLoose(UUID file) {
        return database.sql("delete from files.file where id = :id and loose_since is not null")
                        .param("id", file)
                        .update()
                == 1;
    }

    /** Forgets the files that nothing holds since then; their ids. */
    List<UUID> forgetLooseSince(Instant moment) {
        return Rows.of(database.sql("delete from files.file where loose_since < :moment returning id")
                .param("moment", Timestamp.from(moment))
                .query(UUID.class));
    }
}
