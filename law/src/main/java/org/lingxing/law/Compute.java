package org.lingxing.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.lingxing.kernel.HolidayNotice;
import org.lingxing.kernel.Money;
import org.lingxing.kernel.Period;
import org.lingxing.kernel.PeriodKind;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.kernel.Term;
import org.lingxing.kernel.Threshold;
import org.lingxing.kernel.WorkingCalendar;

/**
 * The ways in which a result comes out of figures: one operation a step, so that each can be checked with pencil and
 * paper. Sums and the like take {@link Money} or {@link BigDecimal}, one of the two in one computation.
 */
@SuppressWarnings("varargs") // the arrays of figures are only read
public final class Compute {

    private Compute() {}

    /** The figure itself. */
    public static <T> Computation<T> take(Figure<T> figure) {
        return new Computation<>("TAKE", figure.value(), List.of(figure));
    }

    /** What a person or a table chooses among figures; they are shown, the result is one of them or follows by name. */
    public static <T> Computation<T> choose(T result, Figure<?>... among) {
        return new Computation<>("CHOOSE", result, List.of(among));
    }

    @SafeVarargs
    public static Computation<Money> sum(Figure<Money>... amounts) {
        return sum(List.of(amounts));
    }

    public static Computation<Money> sum(List<Figure<Money>> amounts) {
        long fen = 0;
        for (var amount : amounts) {
            fen = Math.addExact(fen, amount.value().fen());
        }
        return new Computation<>("SUM", new Money(fen), List.copyOf(amounts));
    }

    /** The first less all others. */
    @SafeVarargs
    public static Computation<Money> difference(Figure<Money> from, Figure<Money>... less) {
        long fen = from.value().fen();
        for (var amount : less) {
            fen = Math.subtractExact(fen, amount.value().fen());
        }
        return new Computation<>("DIFFERENCE", new Money(fen), first(from, less));
    }

    /** So many times the amount. */
    public static Computation<Money> times(Figure<Money> amount, Figure<Integer> count) {
        return new Computation<>("PRODUCT", amount.value().times(count.value()), List.of(amount, count));
    }

    /** The amount times a number, rounded half up to the fen. */
    public static Computation<Money> product(Figure<Money> amount, Figure<BigDecimal> factor) {
        var result = Money.rounded(amount.value().yuan().multiply(factor.value()));
        return new Computation<>("PRODUCT", result, List.of(amount, factor));
    }

    /** So many per cent of the amount, rounded half up to the fen. */
    public static Computation<Money> percent(Figure<Money> amount, Figure<BigDecimal> percent) {
        return new Computation<>("PERCENT", amount.value().percent(percent.value()), List.of(amount, percent));
    }

    @SafeVarargs
    public static Computation<BigDecimal> total(Figure<BigDecimal>... numbers) {
        return total(List.of(numbers));
    }

    public static Computation<BigDecimal> total(List<Figure<BigDecimal>> numbers) {
        var total = BigDecimal.ZERO;
        for (var number : numbers) {
            total = total.add(number.value());
        }
        return new Computation<>("SUM", total, List.copyOf(numbers));
    }

    /** The first less all others. */
    @SafeVarargs
    public static Computation<BigDecimal> rest(Figure<BigDecimal> from, Figure<BigDecimal>... less) {
        var rest = from.value();
        for (var number : less) {
            rest = rest.subtract(number.value());
        }
        return new Computation<>("DIFFERENCE", rest, first(from, less));
    }

    @SafeVarargs
    public static Computation<BigDecimal> multiply(Figure<BigDecimal>... factors) {
        var product = BigDecimal.ONE;
        for (var factor : factors) {
            product = product.multiply(factor.value());
        }
        return new Computation<>("PRODUCT", product, List.of(factors));
    }

