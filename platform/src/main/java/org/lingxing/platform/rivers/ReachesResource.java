package org.lingxing.platform.rivers;

import static org.lingxing.platform.http.Audience.PUBLIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Grid;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.papers.PublicAddress;
import org.lingxing.platform.papers.SquareCode;
import org.lingxing.platform.rivers.WaterViews.ReachPage;
import org.lingxing.platform.sheets.Export;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reaches and their boards, for everybody. */
@RestController
@RequestMapping("/api/v1/reaches")
@OpenTo(PUBLIC)
class ReachesResource {

    /** Metres; further away nobody stands at a water. */
    private static final double NEARBY = 5000;

    private static final int MOST_NEAR = 10;

    private final Waters waters;
    private final Reaches reaches;
    private final Sight sight;
    private final Boards boards;
    private final Writings writings;
    private final KnownDivisions divisions;
    private final Drawings drawings;
    private final PublicAddress address;
    private final CityClock clock;

    ReachesResource(
            Waters waters,
            Reaches reaches,
            Sight sight,
            Boards boards,
            Writings writings,
            KnownDivisions divisions,
            Drawings drawings,
            PublicAddress address,
            CityClock clock) {
        this.waters = waters;
        this.reaches = reaches;
        this.sight = sight;
        this.boards = boards;
        this.writings = writings;
        this.divisions = divisions;
        this.drawings = drawings;
        this.address = address;
        this.clock = clock;
    }

    /** The reaches near a place, the nearest first; none further than five kilometres. */
    @GetMapping("/near")
    List<NearReach> near(@RequestParam double longitude, @RequestParam double latitude) {
        return reaches.near(longitude, latitude, NEARBY).stream()
                .limit(MOST_NEAR)
                .toList();
    }

    /** The register as a file, which can be mended and taken in again. */
    @GetMapping(params = "format")
    void export(
            @RequestParam(required = false) @Nullable String water,
            @RequestParam(required = false) @Nullable DivisionCode division,
            Export export) {
        export.write(ReachSheet.GIVEN_OUT, paging -> Page.whole(drawings.rows(water, division), clock.instant()));
    }

    /** The same with its lines as GeoJSON, in the grid asked for. */
    @GetMapping(path = "/drawn", produces = "application/geo+json")
    ResponseEntity<String> drawn(
            @RequestParam(required = false) @Nullable String water,
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(defaultValue = "CGCS2000") Grid grid) {
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"reaches.geojson\"")
                .body(drawings.write(water, division, grid));
    }

    @GetMapping("/{code}")
    ReachPage reach(@PathVariable String code) {
        var reach = require(code);
        var today = clock.today();
        var row = waters.rowsOf(List.of(code)).getFirst();
        var standing = boards.at(code, today);
        var along = waters.reachesOf(reach.water());
        int at = along.indexOf(reach);
        var plan = writings.latest(reach.water(), Writings.Kind.PLAN, RiverPlan.class)
                .content();
        return new ReachPage(
                reach,
                waters.find(reach.water()).orElseThrow(),
                WatersResource.nameOf(reach.division(), divisions.names()),
                row.begins(),
                row.ends(),
                row.shape(),
                sight.responsible(List.of(code), today).getOrDefault(code, List.of()),
                standing,
                standing.isEmpty() ? null : standing.getFirst().telephone(),
                plan == null ? List.of() : plan.aimsOf(today.getYear()),
                at > 0 ? along.get(at - 1) : null,
                at + 1 < along.size() ? along.get(at + 1) : null);
    }

    /** The square code that stands on the board: the address of the reach on the portal, as a picture. */
    @GetMapping(path = "/{code}/square-code", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> squareCode(@PathVariable String code) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .body(SquareCode.png(address.of("/reaches/" + require(code).code())));
    }

    private Reach require(String code) {
        return reaches.find(code).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
    }
}
