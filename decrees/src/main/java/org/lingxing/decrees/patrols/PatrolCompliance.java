package org.lingxing.decrees.patrols;

import static org.lingxing.law.Compute.count;
import static org.lingxing.law.Compute.greatest;
import static org.lingxing.law.Compute.least;
import static org.lingxing.law.Compute.periodsInside;
import static org.lingxing.law.Compute.ratio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Period;
import org.lingxing.law.About;
import org.lingxing.law.Computation;
import org.lingxing.law.Faults;
import org.lingxing.law.Figure;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/**
 * Which patrols a chief or guard owed in a window, and which he made (articles 2 and 7). A period is owed when it lies
 * wholly inside the window, his tenure and the time since the rules are in force, up to the day asked for; one patrol
 * fulfils it, two do not make up for another.
 */
final class PatrolCompliance implements Rule<PatrolCompliance.Input, PatrolCompliance.Outcome> {

    /**
     * Time in office.
     *
     * @param to absent while it lasts
     */
    record Tenure(
            @Member(zh = "到任", en = "from") LocalDate from,
            @Member(zh = "离任", en = "to") @Nullable LocalDate to) {}

    /** The time that is looked at. */
    record Window(
            @Member(zh = "起", en = "from") LocalDate from,
            @Member(zh = "止", en = "to") LocalDate to) {}

    record Input(
            @Member(zh = "级别", en = "level") Level level,
            @Member(zh = "任期", en = "tenure") Tenure tenure,
            @Member(zh = "考察时段", en = "window") Window window,
            @Member(zh = "巡查日期", en = "days of patrols") List<LocalDate> patrols) {}

    record Outcome(
            @Member(zh = "应巡次数", en = "required") int required,
            @Member(zh = "完成次数", en = "fulfilled") int fulfilled,
            @Member(zh = "漏巡周期", en = "missed") List<Period> missed,

            @Member(zh = "完成率", en = "rate of fulfilment") @Nullable
            BigDecimal rate) {}

    private static final About<Input, Outcome> ABOUT = About.rule("river/patrol-compliance", Input.class, Outcome.class)
            .means("应巡多少次、完成多少次、漏了哪些周期", "patrols owed, made and missed")
            .under(Patrols.INSTRUMENT, "2", "7")
            .reads(Patrols.PERIODS)
            .reads(Patrols.RATE_DECIMALS);

    private static final Says FIRST = Says.reading(
            Patrols.INSTRUMENT.at("2"),
            "自时段起日、到任日、制度施行日中最晚者起算：{result}",
            "counted from the latest of window, tenure and the first day of the rules: {result}");
    private static final Says LAST = Says.reading(
            Patrols.INSTRUMENT.at("2"),
            "至时段止日、离任日、计算日中最早者为止：{result}",
            "counted to the earliest of window, tenure and the day asked for: {result}");
    private static final Says HOW_MANY = Says.of(Patrols.INSTRUMENT.at("2"), "应巡 {result} 次", "{result} are owed");
    private static final Says PATROLLED = Says.reading(
            Patrols.INSTRUMENT.at("2"),
            "周期内有一次及以上巡查即为完成：{result}",
            "a period with one patrol or more is fulfilled: {result}");
    private static final Says FULFILLED =
            Says.of(Patrols.INSTRUMENT.at("2"), "完成 {result} 次", "{result} are fulfilled");
    private static final Says MISSED =
            Says.of(Patrols.INSTRUMENT.at("2"), "没有巡查的周期：{result}", "periods without a patrol: {result}");
    private static final Says RATE = Says.reading(
            Patrols.INSTRUMENT.at("2"),
            "完成率 = {fulfilled} ÷ {required} = {result}",
            "rate = {fulfilled} / {required} = {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public void check(Input input, Reasoning because, Faults faults) {
        if (input.window().to().isBefore(input.window().from())) {
            faults.contradiction("/window/to", "止日早于起日", "lies before \"from\"");
        }
        var left = input.tenure().to();
        if (left != null && left.isBefore(input.tenure().from())) {
            faults.contradiction("/tenure/to", "离任日早于到任日", "lies before \"from\"");
        }
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var periods = because.step(
                "periods",
                owed(input.level()),
                periodsInside(
                        because.parameter(Patrols.period(input.level())).as("kind"),
                        first(input, because),
                        last(input, because)));
        var patrols = because.given("patrols", input.patrols());
        var patrolled = because.step("patrolled", PATROLLED, among(periods, patrols, true));
        var missed = because.step("missed", MISSED, among(periods, patrols, false));
        var required = because.step("required", HOW_MANY, count(periods));
        var fulfilled = because.step("fulfilled", FULFILLED, count(patrolled));
        return new Outcome(required.value(), fulfilled.value(), missed.value(), rate(fulfilled, required, because));
    }

    private static Figure<LocalDate> first(Input input, Reasoning because) {
        return because.step(
                "first",
                FIRST,
                greatest(
                        because.given("window/from", input.window().from()).as("window"),
                        because.given("tenure/from", input.tenure().from()).as("tenure"),
                        because.inForceFrom(Patrols.INSTRUMENT)));
    }

    private static Figure<LocalDate> last(Input input, Reasoning because) {
        var window = because.given("window/to", input.window().to()).as("window");
        var left = input.tenure().to();
        return because.step(
                "last",
                LAST,
                left == null
                        ? least(window, because.asOf())
                        : least(window, because.given("tenure/to", left).as("tenure"), because.asOf()));
    }

    private static Says owed(Level level) {
        return Says.of(
                Patrols.period(level).provision(),
                "每{kind}一次，完整落在 {first} 至 {last} 之内的周期：{result}",
                "once in every {kind}; wholly between {first} and {last} lie: {result}");
    }

    private static @Nullable BigDecimal rate(Figure<Integer> fulfilled, Figure<Integer> required, Reasoning because) {
        if (required.value() == 0) {
            return null;
        }
        return because.step("rate", RATE, ratio(fulfilled, required, because.parameter(Patrols.RATE_DECIMALS)))
                .value();
    }

    private static Computation<List<Period>> among(
            Figure<List<Period>> periods, Figure<List<LocalDate>> patrols, boolean patrolled) {
        var days = new TreeSet<>(patrols.value());
        var found = periods.value().stream()
                .filter(period -> hasDayIn(period, days) == patrolled)
                .toList();
        return new Computation<>(patrolled ? "PERIODS_WITH" : "PERIODS_WITHOUT", found, List.of(periods, patrols));
    }

    private static boolean hasDayIn(Period period, NavigableSet<LocalDate> days) {
        var next = days.ceiling(period.from());
        return next != null && period.contains(next);
    }
}
