package org.lingxing.platform.patrols;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Export;
import org.lingxing.platform.sheets.Kind;
import org.lingxing.platform.time.CityClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Chiefs' years, each on one page and as a file. */
@RestController
@RequestMapping("/api/v1/chief-years/{post}/{year}")
@OpenTo(
        roles = {Role.CHIEF, Role.GUARD, Role.CHIEF_OFFICE},
        anyDivision = true)
class ChiefYearsResource {

    /** A figure of the file. */
    private record Figure(Phrase of, Phrase what, BigDecimal value) {}

    private static final Columns<Figure> COLUMNS = Columns.of(
            "chief-year",
            "河长履职一年",
            "A chief's year",
            Column.of("of", Phrase.of("类别", "Of"), Kind.phrase(), Figure::of),
            Column.of("what", Phrase.of("项目", "What"), Kind.phrase(), Figure::what),
            Column.of("value", Phrase.of("数", "Figure"), Kind.number(4), Figure::value));

    private static final Phrase PATROLS = Phrase.of("巡查", "Patrols");
    private static final Phrase PROBLEMS = Phrase.of("问题", "Problems");
    private static final Phrase CHECKS = Phrase.of("核查", "Checks");

    private final ChiefYears years;
    private final CityClock clock;

    ChiefYearsResource(ChiefYears years, CityClock clock) {
        this.years = years;
        this.clock = clock;
    }

    @GetMapping
    ChiefYear one(@PathVariable UUID post, @PathVariable int year, Caller caller) {
        return years.of(post, year, caller);
    }

    @GetMapping(params = "format")
    void export(@PathVariable UUID post, @PathVariable int year, Caller caller, Export export) {
        var found = figures(years.of(post, year, caller));
        export.write(COLUMNS, paging -> Page.whole(found, clock.instant()));
    }

    private static List<Figure> figures(ChiefYear year) {
        var figures = new ArrayList<Figure>();
        for (var duty : year.duties()) {
            add(figures, duty.label(), Phrase.of("应办", "Owed"), duty.required());
            add(figures, duty.label(), Phrase.of("按时办结", "Done in time"), duty.done());
            add(figures, duty.label(), Phrase.of("迟办", "Done late"), duty.doneLate());
            add(figures, duty.label(), Phrase.of("逾期未办", "Overdue"), duty.overdue());
            add(figures, duty.label(), Phrase.of("按时率", "Share in time"), duty.rate());
        }
        var patrols = year.patrols();
        add(figures, PATROLS, Phrase.of("次数", "Made"), patrols.made());
        add(figures, PATROLS, Phrase.of("里程（米）", "Metres"), BigDecimal.valueOf(patrols.metres()));
        add(figures, PATROLS, Phrase.of("平均覆盖", "Mean coverage"), patrols.coverage());
        add(figures, PATROLS, Phrase.of("有疑点", "With signs"), patrols.withSigns());
        add(figures, PATROLS, Phrase.of("不予采信", "Not believed"), patrols.notBelieved());
        add(figures, PATROLS, Phrase.of("已报送报告", "Reported"), patrols.reported());
        var problems = year.problems();
        add(figures, PROBLEMS, Phrase.of("发现", "Found"), problems.found());
        add(figures, PROBLEMS, Phrase.of("本人发现", "Found by the chief"), problems.foundByChief());
        add(figures, PROBLEMS, Phrase.of("已签督办单", "Ordered"), problems.ordered());
        add(figures, PROBLEMS, Phrase.of("已销号", "Struck off"), problems.struckOff());
        add(figures, PROBLEMS, Phrase.of("复发", "Returned"), problems.returned());
        add(figures, PROBLEMS, Phrase.of("未结", "Open"), problems.open());
        var checks = year.checks();
        add(figures, CHECKS, Phrase.of("核查记录", "Records checked"), checks.checked());
        add(figures, CHECKS, Phrase.of("不予采信", "Not believed"), checks.notBelieved());
        add(figures, CHECKS, Phrase.of("已阅报告", "Reports read"), checks.reportsRead());
        return figures;
    }

    private static void add(List<Figure> figures, Phrase of, Phrase what, int value) {
        figures.add(new Figure(of, what, BigDecimal.valueOf(value)));
    }

    private static void add(List<Figure> figures, Phrase of, Phrase what, @Nullable BigDecimal value) {
        if (value != null) {
            figures.add(new Figure(of, what, value));
        }
    }
}
