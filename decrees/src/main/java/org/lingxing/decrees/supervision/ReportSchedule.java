package org.lingxing.decrees.supervision;

import static org.lingxing.law.Compute.greatest;
import static org.lingxing.law.Compute.isAbove;
import static org.lingxing.law.Compute.isEqual;
import static org.lingxing.law.Compute.least;
import static org.lingxing.law.Compute.periodsTouching;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.markets.Markets;
import org.lingxing.kernel.PeriodKind;
import org.lingxing.law.About;
import org.lingxing.law.Computation;
import org.lingxing.law.Figure;
import org.lingxing.law.Finding;
import org.lingxing.law.Instrument;
import org.lingxing.law.Member;
import org.lingxing.law.Parameter;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/**
 * Which reports on a document's work are due in a year, by when and to whom. Where a document names an hour the due day
 * carries it; where it orders circulars without naming a day, the last day of the period counts.
 */
final class ReportSchedule implements Rule<ReportSchedule.Input, ReportSchedule.Outcome> {

    record Input(
            @Member(zh = "文件", en = "document") Plan document,

            @Member(zh = "年度", en = "year", min = "2000", max = "2100")
            int year) {}

    /**
     * One report.
     *
     * @param due a day, or a minute where the text names an hour: {@code 2019-03-22T17:00}
     * @param to null for circulars, which go to everybody
     */
    record Report(
            @Member(zh = "种类", en = "kind") ReportKind kind,
            @Member(zh = "期限", en = "due") String due,

            @Member(zh = "报送", en = "to") @Nullable Set<Recipient> to) {}

    record Outcome(@Member(zh = "报告", en = "reports") List<Report> reports) {}

    private static final Set<Recipient> TO_OFFICE = Set.of(Recipient.SUPERVISION_OFFICE);

    private static final About<Input, Outcome> ABOUT = About.rule(
                    "supervision/report-schedule", Input.class, Outcome.class)
            .means("一份文件一年内要报送哪些报告、各在何时", "which reports a document asks for in a year, and by when")
            .under(Supervision.PROVINCE, "0")
            .under(Supervision.CITY, "1", "4")
            .under(Plan.MARKETS.instrument(), "5.3")
            .under(Plan.OUTLETS.instrument(), "3.3.5")
            .reads(Supervision.YEAR, Supervision.CITY_PLAN_HOUR, Supervision.CITY_PROGRESS_DAY)
            .reads(
                    Supervision.PROVINCE_PLAN,
                    Supervision.CITY_PLAN,
                    Supervision.CITY_PROGRESS_FIRST,
                    Supervision.CITY_PROGRESS_LAST)
            .reads(Supervision.PROVINCE_PROGRESS, Supervision.CITY_LEDGER)
            .reads(Supervision.MARKETS_CIRCULAR, Supervision.OUTLETS_CIRCULAR)
            .reads(Markets.CONCLUDED_BY);