    /** Part over whole to so many decimals, half up; the whole is not 0. */
    public static Computation<BigDecimal> ratio(
            Figure<? extends Number> part, Figure<? extends Number> whole, Figure<Integer> decimals) {
        var ratio = number(part).divide(number(whole), decimals.value(), RoundingMode.HALF_UP);
        return new Computation<>("RATIO", ratio, List.of(part, whole, decimals));
    }

    /** To so many decimals, half up. */
    public static Computation<BigDecimal> round(Figure<BigDecimal> number, Figure<Integer> decimals) {
        var rounded = number.value().setScale(decimals.value(), RoundingMode.HALF_UP);
        return new Computation<>("ROUND", rounded, List.of(number, decimals));
    }

    /** How often the step goes wholly into the number; the step is above 0. */
    public static Computation<BigDecimal> wholeSteps(Figure<BigDecimal> number, Figure<BigDecimal> step) {
        var times = number.value().divide(step.value(), 0, RoundingMode.FLOOR);
        return new Computation<>("WHOLE_STEPS", times, List.of(number, step));
    }

    /** The least of the figures: of amounts and numbers the smallest, of days the earliest. */
    @SafeVarargs
    public static <T extends Comparable<? super T>> Computation<T> least(Figure<T>... figures) {
        return extreme("LEAST", -1, List.of(figures));
    }

    /** The least of at least one figure. */
    public static <T extends Comparable<? super T>> Computation<T> least(List<Figure<T>> figures) {
        return extreme("LEAST", -1, figures);
    }

    /** The greatest of the figures: of amounts and numbers the largest, of days the latest. */
    @SafeVarargs
    public static <T extends Comparable<? super T>> Computation<T> greatest(Figure<T>... figures) {
        return extreme("GREATEST", 1, List.of(figures));
    }

    /** The greatest of at least one figure. */
    public static <T extends Comparable<? super T>> Computation<T> greatest(List<Figure<T>> figures) {
        return extreme("GREATEST", 1, figures);
    }

    /** 以上, 不少于: the limit or more. */
    public static <T extends Comparable<? super T>> Computation<Finding> isAtLeast(Figure<T> value, Figure<T> limit) {
        return finding("AT_LEAST", Threshold.at(limit.value()).isReachedBy(value.value()), value, limit);
    }

    /** 以下, 不超过: the limit or less. */
    public static <T extends Comparable<? super T>> Computation<Finding> isAtMost(Figure<T> value, Figure<T> limit) {
        return finding("AT_MOST", Threshold.at(limit.value()).isKeptBy(value.value()), value, limit);
    }

    /** 不满, 不足: less than the limit. */
    public static <T extends Comparable<? super T>> Computation<Finding> isBelow(Figure<T> value, Figure<T> limit) {
        return finding("BELOW", Threshold.at(limit.value()).isMissedBy(value.value()), value, limit);
    }

    /** 超过: more than the limit. */
    public static <T extends Comparable<? super T>> Computation<Finding> isAbove(Figure<T> value, Figure<T> limit) {
        return finding("ABOVE", Threshold.at(limit.value()).isExceededBy(value.value()), value, limit);
    }

    /** The two are the same; numbers by value. */
    public static <T> Computation<Finding> isEqual(Figure<T> one, Figure<T> other) {
        boolean equal = (one.value() instanceof BigDecimal left && other.value() instanceof BigDecimal right)
                ? left.compareTo(right) == 0
                : Objects.equals(one.value(), other.value());
        return finding("EQUAL", equal, one, other);
    }

    /** The value is one of those. */
    public static <T> Computation<Finding> isOneOf(Figure<T> value, Figure<? extends Collection<T>> those) {
        return finding("ONE_OF", those.value().contains(value.value()), value, those);
    }

    /** A fact that is so or not. */
    public static Computation<Finding> holds(Figure<Boolean> fact) {
        return finding("HOLDS", fact.value(), fact);
    }

    /** A fact that is needed and not there. */
    public static Computation<Finding> isMissing(String... facts) {
        return new Computation<>("FACT_MISSING", new Finding.FactMissing(Arrays.asList(facts)), List.of());
    }

