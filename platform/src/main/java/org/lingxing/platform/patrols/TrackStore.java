package org.lingxing.platform.patrols;

import org.lingxing.platform.journal.PersonalCipher;
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

    private byte[] sealed(String sql, PatrolRow patrol) {
        return database.sql(sql)
                .param("patrol", patrol.id())
                .param("day", patrol.day())
                .query(byte[].class)
                .single();
    }
}
