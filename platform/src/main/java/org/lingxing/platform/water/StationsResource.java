package org.lingxing.platform.water;

import static org.lingxing.platform.http.Audience.PUBLIC;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stations: what they last sent, their keys, the alarms they gave. */
@RestController
@RequestMapping("/api/v1/water")
class StationsResource {

    private static final int MOST_ALARMS = 200;

    private final Stations stations;
    private final Memories memories;
    private final Judges judges;
    private final JdbcClient database;
    private final CityClock clock;

    StationsResource(Stations stations, Memories memories, Judges judges, JdbcClient database, CityClock clock) {
        this.stations = stations;
        this.memories = memories;
        this.judges = judges;
        this.database = database;
        this.clock = clock;
    }

    /**
     * An alarm.
     *
     * @param since of the first sample of the row that began it
     * @param endedAt null while it lasts
     */
    record AlarmView(
            String id,
            String station,
            String stationName,
            String section,
            String sectionName,
            Phrase title,
            Instant since,
            @Nullable Instant endedAt) {}

    /** A key, told this once. */
    record NewKey(String station, String key) {}

    @GetMapping("/stations/{code}/latest")
    @OpenTo(PUBLIC)
    SectionView.LatestView latest(@PathVariable String code) {
        var station = stations.find(code).orElseThrow(() -> Refusal.of(WaterRefusal.STATION_UNKNOWN));
        var view = Views.latest(station, memories.of(station).latest(), judges.classifier(station.body()));
        if (view == null) {
            throw Refusal.of(WaterRefusal.STATION_UNKNOWN).saying("这个站点还没有数据", "Nothing came from this station yet");
        }
        return view;
    }

    /** Makes a new key for a station; the old one goes on for seven days. */
    @PostMapping("/stations/{code}/keys")
    @OpenTo(roles = {Role.CHIEF_OFFICE, Role.OFFICER, Role.ADMINISTRATOR})
    NewKey newKey(@PathVariable String code, Caller caller) {
        var station = stations.find(code).orElseThrow(() -> Refusal.of(WaterRefusal.STATION_UNKNOWN));
        return new NewKey(station.code(), stations.newKey(station.code(), caller.account()));
    }

    /** Alarms, the latest first: those that last, or all of late. */
    @GetMapping("/alarms")
    @OpenTo(PUBLIC)
    Page<AlarmView> alarms(@RequestParam(defaultValue = "true") boolean open) {
        List<AlarmView> alarms = database.sql("""
                        select alarm.id, station.code, station.name, section.code as section, section.name as section_name,
                               title_zh, title_en, since, ended_at
                          from water.alarm
                          join water.station on station.number = alarm.station
                          join water.section on section.code = station.section
                          join water.alarm_rule on alarm_rule.name = alarm.rule
                         where not :open or ended_at is null
                         order by noticed_at desc, alarm.id
                         limit :most
                        """)
                .param("open", open)
                .param("most", MOST_ALARMS)
                .query((row, number) -> {
                    var ended = row.getTimestamp("ended_at");
                    return new AlarmView(
                            row.getString("id"),
                            row.getString("code"),
                            row.getString("name"),
                            row.getString("section"),
                            row.getString("section_name"),
                            Phrase.of(row.getString("title_zh"), row.getString("title_en")),
                            row.getTimestamp("since").toInstant(),
                            ended == null ? null : ended.toInstant());
                })
                .list();
        return Page.whole(alarms, clock.instant());
    }
}