    private static final Says FOR_YEAR = Says.reading(
            Supervision.CITY.at("0"),
            "任务属 {taskYear} 年度，所问为 {year} 年度：{result}",
            "the tasks are of {taskYear}, the year asked for is {year}: {result}");
    private static final Says PROVINCE_PLAN =
            Says.of(Supervision.PROVINCE.at("0"), "落实方案于 {result} 前报送", "the plan is due by {result}");
    private static final Says PROVINCE_PROGRESS =
            Says.of(Supervision.PROVINCE.at("0"), "落实情况分四次报送：{result}", "progress is reported four times: {result}");
    private static final Says CITY_PLAN = Says.of(
            Supervision.CITY.at("1"),
            "推进计划于 {cityPlanDue} {cityPlanHour} 时前报送",
            "the plan is due by hour {cityPlanHour} of {cityPlanDue}");
    private static final Says CITY_PROGRESS = Says.reading(
            Supervision.CITY.at("4"),
            "自 {cityProgressFirst} 起每月 {cityProgressDay} 日前报上月情况，至 {cityProgressLast} 报十二月的：{result}",
            "from {cityProgressFirst} on by day {cityProgressDay} of each month, the last for December on {cityProgressLast}: {result}");
    private static final Says CITY_LEDGER =
            Says.of(Supervision.CITY.at("4"), "台账报送日：{result}", "ledgers are due on {result}");
    private static final Says YEAR_BEGINS =
            Says.of(Supervision.CITY.at("0"), "{year} 年始于 {result}", "{year} begins on {result}");
    private static final Says YEAR_ENDS =
            Says.of(Supervision.CITY.at("0"), "{year} 年止于 {result}", "{year} ends on {result}");
    private static final Says SINCE = Says.reading(
            Supervision.CITY.at("0"),
            "自年初与文件施行日中较晚者起：{result}",
            "from the later of the year's first day and the document's: {result}");
    private static final Says UNTIL = Says.reading(
            Supervision.CITY.at("0"),
            "至年末与文件所定工作期末中较早者止：{result}",
            "to the earlier of the year's last day and the end of the document's work: {result}");
    private static final Says NO_DAY_LEFT =
            Says.reading(Supervision.CITY.at("0"), "{from} 晚于 {to}：{result}", "{from} is after {to}: {result}");
    private static final Says LAST_DAYS =
            Says.reading(Supervision.CITY.at("0"), "以各周期的末日为期限：{result}", "due on the last day of each: {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public List<Instrument> instruments(Input input) {
        return List.of(input.document().instrument());
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        return new Outcome(
                switch (input.document()) {
                    case PROVINCE -> inOrder("0", input, ofYear(input, because), ofProvince(because), because);
                    case CITY -> inOrder("4", input, ofYear(input, because), ofCity(because), because);
                    case MARKETS ->
                        inOrder("5.3", input, null, circulars(input, Supervision.MARKETS_CIRCULAR, because), because);
                    case OUTLETS ->
                        inOrder("3.3.5", input, null, circulars(input, Supervision.OUTLETS_CIRCULAR, because), because);
                });
    }

