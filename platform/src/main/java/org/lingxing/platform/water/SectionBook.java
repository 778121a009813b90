package org.lingxing.platform.water;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.lingxing.decrees.water.WaterClass;
import org.lingxing.sensing.Target;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the register of sections and their months prove, for modules that watch over targets. */
@Component
@Transactional(readOnly = true)
public class SectionBook {

    private final Sections sections;
    private final MonthReading months;

    SectionBook(Sections sections, MonthReading months) {
        this.sections = sections;
        this.months = months;
    }

    /** A section of the register. */
    public record Registered(String code, String name) {}

    /**
     * A month of a section that drinking water is taken from.
     *
     * @param complies whether its class is III or better
     */
    public record DrinkingMonth(String section, String name, YearMonth month, boolean complies) {}

    /** All sections, by code. */
    public List<Registered> registered() {
        return sections.all(null).stream()
                .map(section -> new Registered(section.code(), section.name()))
                .toList();
    }

    /** The months from the first day's to the last day's in which drinking water was measured, the latest first. */
    public List<DrinkingMonth> drinking(LocalDate from, LocalDate last) {
        var sources = sections.all(null).stream().filter(Section::drinking).toList();
        List<DrinkingMonth> found = new ArrayList<>();
        months.periods(sources, YearMonth.from(from), YearMonth.from(last))
                .descendingMap()
                .forEach((month, periods) -> {
                    for (var source : sources) {
                        var period = periods.get(source.code());
                        if (period != null) {
                            found.add(new DrinkingMonth(
                                    source.code(), source.name(), month, Target.isMet(period, WaterClass.III)));
                        }
                    }
                });
        return found;
    }
}
