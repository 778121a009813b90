package org.lingxing.platform.water;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.water.WaterClass;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.scoring.Measure;
import org.lingxing.platform.scoring.Span;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of the months for which a section of a county had a class and a target, those in which it met the target. */
@Component
class TargetMeasure implements Measure {

    private static final About ABOUT = new About(
            "water.sections-meeting-target",
            Phrase.of("断面水质达标", "sections that meet their target"),
            Phrase.of(
                    "考核断面逐月有监测结果的月次中达到目标类别的",
                    "months of sections with a class and a target, of them those that met it"),
            "assessment.unit",
            Nature.SHARE,
            Phrase.of("个断面月达标", "section months on target"));

    private final Sections sections;
    private final SectionTargets targets;
    private final MonthReading reading;
    private final JdbcClient database;
    private final CityClock clock;

    TargetMeasure(
            Sections sections, SectionTargets targets, MonthReading reading, JdbcClient database, CityClock clock) {
        this.sections = sections;
        this.targets = targets;
        this.reading = reading;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public About about() {
        return ABOUT;
    }

    /** A month of a section that was judged. */
    private record Judged(Section section, YearMonth month, WaterClass found, WaterClass target) {

        boolean met() {
            return found.compareTo(target) <= 0;
        }
    }

    @Override
    public Map<String, Value> values(Span span, Set<String> subjects) {
        var values = new HashMap<String, Value>();
        for (var one : judged(span, null)) {
            values.merge(
                    one.section().division(),
                    Value.share(one.met() ? 1 : 0, 1),
                    (all, next) -> Value.share(all.counted() + next.counted(), of(all) + of(next)));
        }
        return values;
    }

    private static int of(Value value) {
        return value.of() == null ? 0 : value.of();
    }

    @Override
    public List<Evidence> records(String subject, Span span) {
        return judged(span, subject).stream().map(TargetMeasure::evidence).toList();
    }

    private static Evidence evidence(Judged one) {
        var is = one.found().label();
        var target = one.target().label();
        return Evidence.ofShare(
                name(one.section(), one.month()),
                one.section().name() + "　" + one.month(),
                Phrase.of(
                        is.zh() + (one.met() ? "，达到目标 " : "，未达目标 ") + target.zh(),
                        is.en() + (one.met() ? ", target met: " : ", target missed: ") + target.en()),
                one.month().atEndOfMonth(),
                null,
                one.met(),
                "/console/water/sections/" + one.section().code());
    }

    /** The county that has the section. */
    @Override
    public Map<String, Integer> against(Counted record, Span span, Set<String> subjects) {
        return record.measure().equals(ABOUT.name())
                ? one(record.id(), span)
                        .filter(found -> !found.met())
                        .map(found -> Map.of(found.section().division(), 1))
                        .orElse(Map.of())
                : Map.of();
    }

    @Override
    public Optional<Evidence> record(String subject, Span span, String id) {
        return one(id, span)
                .filter(found -> found.section().division().equals(subject))
                .map(TargetMeasure::evidence);
    }

    private Optional<Judged> one(String id, Span span) {
        return judged(span, null).stream()
                .filter(found -> name(found.section(), found.month()).equals(id))
                .findFirst();
    }

    /** Laboratories' results that were taken over for the section in that month; an instrument's pass through no hands. */
    @Override
    public Set<String> journaled(String id) {
        return Set.copyOf(Rows.of(database.sql("""
                        select distinct s.import::text
                          from water.laboratory_sample s
                          join water.stay on stay.station = s.station and s.at >= stay.since and s.at < stay.until
                         where stay.section_code || '/' || to_char(s.at at time zone 'Asia/Shanghai', 'YYYY-MM') = :id
                        """).param("id", id).query(String.class)));
    }

    private static String name(Section section, YearMonth month) {
        return section.code() + "/" + month;
    }

    /** Month by month up to today, section by section. */
    private List<Judged> judged(Span span, @Nullable String division) {
        var all = sections.all(division);
        var aims = targets.of(span.first().getYear());
        var judged = new ArrayList<Judged>();
        LocalDate last = span.last().isAfter(clock.today()) ? clock.today() : span.last();
        reading.periods(all, YearMonth.from(span.first()), YearMonth.from(last)).forEach((month, periods) -> {
            for (var section : all) {
                var target = aims.getOrDefault(section.code(), section.target());
                var period = periods.get(section.code());
                var found = period == null ? null : period.waterClass();
                if (target != null && found != null) {
                    judged.add(new Judged(section, month, found, target));
                }
            }
        });
        return judged;
    }
}