    /** Met when all are; not met when one is not; open while it hangs on an open one. */
    public static Computation<Finding> all(List<Figure<Finding>> findings) {
        return new Computation<>("ALL", settle(findings, Finding.of(false), Finding.of(true)), List.copyOf(findings));
    }

    /** Met when one is; not met when none is; open while it hangs on an open one. */
    public static Computation<Finding> any(List<Figure<Finding>> findings) {
        return new Computation<>("ANY", settle(findings, Finding.of(true), Finding.of(false)), List.copyOf(findings));
    }

    /** Met when the other is not; open while it is open. */
    public static Computation<Finding> not(Figure<Finding> finding) {
        var value = finding.value();
        var result = value.isMet() || value.isNotMet() ? Finding.of(value.isNotMet()) : value;
        return new Computation<>("NOT", result, List.of(finding));
    }

    /** Whether the finding is met. */
    public static Computation<Boolean> isMet(Figure<Finding> finding) {
        return new Computation<>("IS_MET", finding.value().isMet(), List.of(finding));
    }

    /** The one figure when the finding is met, else the other. */
    public static <T> Computation<T> either(Figure<Finding> finding, Figure<T> whenMet, Figure<T> otherwise) {
        var result = finding.value().isMet() ? whenMet.value() : otherwise.value();
        return new Computation<>("EITHER", result, List.of(finding, whenMet, otherwise));
    }

    /** The provisions of those findings that are not met, in order, each once; findings of earlier steps. */
    public static Computation<List<ProvisionId>> failing(List<Figure<Finding>> findings) {
        List<ProvisionId> failing = new ArrayList<>();
        for (var finding : findings) {
            if (finding.value().isNotMet() && finding.source() instanceof Source.OfStep from) {
                var provision = from.step().says().provision();
                if (!failing.contains(provision)) {
                    failing.add(provision);
                }
            }
        }
        return new Computation<>("FAILING", List.copyOf(failing), List.copyOf(findings));
    }

    /** The provisions of those findings that are met, in order, each once; findings of earlier steps. */
    public static Computation<List<ProvisionId>> meeting(List<Figure<Finding>> findings) {
        List<ProvisionId> meeting = new ArrayList<>();
        for (var finding : findings) {
            if (finding.value().isMet() && finding.source() instanceof Source.OfStep from) {
                var provision = from.step().says().provision();
                if (!meeting.contains(provision)) {
                    meeting.add(provision);
                }
            }
        }
        return new Computation<>("MEETING", List.copyOf(meeting), List.copyOf(findings));
    }

    /** The last day of the term after the event. With working days, the days that depart from the week are shown. */
    public static Computation<LocalDate> end(Figure<LocalDate> event, Figure<Term> term, WorkingCalendar calendar) {
        if (term.value().unit() != Term.Unit.WORKING_DAYS) {
            return new Computation<>("TERM_END", term.value().endAfter(event.value()), List.of(event, term));
        }
        var end = calendar.add(event.value(), term.value().length());
        var span = departures(event.value(), end, calendar);
        return new Computation<>("TERM_END", end, List.of(event, term, span.getFirst(), span.getLast()));
    }

    /** The working days after one day up to and including another. */
    public static Computation<Integer> workingDays(
            Figure<LocalDate> from, Figure<LocalDate> to, WorkingCalendar calendar) {
        var days = Math.toIntExact(calendar.between(from.value(), to.value()));
        var span = departures(from.value(), to.value(), calendar);
        return new Computation<>("WORKING_DAYS", days, List.of(from, to, span.getFirst(), span.getLast()));
    }

    /** Days from one to another, the first not counted. */
    public static Computation<Integer> days(Figure<LocalDate> from, Figure<LocalDate> to) {
        return new Computation<>(
                "DAYS", Math.toIntExact(ChronoUnit.DAYS.between(from.value(), to.value())), List.of(from, to));
    }

