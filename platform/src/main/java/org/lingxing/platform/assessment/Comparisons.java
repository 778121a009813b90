package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The units over the years: results of the platform that are signed, those taken over from before it, and, of a year
 * without a result, how the units stand now.
 */
@Service
@Transactional
class Comparisons {

    private final ClosingTable closings;
    private final EarlierTable earlier;
    private final StandingDesk standings;
    private final Rounds rounds;

    Comparisons(ClosingTable closings, EarlierTable earlier, StandingDesk standings, Rounds rounds) {
        this.closings = closings;
        this.earlier = earlier;
        this.standings = standings;
        this.rounds = rounds;
    }

    /** Where what is said of a year comes from. */
    enum Origin {
        SIGNED,
        /** Nobody has signed a result: how it would be if the round closed today. */
        PROVISIONAL,
        /** From before the platform. */
        TAKEN_OVER
    }

    /**
     * A year that is compared.
     *
     * @param number of the result; null where it is none of the platform's
     * @param source the papers it was taken over from; null where it is the platform's
     */
    record YearOf(
            int year,
            Origin origin,
            @Nullable Integer number,
            @Nullable String source) {}

    /**
     * What a unit had in a year; parts that are not known are null.
     *
     * @param gradeTitle the grade as it is to be read, open or not
     */
    record InYear(
            int year,
            @Nullable BigDecimal own,
            @Nullable BigDecimal chiefs,
            @Nullable BigDecimal townships,
            @Nullable BigDecimal members,
            @Nullable BigDecimal field,
            @Nullable BigDecimal social,
            @Nullable BigDecimal comprehensive,
            BigDecimal total,
            @Nullable StandingGrade grade,
            @Nullable Phrase gradeTitle,
            @Nullable Integer rank) {

        static InYear of(int year, StandingLine line) {
            return new InYear(
                    year,
                    line.own(),
                    line.chiefs(),
                    line.townships(),
                    line.members(),
                    line.field(),
                    line.social(),
                    line.comprehensive(),
                    line.total(),
                    line.grade(),
                    line.gradeMark(),
                    line.rank());
        }

        static InYear of(EarlierResult result) {
            var grade = result.grade();
            return new InYear(
                    result.year(),
                    null,
                    null,
                    null,
                    null,
                    result.field(),
                    result.social(),
                    result.comprehensive(),
                    result.total(),
                    grade,
                    grade == null ? null : grade.title(),
                    result.rank());
        }
    }

    /** @param results the earliest year first */
    record OverYears(String unit, Phrase name, List<InYear> results) {}

    /**
     * All of it.
     *
     * @param years the earliest first
     * @param items in the order the units stand in the last of them
     * @param scale what could be had in the year that was asked for
     */
    record Comparison(int year, List<YearOf> years, List<OverYears> items, StandingScale scale) {}

    /** All units over the years up to this one. */
    Comparison of(int year) {
        Map<Integer, YearOf> years = new LinkedHashMap<>();
        Map<String, List<InYear>> results = new LinkedHashMap<>();
        platform(year, years, results);
        for (var one : earlier.until(year)) {
            var known = years.get(one.year());
            if (known == null || known.origin() == Origin.TAKEN_OVER) {
                years.put(one.year(), new YearOf(one.year(), Origin.TAKEN_OVER, null, sources(known, one)));
                results.computeIfAbsent(one.unit(), none -> new ArrayList<>()).add(InYear.of(one));
            }
        }
        var items = results.entrySet().stream()
                .map(unit -> new OverYears(
                        unit.getKey(),
                        name(year, unit.getKey()),
                        unit.getValue().stream()
                                .sorted(Comparator.comparingInt(InYear::year))
                                .toList()))
                .toList();
        return new Comparison(
                year,
                years.values().stream()
                        .sorted(Comparator.comparingInt(YearOf::year))
                        .toList(),
                items,
                closings.signedBelow(year, Integer.MAX_VALUE)
                        .map(Closing::scale)
                        .orElseGet(() -> standings.scale(year)));
    }

    private static String sources(@Nullable YearOf known, EarlierResult one) {
        var before = known == null ? null : known.source();
        return before == null || before.contains(one.source())
                ? before == null ? one.source() : before
                : before + "；" + one.source();
    }

    private void platform(int year, Map<Integer, YearOf> years, Map<String, List<InYear>> results) {
        if (closings.signedBelow(year, Integer.MAX_VALUE).isEmpty()) {
            years.put(year, new YearOf(year, Origin.PROVISIONAL, null, null));
            add(year, standings.now(year).lines(), results);
        }
        closings.years().stream()
                .filter(one -> one <= year)
                .forEach(one -> closings.signedBelow(one, Integer.MAX_VALUE).ifPresent(closing -> {
                    years.put(one, new YearOf(one, Origin.SIGNED, closing.number(), null));
                    add(one, closing.lines(), results);
                }));
    }

    private static void add(int year, List<StandingLine> lines, Map<String, List<InYear>> results) {
        lines.forEach(line ->
                results.computeIfAbsent(line.unit(), none -> new ArrayList<>()).add(InYear.of(year, line)));
    }

    private Phrase name(int year, String unit) {
        return rounds.units(year).stream()
                .filter(one -> one.code().equals(unit))
                .findFirst()
                .map(AssessedUnit::name)
                .or(() -> DecreedUnits.UNITS.stream()
                        .filter(one -> one.code().equals(unit))
                        .findFirst()
                        .map(DecreedUnits.Unit::name))
                .orElse(Phrase.of(unit, unit));
    }
}
