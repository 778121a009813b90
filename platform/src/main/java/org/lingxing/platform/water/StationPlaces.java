package org.lingxing.platform.water;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where stations stood from when on, so that what they measured stays with the section where they stood then. */
@Component
class StationPlaces {

    private final JdbcClient database;

    StationPlaces(JdbcClient database) {
        this.database = database;
    }

    /** Notes where a station stands since then; where that is another section than before, what lasted there ends. */
    void stand(Station station, Instant since) {
        if (note(station, since)) {
            endWhatLasts(station, since);
        }
    }

    /** Whether it moved. */
    private boolean note(Station station, Instant since) {
        // it stood at its first place from ever; that this was noted later must not come after the move
        database.sql("""
                        update water.station_place
                           set since = coalesce((select min(at) from water.sample where station = :station and at < :now),
                                                :now::timestamptz - interval '1 second')
                         where station = :station and since >= :now
                           and section <> (select number from water.section where code = :section)
                        """)
                .param("station", station.number())
                .param("section", station.section())
                .param("now", Timestamp.from(since))
                .update();
        int noted = database.sql("""
                        insert into water.station_place (station, section, since)
                        select :station, number, :now
                          from water.section
                         where code = :section
                           and number is distinct from (select section
                                                          from water.station_place
                                                         where station = :station
                                                         order by since desc
                                                         limit 1)
                            on conflict (station, since)
                            do update set section = excluded.section
                        """)
                .param("station", station.number())
                .param("section", station.section())
                .param("now", Timestamp.from(since))
                .update();
        return noted > 0;
    }

    /** What lasted at the old place is over: nobody measures there any more. */
    private void endWhatLasts(Station station, Instant since) {
        database.sql("""
                        update water.alarm
                           set ended_at = :since, end_value = value, end_words_zh = :zh, end_words_en = :en
                         where station = :station and ended_at is null and since < :since
                        """)
                .param("since", Timestamp.from(since))
                .param("zh", "站点已迁往另一断面")
                .param("en", "The station has moved to another section")
                .param("station", station.number())
                .update();
    }

    /** Since when stations stand where they do, by number; those that never moved are left out. */
    Map<Integer, Instant> sinceTheyMoved() {
        Map<Integer, Instant> since = new HashMap<>();
        database.sql("select station, since from water.stay where until = 'infinity' and since > '-infinity'")
                .query(row -> {
                    since.put(row.getInt("station"), row.getTimestamp("since").toInstant());
                });
        return since;
    }
}
