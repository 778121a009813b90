package org.lingxing.platform.water;

import static org.lingxing.platform.http.Audience.PUBLIC;

import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.sheets.Export;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Stations: what they last sent, their keys. */
@RestController
@RequestMapping("/api/v1/water")
class StationsResource {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");

    private final Stations stations;
    private final Sections sections;
    private final Memories memories;
    private final Judges judges;
    private final PeopleNamed people;
    private final CityClock clock;
    private final JsonMapper json;

    StationsResource(
            Stations stations,
            Sections sections,
            Memories memories,
            Judges judges,
            PeopleNamed people,
            CityClock clock,
            JsonMapper json) {
        this.stations = stations;
        this.sections = sections;
        this.memories = memories;
        this.judges = judges;
        this.people = people;
        this.clock = clock;
        this.json = json;
    }

    /**
     * A key as it is listed.
     *
     * @param mark the first letters of its hash, by which it is named
     * @param madeBy who made it, and the post
     * @param endsAt null while it is the newest
     */
    record KeyView(
            String station,
            String mark,
            Instant madeAt,
            @Nullable Phrase madeBy,
            @Nullable Instant endsAt,
            @Nullable Phrase endedBy) {}

    /** A key, told this once. */
    record NewKey(String station, String key) {}

    @GetMapping("/stations/{code}/latest")
    @OpenTo(PUBLIC)
    SectionView.LatestView latest(@PathVariable String code) {
        var station = known(code);
        return latest(station, memories.of(station).latest());
    }

    /** The same as it is sent, made once for each new sample. */
    byte[] latestAsJson(String code) {
        var station = known(code);
        var memory = memories.of(station);
        var latest = memory.latest();
        var written = memory.written();
        if (written == null || !written.latest().equals(latest)) {
            written = new StationMemory.Written(latest, json.writeValueAsBytes(latest(station, latest)));
            memory.written(written);
        }
        return written.json();
    }

    private SectionView.LatestView latest(Station station, StationMemory.Latest latest) {
        var view = Views.latest(station, latest, judges.classifier(station.body()));
        if (view == null) {
            throw Refusal.of(WaterRefusal.STATION_UNKNOWN).saying("这个站点还没有数据", "Nothing came from this station yet");
        }
        return view;
    }

    private Station known(String code) {
        return stations.known(code).orElseThrow(() -> Refusal.of(WaterRefusal.STATION_UNKNOWN));
    }

    /**
     * A station of the register.
     *
     * @param movedAt when it moved, where its section is another one than before; null for now
     */
    record StationOf(
            String name,
            String section,
            Station.Kind kind,
            boolean inUse,
            @Nullable Instant movedAt) {}

    /** The register of stations. */
    @GetMapping("/stations")
    @OpenTo(PUBLIC)
    Page<StationRow> register() {
        return Page.whole(stations.register(), clock.instant());
    }

    /** The register as a file, which can be mended and taken in again. */
    @GetMapping(path = "/stations", params = "format")
    @OpenTo(PUBLIC)
    void export(Export export) {
        export.write(StationRow.COLUMNS, paging -> Page.whole(stations.register(), clock.instant()));
    }

    /** Enters a station, or changes it. */
    @PutMapping("/stations/{code}")
    @OpenTo(roles = {Role.CHIEF_OFFICE, Role.OFFICER})
    StationRow put(@PathVariable String code, @RequestBody StationOf body, Caller caller) {
        if (!CODE.matcher(code).matches()) {
            throw Refusal.ofInput("/code", "编码用字母、数字和连字符", "Letters, digits and hyphens");
        }
        if (body.name().isBlank()) {
            throw Refusal.ofInput("/name", "请填写名称", "Its name is missing");
        }
        if (sections.find(body.section()).isEmpty()) {
            throw Refusal.ofInput("/section", "册中没有这个断面", "The register has no such section");
        }
        stations.enter(
                new StationRow(code, body.name().strip(), body.section(), body.kind(), body.inUse()),
                moved(code, body.movedAt()),
                caller.account());
        return stations.register().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** When it moved: not before it came to where it was, and not in time to come. */
    private Instant moved(String code, @Nullable Instant said) {
        var now = clock.instant();
        var since = stations.standsSince(code);
        if (said != null
                && (said.isAfter(now)
                        || !Bounds.within(said).equals(said)
                        || (since != null && !said.isAfter(since)))) {
            throw Refusal.ofInput(
                    "/movedAt",
                    since == null ? "不能晚于现在" : "应晚于到达原断面的时间 " + since + "，且不晚于现在",
                    "Not in time to come, and after it came to where it was");
        }
        return said == null ? now : said;
    }

    /** Makes a new key for a station; the old one goes on for seven days. */
    @PostMapping("/stations/{code}/keys")
    @OpenTo(roles = {Role.CHIEF_OFFICE, Role.OFFICER, Role.ADMINISTRATOR})
    NewKey newKey(@PathVariable String code, Caller caller) {
        var station = stations.find(code).orElseThrow(() -> Refusal.of(WaterRefusal.STATION_UNKNOWN));
        return new NewKey(station.code(), stations.newKey(station.code(), caller.account()));
    }

    /** The keys of all stations: when each was made, by whom, until when it goes on. Never the keys themselves. */
    @GetMapping("/station-keys")
    @OpenTo(roles = {Role.CHIEF_OFFICE, Role.OFFICER, Role.ADMINISTRATOR, Role.OPERATOR})
    Page<KeyView> keys() {
        var keys = stations.keys();
        var names = people.of(keys.stream()
                .flatMap(key -> Stream.of(key.madeBy(), key.endedBy()))
                .toList());
        return Page.whole(
                keys.stream()
                        .map(key -> new KeyView(
                                key.station(),
                                key.mark(),
                                key.madeAt(),
                                PeopleNamed.named(names, key.madeBy()),
                                key.endsAt(),
                                PeopleNamed.named(names, key.endedBy())))
                        .toList(),
                clock.instant());
    }

    /** Ends a key at once, by the mark under which it is listed. */
    @DeleteMapping("/stations/{code}/keys/{mark}")
    @OpenTo(roles = {Role.CHIEF_OFFICE, Role.OFFICER, Role.ADMINISTRATOR})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endKey(@PathVariable String code, @PathVariable String mark, Caller caller) {
        stations.endKey(code, mark, caller.account());
    }
}
