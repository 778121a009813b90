package org.lingxing.platform.patrols;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lingxing.platform.journal.PersonalCipher;
import org.lingxing.platform.store.Rows;
import org.lingxing.tracks.Track;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Tracks and the places on their sheets, sealed with the key of personal values. */
@Repository
class TrackStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;
    private final PersonalCipher cipher;

    TrackStore(JdbcClient database, PersonalCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    void put(PatrolRow patrol, Track track, PatrolSheet sheet) {
        database.sql("insert into patrols.track (patrol, day, fixes, sheet) values (:patrol, :day, :fixes, :sheet)")
                .param("patrol", patrol.id())
                .param("day", patrol.day())
                .param("fixes", cipher.encrypt(TrackBytes.write(track)))
                .param("sheet", cipher.encrypt(JSON.writeValueAsBytes(sheet)))
                .update();
    }

    Track track(PatrolRow patrol) {
        return TrackBytes.read(cipher.decryptBytes(
                sealed("select fixes from patrols.track where patrol = :patrol and day = :day", patrol)));
    }

    PatrolSheet sheet(PatrolRow patrol) {
        var bytes = sealed("select sheet from patrols.track where patrol = :patrol and day = :day", patrol);
        return JSON.readValue(cipher.decryptBytes(bytes), PatrolSheet.class);
    }

    /** Whether where somebody was is still kept. */
    boolean isKept(PatrolRow patrol) {
        return sealed("select fixes from patrols.track where patrol = :patrol and day = :day", patrol).length > 0;
    }

    private record Kept(UUID patrol, LocalDate day, PatrolSheet sheet) {}

    /**
     * Lets go of where people were before a day, some patrols at a time: fixes and the places on sheets.
     *
     * @return of how many
     */
    int letGo(LocalDate before, int most) {
        List<Kept> over = Rows.of(database.sql("""
                        select patrol, day, sheet
                          from patrols.track
                         where octet_length(fixes) > 0 and day < :before
                         order by day
                         limit :most
                        """)
                .param("before", before)
                .param("most", most)
                .query((row, number) -> new Kept(
                        row.getObject("patrol", UUID.class),
                        row.getObject("day", LocalDate.class),
                        JSON.readValue(cipher.decryptBytes(row.getBytes("sheet")), PatrolSheet.class))));
        for (var one : over) {
            database.sql("""
                            update patrols.track
                               set fixes = '', sheet = :sheet
                             where patrol = :patrol and day = :day
                            """)
                    .param(
                            "sheet",
                            cipher.encrypt(JSON.writeValueAsBytes(one.sheet().withoutPlaces())))
                    .param("patrol", one.patrol())
                    .param("day", one.day())
                    .update();
        }
        return over.size();
    }

    private byte[] sealed(String sql, PatrolRow patrol) {
        return database.sql(sql)
                .param("patrol", patrol.id())
                .param("day", patrol.day())
                .query(byte[].class)
                .single();
    }
}