    /**
     * The reports of one kind.
     *
     * @param days a day or minute each, as written in the outcome
     */
    private record Dues(
            ReportKind kind,
            Figure<List<String>> days,
            @Nullable Set<Recipient> to) {

        String name() {
            return kind.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the year asked for is the one the tasks are of. */
    private static Figure<Finding> ofYear(Input input, Reasoning because) {
        return because.step(
                "ofYear", FOR_YEAR, isEqual(because.given("year", input.year()), because.parameter(Supervision.YEAR)));
    }

    private static List<Dues> ofProvince(Reasoning because) {
        var plan = because.parameter(Supervision.PROVINCE_PLAN);
        var onePlan = new Computation<>("ONE_DAY", List.of(plan.value().toString()), List.of(plan));
        var progress = written(because.parameter(Supervision.PROVINCE_PROGRESS));
        return List.of(
                new Dues(ReportKind.PLAN, because.step("plan", PROVINCE_PLAN, onePlan), TO_OFFICE),
                new Dues(ReportKind.PROGRESS, because.step("progress", PROVINCE_PROGRESS, progress), TO_OFFICE));
    }

    private static List<Dues> ofCity(Reasoning because) {
        var ledger = written(because.parameter(Supervision.CITY_LEDGER));
        return List.of(
                new Dues(ReportKind.PLAN, cityPlan(because), TO_OFFICE),
                new Dues(ReportKind.PROGRESS, cityProgress(because), EnumSet.allOf(Recipient.class)),
                new Dues(ReportKind.LEDGER, because.step("ledger", CITY_LEDGER, ledger), TO_OFFICE));
    }

    private static Figure<List<String>> cityPlan(Reasoning because) {
        var day = because.parameter(Supervision.CITY_PLAN);
        var hour = because.parameter(Supervision.CITY_PLAN_HOUR);
        var minute = day.value().atTime(hour.value(), 0).toString();
        return because.step("plan", CITY_PLAN, new Computation<>("AT_HOUR", List.of(minute), List.of(day, hour)));
    }

    private static Figure<List<String>> cityProgress(Reasoning because) {
        var first = because.parameter(Supervision.CITY_PROGRESS_FIRST);
        var last = because.parameter(Supervision.CITY_PROGRESS_LAST);
        var day = because.parameter(Supervision.CITY_PROGRESS_DAY);
        List<String> dues = new ArrayList<>();
        for (var month = first.value(); !month.isAfter(last.value()); month = month.plusMonths(1)) {
            dues.add(month.withDayOfMonth(day.value()).toString());
        }
        return because.step(
                "progress", CITY_PROGRESS, new Computation<>("DAY_OF_EVERY_MONTH", dues, List.of(first, last, day)));
    }

    private static List<Dues> circulars(Input input, Parameter<PeriodKind> every, Reasoning because) {
        var year = because.given("year", input.year());
        var newYear = Year.of(input.year()).atDay(1);
        var from = because.step(
                "from",
                SINCE,
                greatest(
                        because.step("newYear", YEAR_BEGINS, new Computation<>("NEW_YEAR", newYear, List.of(year))),
                        because.inForceFrom(input.document().instrument())));
        var to = because.step("to", UNTIL, least(yearsEnd("yearsEnd", year, because), planEnds(input, because)));
        if (from.value().isAfter(to.value())) {
            because.step("over", NO_DAY_LEFT, isAbove(from, to));
            return List.of();
        }
        var says = Says.reading(
                every.provision(),
                "每{kind}一次，{from} 至 {to} 之间的周期：{result}",
                "once in every {kind}; between {from} and {to} these are {result}");
        var periods = because.step(
                "periods", says, periodsTouching(because.parameter(every).as("kind"), from, to));
        var ends =
                periods.value().stream().map(period -> period.to().toString()).toList();
        var progress = because.step("progress", LAST_DAYS, new Computation<>("LAST_DAYS", ends, List.of(periods)));
        return List.of(new Dues(ReportKind.PROGRESS, progress, null));
    }

    private static Figure<LocalDate> planEnds(Input input, Reasoning because) {
        return input.document() == Plan.MARKETS
                ? because.parameter(Markets.CONCLUDED_BY).as("planEnds")
                : yearsEnd("planEnds", because.parameter(Supervision.YEAR).as("year"), because);
    }

    private static Figure<LocalDate> yearsEnd(String name, Figure<Integer> year, Reasoning because) {
        var end = Year.of(year.value()).plusYears(1).atDay(1).minusDays(1);
        return because.step(name, YEAR_ENDS, new Computation<>("YEARS_END", end, List.of(year)));
    }

    private static Computation<List<String>> written(Figure<List<LocalDate>> days) {
        return new Computation<>(
                "EACH_DAY", days.value().stream().map(LocalDate::toString).toList(), List.of(days));
    }

    /**
     * All of them, the earliest first.
     *
     * @param path of the provision that orders them, in the document asked for
     * @param applies null where every year asked for may have some
     */
    private static List<Report> inOrder(
            String path, Input input, @Nullable Figure<Finding> applies, List<Dues> all, Reasoning because) {
        List<Report> reports = new ArrayList<>();
        List<Figure<?>> figures = new ArrayList<>();
        if (applies != null) {
            figures.add(applies);
        }
        for (Dues dues : all) {
            figures.add(dues.days());
            if (dues.to() != null) {
                figures.add(Figure.fixed(dues.name() + "To", dues.to()));
            }
            dues.days().value().forEach(due -> reports.add(new Report(dues.kind(), due, dues.to())));
        }
        reports.sort(
                Comparator.comparing((Report report) -> dayOf(report.due())).thenComparing(Report::kind));
        List<Report> due = applies == null || applies.value() instanceof Finding.Met ? List.copyOf(reports) : List.of();
        var says = Says.of(
                input.document().instrument().at(path), "按期限先后排列：{result}", "in order of their terms: {result}");
        return because.step("reports", says, new Computation<>("REPORTS_IN_ORDER", due, figures))
                .value();
    }

    /** The day of a due day or minute, as written. */
    private static String dayOf(String due) {
        int hour = due.indexOf('T');
        return hour < 0 ? due : due.substring(0, hour);
    }
}
