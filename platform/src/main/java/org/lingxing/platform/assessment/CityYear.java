package org.lingxing.platform.assessment;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.function.UnaryOperator;

/** All that counts for all units in a year: what the standings are a function of. */
record CityYear(int year, List<UnitYear> units) {

    CityYear {
        units = List.copyOf(units);
    }

    /** The day the law is asked for: the last of the year, so that the same figures count from January to December. */
    LocalDate lawOf() {
        return LocalDate.of(year, Month.DECEMBER, Month.DECEMBER.maxLength());
    }

    /** The same with one unit changed. */
    CityYear with(String unit, UnaryOperator<UnitYear> change) {
        return new CityYear(
                year,
                units.stream()
                        .map(one -> one.unit().equals(unit) ? change.apply(one) : one)
                        .toList());
    }
}
