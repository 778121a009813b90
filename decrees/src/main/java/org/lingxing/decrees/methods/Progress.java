package org.lingxing.decrees.methods;

import static org.lingxing.law.Compute.days;
import static org.lingxing.law.Compute.either;
import static org.lingxing.law.Compute.isAtLeast;
import static org.lingxing.law.Compute.isAtMost;
import static org.lingxing.law.Compute.isEqual;
import static org.lingxing.law.Compute.isMet;
import static org.lingxing.law.Compute.rest;
import static org.lingxing.law.Compute.take;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.law.About;
import org.lingxing.law.Computation;
import org.lingxing.law.Faults;
import org.lingxing.law.Figure;
import org.lingxing.law.Finding;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** How far a target is, against the time that has gone, and the light that shows it. */
final class Progress implements Rule<Progress.Input, Progress.Outcome> {

    record Input(
            @Member(zh = "方向", en = "direction") Direction direction,

            @Member(zh = "目标值", en = "target", min = "-10000000000000")
            BigDecimal target,

            @Member(zh = "起点值", en = "baseline", min = "-10000000000000") @Nullable
            BigDecimal baseline,

            @Member(zh = "现值", en = "actual", min = "-10000000000000")
            BigDecimal actual,

            @Member(zh = "起始日", en = "start") LocalDate start,
            @Member(zh = "到期日", en = "due") LocalDate due) {}

    record Outcome(
            @Member(zh = "已达成", en = "achieved") boolean achieved,
            @Member(zh = "完成度", en = "completion") BigDecimal completion,
            @Member(zh = "时间进度", en = "time elapsed") BigDecimal timeElapsed,
            @Member(zh = "亮灯", en = "light") Light light) {}

    /** A part of a whole, not divided yet, so that comparing does not round. */
    private record Share(Figure<BigDecimal> part, Figure<BigDecimal> whole) {

        /** Between 0 and 1; of nothing, 1 as soon as the part is not below 0. */
        BigDecimal value(int decimals, RoundingMode rounding) {
            if (whole.value().signum() == 0) {
                return part.value().signum() < 0 ? BigDecimal.ZERO : BigDecimal.ONE;
            }
            var value = part.value().divide(whole.value(), decimals, rounding);
            return value.max(BigDecimal.ZERO).min(BigDecimal.ONE);
        }

        BigDecimal numerator() {
            if (whole.value().signum() == 0) {
                return part.value().signum() < 0 ? BigDecimal.ZERO : BigDecimal.ONE;
            }
            var upright = part.value().multiply(BigDecimal.valueOf(whole.value().signum()));
            return upright.max(BigDecimal.ZERO).min(denominator());
        }

        BigDecimal denominator() {
            return whole.value().signum() == 0 ? BigDecimal.ONE : whole.value().abs();
        }
    }

    private static final About<Input, Outcome> ABOUT = About.rule("targets/progress", Input.class, Outcome.class)
            .means("目标完成了多少、快慢如何", "how far a target is, and whether it is late")
            .under(Methods.INSTRUMENT, "1")
            .reads(Methods.GREEN, Methods.YELLOW, Methods.DECIMALS);