    /** Completed years from one day to another. */
    public static Computation<Integer> years(Figure<LocalDate> from, Figure<LocalDate> to) {
        return new Computation<>(
                "YEARS", Math.toIntExact(ChronoUnit.YEARS.between(from.value(), to.value())), List.of(from, to));
    }

    /** The periods that have a day in the window, cut to it. */
    public static Computation<List<Period>> periodsTouching(
            Figure<PeriodKind> kind, Figure<LocalDate> from, Figure<LocalDate> to) {
        var periods = kind.value().touching(new Period(from.value(), to.value()));
        return new Computation<>("PERIODS_TOUCHING", periods, List.of(kind, from, to));
    }

    /** The periods that lie wholly inside the window; none when it ends before it begins. */
    public static Computation<List<Period>> periodsInside(
            Figure<PeriodKind> kind, Figure<LocalDate> from, Figure<LocalDate> to) {
        List<Period> periods = to.value().isBefore(from.value())
                ? List.of()
                : kind.value().inside(new Period(from.value(), to.value()));
        return new Computation<>("PERIODS_INSIDE", periods, List.of(kind, from, to));
    }

    /** The provision of the step that the figure came from. */
    public static Computation<ProvisionId> citing(Figure<?> figure) {
        if (figure.source() instanceof Source.OfStep from) {
            return new Computation<>("CITING", from.step().says().provision(), List.of(figure));
        }
        throw new IllegalArgumentException(figure.name() + " is no result of a step");
    }

    /** The last of at least one. */
    public static <T> Computation<T> last(Figure<List<T>> many) {
        return new Computation<>("LAST", many.value().getLast(), List.of(many));
    }

    /** How many there are. */
    public static Computation<Integer> count(Figure<? extends Collection<?>> many) {
        return new Computation<>("COUNT", many.value().size(), List.of(many));
    }

    private static List<Figure<List<LocalDate>>> departures(LocalDate from, LocalDate to, WorkingCalendar calendar) {
        List<LocalDate> off = new ArrayList<>();
        List<LocalDate> worked = new ArrayList<>();
        List<HolidayNotice> notices = new ArrayList<>();
        for (var day : calendar.exceptions(from, to)) {
            (calendar.isWorkingDay(day) ? worked : off).add(day);
            var notice = calendar.noticeFor(day);
            if (notice != null && !notices.contains(notice)) {
                notices.add(notice);
            }
        }
        var source = new Source.OfNotices(List.copyOf(notices));
        return List.of(new Figure<>("off", off, source), new Figure<>("worked", worked, source));
    }

    private static Finding settle(List<Figure<Finding>> findings, Finding decisive, Finding otherwise) {
        Finding settled = otherwise;
        for (var finding : findings) {
            if (finding.value().equals(decisive)) {
                return decisive;
            }
            if (!finding.value().equals(otherwise)) {
                settled = finding.value();
            }
        }
        return settled;
    }

    private static <T extends Comparable<? super T>> Computation<T> extreme(
            String how, int sign, List<Figure<T>> figures) {
        T extreme = figures.getFirst().value();
        for (var figure : figures) {
            extreme = Integer.signum(figure.value().compareTo(extreme)) == sign ? figure.value() : extreme;
        }
        return new Computation<>(how, extreme, List.copyOf(figures));
    }

    private static Computation<Finding> finding(String how, boolean holds, Figure<?>... figures) {
        return new Computation<>(how, Finding.of(holds), List.of(figures));
    }

    private static List<Figure<?>> first(Figure<?> first, Figure<?>[] others) {
        List<Figure<?>> all = new ArrayList<>(others.length + 1);
        all.add(first);
        all.addAll(Arrays.asList(others));
        return all;
    }

    private static BigDecimal number(Figure<? extends Number> figure) {
        return switch (figure.value()) {
            case BigDecimal exact -> exact;
            case Number whole -> BigDecimal.valueOf(whole.longValue());
        };
    }
}
