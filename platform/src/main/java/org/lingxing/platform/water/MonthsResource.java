package org.lingxing.platform.water;

import static org.lingxing.platform.http.Audience.PUBLIC;

import java.net.URI;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Export;
import org.lingxing.platform.sheets.Kind;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.water.MonthFigures.County;
import org.lingxing.platform.water.MonthFigures.Line;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Months of all sections, compared and ranked, and the bulletins made of them. */
@RestController
@RequestMapping("/api/v1/water")
class MonthsResource {

    private static final Columns<Line> LINES = Columns.of(
            "water-month",
            "断面水质月报",
            "Sections of a month",
            Column.text("code", "断面编码", "Section code", Line::code),
            Column.text("name", "断面", "Section", Line::name),
            Column.text("water", "水体", "Water", Line::water),
            Column.of("division", Phrase.of("考核单位", "County"), Kind.phrase(), Line::divisionName),
            Column.of("target", Phrase.of("目标", "Target"), Kind.phrase(), line -> label(line.target())),
            Column.of(
                    "class",
                    Phrase.of("本月类别", "Class"),
                    Kind.phrase(),
                    line -> line.month() == null ? null : label(line.month().waterClass())),
            Column.of(
                    "met",
                    Phrase.of("达标", "Target met"),
                    Kind.yesNo(),
                    line -> line.month() == null ? null : line.month().met()),
            Column.of("before", Phrase.of("上月类别", "Month before"), Kind.phrase(), line -> label(line.before())),
            Column.of("lastYear", Phrase.of("上年同月", "Last year"), Kind.phrase(), line -> label(line.lastYear())),
            Column.of("main", Phrase.of("超Ⅲ类项目", "Worse than class III"), Kind.several(Kind.phrase()), Line::main),
            Column.of(
                    "basis",
                    Phrase.of("评价依据", "Basis"),
                    Kind.phrase(),
                    line -> line.month() == null ? null : line.month().basis()));

    private static final Columns<County> COUNTIES = Columns.of(
            "water-ranking",
            "县（市、区）水质排名",
            "Ranking of counties",
            Column.of("rank", Phrase.of("名次", "Rank"), Kind.whole(), County::rank),
            Column.of("name", Phrase.of("单位", "County"), Kind.phrase(), County::name),
            Column.of(
                    "sections",
                    Phrase.of("断面", "Sections"),
                    Kind.whole(),
                    county -> county.shares().total()),
            Column.of("met", Phrase.of("达标", "Meet the target"), Kind.whole(), County::met),
            Column.of("aimed", Phrase.of("有目标", "Have a target"), Kind.whole(), County::aimed),
            Column.of(
                    "good",
                    Phrase.of("Ⅰ～Ⅲ类占比（%）", "Class I–III, %"),
                    Kind.number(1),
                    county -> county.shares().good()),
            Column.of("index", Phrase.of("综合指数（CWQI）", "Index (CWQI)"), Kind.number(4), County::index),
            Column.of("change", Phrase.of("同比变化（%）", "Change on last year, %"), Kind.number(2), County::change));

    private final MonthReading reading;
    private final Bulletins bulletins;
    private final CityClock clock;

    MonthsResource(MonthReading reading, Bulletins bulletins, CityClock clock) {
        this.reading = reading;
        this.bulletins = bulletins;
        this.clock = clock;
    }

    record Asked(String month) {}

    /** @param paper its identifier */
    record Drafted(UUID paper) {}

    /** A month of all sections, or of one county. */
    @GetMapping("/months/{month}")
    @OpenTo(PUBLIC)
    MonthFigures month(@PathVariable String month, @RequestParam(required = false) @Nullable String division) {
        return reading.of(monthOf(month), division);
    }

    /** The sections of a month as a file. */
    @GetMapping(path = "/months/{month}", params = "format")
    @OpenTo(PUBLIC)
    void export(@PathVariable String month, @RequestParam(required = false) @Nullable String division, Export export) {
        export.write(
                LINES, paging -> Page.whole(reading.of(monthOf(month), division).lines(), clock.instant()));
    }

    /** The ranking of counties by the comprehensive index. */
    @GetMapping("/months/{month}/ranking")
    @OpenTo(PUBLIC)
    Page<County> ranking(@PathVariable String month) {
        return Page.whole(reading.of(monthOf(month), null).counties(), clock.instant());
    }

    @GetMapping(path = "/months/{month}/ranking", params = "format")
    @OpenTo(PUBLIC)
    void rankingExport(@PathVariable String month, Export export) {
        export.write(COUNTIES, paging -> ranking(month));
    }

    /** Bulletins that have gone out and stand, the latest month first. */
    @GetMapping("/bulletins")
    @OpenTo(PUBLIC)
    Page<Bulletins.BulletinView> issued() {
        return Page.whole(bulletins.all(true), clock.instant());
    }

    /** All bulletins, those being written too. */
    @GetMapping("/bulletins/all")
    @OpenTo(roles = {Role.OFFICER, Role.CHIEF_OFFICE, Role.SIGNER})
    Page<Bulletins.BulletinView> all() {
        return Page.whole(bulletins.all(false), clock.instant());
    }

    /** Drafts the bulletin of a month as a paper; it is checked, signed and issued like every paper. */
    @PostMapping("/bulletins")
    @OpenTo(roles = {Role.OFFICER, Role.CHIEF_OFFICE})
    ResponseEntity<Drafted> draft(@RequestBody Asked asked, Caller caller) {
        var paper = bulletins.draft(monthOf(asked.month()), caller);
        return ResponseEntity.created(URI.create("/api/v1/papers/" + paper)).body(new Drafted(paper));
    }

    private static YearMonth monthOf(String written) {
        try {
            var month = YearMonth.parse(written);
            Bounds.requireBetween("/month", month.getYear(), Bounds.FIRST_YEAR, Bounds.LAST_YEAR);
            return month;
        } catch (DateTimeException noMonth) {
            throw Refusal.ofInput("/month", "月份写作 2019-06", "A month is written 2019-06");
        }
    }

    private static @Nullable Phrase label(SectionView.@Nullable Named named) {
        return named == null ? null : named.label();
    }
}