    private static final Says REACHED = Says.reading(
            Methods.INSTRUMENT.at("1"), "现值 {actual} 对照目标 {target}：{result}", "{actual} against {target}: {result}");
    private static final Says ACHIEVED = Says.reading(Methods.INSTRUMENT.at("1"), "已达成：{result}", "achieved: {result}");
    private static final Says DONE =
            Says.reading(Methods.INSTRUMENT.at("1"), "自起点已完成 {result}", "done since the baseline: {result}");
    private static final Says WHOLE = Says.reading(Methods.INSTRUMENT.at("1"), "应完成 {result}", "to be done: {result}");
    private static final Says COMPLETION = Says.reading(
            Methods.INSTRUMENT.at("1"), "完成度 = {done} ÷ {whole}：{result}", "completion = {done} / {whole}: {result}");
    private static final Says GONE =
            Says.reading(Methods.INSTRUMENT.at("1"), "自 {start} 已过 {result} 日", "{result} days since {start}");
    private static final Says SPAN = Says.reading(Methods.INSTRUMENT.at("1"), "全程 {result} 日", "{result} days in all");
    private static final Says ELAPSED = Says.reading(
            Methods.INSTRUMENT.at("1"), "时间进度 = {gone} ÷ {span}：{result}", "time elapsed = {gone} / {span}: {result}");
    private static final Says KEEPS_UP = Says.reading(
            Methods.INSTRUMENT.at("1"),
            "完成度不低于时间进度的 {factor} 倍：{result}",
            "completion is at least {factor} times the time elapsed: {result}");
    private static final Says LIGHT = Says.reading(Methods.INSTRUMENT.at("1"), "{result}", "{result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public void check(Input input, Reasoning because, Faults faults) {
        if (input.due().isBefore(input.start())) {
            faults.contradiction("/due", "到期日早于起始日", "lies before \"start\"");
        }
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var reached = because.step("reached", REACHED, reached(input, because));
        var achieved = because.step("achieved", ACHIEVED, isMet(reached));
        var work = work(input, reached, because);
        var time = time(input, because);
        var decimals = because.parameter(Methods.DECIMALS);
        var completion = because.step("completion", COMPLETION, share(work, decimals));
        var elapsed = because.step("timeElapsed", ELAPSED, share(time, decimals));
        var green = because.step(
                "green",
                KEEPS_UP,
                keepsUp(work, time, because.parameter(Methods.GREEN).as("factor")));
        var yellow = because.step(
                "yellow",
                KEEPS_UP,
                keepsUp(work, time, because.parameter(Methods.YELLOW).as("factor")));
        var light = because.step("light", LIGHT, light(reached, green, yellow));
        return new Outcome(achieved.value(), completion.value(), elapsed.value(), light.value());
    }

    private static Computation<Finding> reached(Input input, Reasoning because) {
        var actual = because.given("actual", input.actual());
        var target = because.given("target", input.target());
        return switch (input.direction()) {
            case AT_LEAST -> isAtLeast(actual, target);
            case AT_MOST -> isAtMost(actual, target);
            case EXACTLY, KEEP_AT -> isEqual(actual, target);
        };
    }

    private static Share work(Input input, Figure<Finding> reached, Reasoning because) {
        var one = Figure.fixed("one", BigDecimal.ONE);
        var none = Figure.fixed("none", BigDecimal.ZERO);
        var baseline = input.baseline() == null ? none.as("baseline") : because.given("baseline", input.baseline());
        if (input.direction() != Direction.AT_LEAST || input.target().compareTo(baseline.value()) == 0) {
            var done = because.step("done", DONE, either(reached, one, none));
            return new Share(done, because.step("whole", WHOLE, take(one)));
        }
        var done = because.step("done", DONE, rest(because.given("actual", input.actual()), baseline));
        return new Share(done, because.step("whole", WHOLE, rest(because.given("target", input.target()), baseline)));
    }

    private static Share time(Input input, Reasoning because) {
        var start = because.given("start", input.start());
        var gone = because.step("gone", GONE, exact(days(start, because.asOf())));
        var span = because.step("span", SPAN, exact(days(start, because.given("due", input.due()))));
        return new Share(gone, span);
    }

    private static Computation<BigDecimal> exact(Computation<Integer> days) {
        return new Computation<>(days.how(), BigDecimal.valueOf(days.result()), days.figures());
    }

    private static Computation<BigDecimal> share(Share share, Figure<Integer> decimals) {
        return new Computation<>(
                "SHARE",
                share.value(decimals.value(), RoundingMode.HALF_UP),
                List.of(share.part(), share.whole(), decimals));
    }

    private static Computation<Finding> keepsUp(Share work, Share time, Figure<BigDecimal> factor) {
        var left = work.numerator().multiply(time.denominator());
        var right = factor.value().multiply(time.numerator()).multiply(work.denominator());
        return new Computation<>(
                "KEEPS_UP",
                Finding.of(left.compareTo(right) >= 0),
                List.of(work.part(), work.whole(), time.part(), time.whole(), factor));
    }

    private static Computation<Light> light(Figure<Finding> reached, Figure<Finding> green, Figure<Finding> yellow) {
        var light = reached.value().isMet() || green.value().isMet()
                ? Light.GREEN
                : yellow.value().isMet() ? Light.YELLOW : Light.RED;
        return new Computation<>("LIGHT", light, List.of(reached, green, yellow));
    }
}
