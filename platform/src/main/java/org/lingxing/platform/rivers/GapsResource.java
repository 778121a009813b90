package org.lingxing.platform.rivers;

import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.rivers.WaterViews.GapCounts;
import org.lingxing.platform.rivers.WaterViews.GapLine;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Export;
import org.lingxing.platform.time.CityClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the registers of waters and chiefs lack, for those who keep and use them. */
@RestController
@RequestMapping("/api/v1/river-gaps")
@OpenTo(
        roles = {Role.CHIEF_OFFICE, Role.CHIEF, Role.OFFICER, Role.ADMINISTRATOR},
        anyDivision = true)
class GapsResource {

    private static final Columns<GapLine> COLUMNS = Columns.of(
            "river-gaps",
            "名册缺项",
            "Gaps of the registers",
            Column.text("reach", "河段编码", "Reach code", line -> line.gap().reach()),
            Column.text("name", "河段", "Reach", line -> line.gap().name().zh()),
            Column.text("water", "水体", "Water", line -> line.gap().waterName().zh()),
            Column.text(
                    "division", "区划", "Division", line -> line.divisionName().zh()),
            Column.text("level", "级别", "Level", GapsResource::levelOf),
            Column.text("kind", "缺项", "Gap", line -> wordsOf(line.gap().kind()).zh()));

    private final Gaps gaps;
    private final KnownDivisions divisions;
    private final CityClock clock;

    GapsResource(Gaps gaps, KnownDivisions divisions, CityClock clock) {
        this.gaps = gaps;
        this.divisions = divisions;
        this.clock = clock;
    }

    @GetMapping
    Page<GapLine> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) Gaps.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable ChiefLevel level,
            Paging paging) {
        var narrowed = new Gaps.Narrowed(prefix(division), kind, level);
        var after = paging.fromTheBeginning()
                ? Gaps.Key.FIRST
                : new Gaps.Key(paging.after(0), paging.after(1, Integer::parseInt), paging.after(2));
        var names = divisions.names();
        var today = clock.today();
        var lines = gaps.page(narrowed, today, after, paging.oneMore()).stream()
                .map(gap -> new GapLine(gap, WatersResource.nameOf(gap.division(), names)))
                .toList();
        long total = gaps.total(narrowed, today);
        return Page.of(lines, paging, total, clock.instant(), line -> line.gap().key());
    }

    @GetMapping(params = "format")
    void export(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) Gaps.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable ChiefLevel level,
            Export export) {
        export.write(COLUMNS, paging -> list(division, kind, level, paging));
    }

    /** How many there are of each kind. */
    @GetMapping("/counts")
    GapCounts counts(@RequestParam(required = false) @Nullable DivisionCode division) {
        return new GapCounts(gaps.counts(prefix(division), clock.today()));
    }

    private static @Nullable String prefix(@Nullable DivisionCode division) {
        return division == null ? null : division.prefix();
    }

    private static @Nullable String levelOf(GapLine line) {
        var level = line.gap().level();
        return level == null ? null : level.title().zh();
    }

    private static Phrase wordsOf(Gaps.Kind kind) {
        return switch (kind) {
            case NOBODY -> Phrase.of("无人负责", "Nobody answers");
            case VACANT -> Phrase.of("岗位空缺", "The post is vacant");
            case TWO_AT_ONCE -> Phrase.of("同级两人以上在任", "Two at once");
            case NO_TELEPHONE -> Phrase.of("没有公示电话", "No telephone");
            case NO_LINE -> Phrase.of("没有线形", "No line");
        };
    }
}
