package org.lingxing.platform.rivers;

import static org.lingxing.platform.http.Audience.PUBLIC;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.rivers.WaterViews.Named;
import org.lingxing.platform.rivers.WaterViews.ReachOfWater;
import org.lingxing.platform.rivers.WaterViews.WaterLine;
import org.lingxing.platform.rivers.WaterViews.WaterPage;
import org.lingxing.platform.sheets.Export;
import org.lingxing.platform.time.CityClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Waters, for everybody. */
@RestController
@RequestMapping("/api/v1/waters")
@OpenTo(PUBLIC)
class WatersResource {

    private final Waters waters;
    private final Sight sight;
    private final MapSight map;
    private final KnownDivisions divisions;
    private final CityClock clock;

    WatersResource(Waters waters, Sight sight, MapSight map, KnownDivisions divisions, CityClock clock) {
        this.waters = waters;
        this.sight = sight;
        this.map = map;
        this.divisions = divisions;
        this.clock = clock;
    }

    @GetMapping
    Page<WaterLine> list(
            @RequestParam(required = false) @Nullable WaterKind kind,
            @RequestParam(required = false) @Nullable ChiefLevel level,
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable String q,
            Paging paging) {
        var names = divisions.names();
        var found = sight.lines(
                new Sight.Question(kind, level, division == null ? null : division.value(), q),
                paging.fromTheBeginning() ? "" : paging.after(0),
                paging.oneMore(),
                clock.today());
        var lines = found.lines().stream()
                .map(one -> new WaterLine(
                        one.water(),
                        nameOf(one.water().division(), names),
                        one.into(),
                        one.reaches(),
                        one.drawn(),
                        one.chiefs()))
                .toList();
        return Page.of(
                lines,
                paging,
                found.total(),
                clock.instant(),
                line -> List.of(line.water().code()));
    }

    /** The register as a file, which can be mended and taken in again. */
    @GetMapping(params = "format")
    void export(
            @RequestParam(required = false) @Nullable WaterKind kind,
            @RequestParam(required = false) @Nullable ChiefLevel level,
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable String q,
            Export export) {
        export.write(WaterSheet.COLUMNS, paging -> {
            var page = list(kind, level, division, q, paging);
            return new Page<>(
                    page.items().stream().map(WaterLine::water).toList(), page.total(), page.next(), page.asOf());
        });
    }

    /** What the map of waters draws: one piece each, rough enough for a map of the whole city. */
    @GetMapping("/map")
    List<MapSight.Shown> drawn() {
        return map.waters(clock.today());
    }

    @GetMapping("/{code}")
    WaterPage water(@PathVariable String code) {
        var water = require(code);
        var names = divisions.names();
        var reaches = waters.reachesOf(code);
        var codes = reaches.stream().map(Reach::code).toList();
        var rows = new HashMap<String, ReachRow>();
        waters.rowsOf(codes).forEach(row -> rows.put(row.code(), row));
        var responsible = sight.responsible(codes, clock.today());
        return new WaterPage(
                water,
                nameOf(water.division(), names),
                sight.downstream(code).stream().map(Named::of).toList(),
                sight.tributaries(code).stream().map(Named::of).toList(),
                reaches.stream()
                        .map(reach -> new ReachOfWater(
                                reach,
                                nameOf(reach.division(), names),
                                shapeOf(rows.get(reach.code())),
                                responsible.getOrDefault(reach.code(), List.of())))
                        .toList());
    }

    @GetMapping("/{code}/reaches")
    List<Reach> reachesOf(@PathVariable String code) {
        return waters.reachesOf(require(code).code());
    }

    private Water require(String code) {
        return waters.find(code).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
    }

    private static @Nullable Geometry shapeOf(@Nullable ReachRow row) {
        return row == null ? null : row.shape();
    }

    static Phrase nameOf(DivisionCode division, Map<String, Phrase> names) {
        var value = division.value();
        var whole = value.length() > 9 ? value.substring(0, 9) : value;
        return names.getOrDefault(whole, Phrase.of(value, value));
    }
}
