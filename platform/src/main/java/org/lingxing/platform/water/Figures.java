package org.lingxing.platform.water;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.water.ClassTable;
import org.lingxing.law.Asked;
import org.lingxing.law.Corpus;
import org.lingxing.platform.rules.Rules;
import org.lingxing.platform.time.CityClock;
import org.lingxing.sensing.Check;
import org.lingxing.sensing.Checks;
import org.lingxing.sensing.Item;
import org.lingxing.sensing.Millionths;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The figures that values are held to: the limits of the standard as the rules have them today, the checks and times that
 * the office keeps. Whoever changed one finds it followed within {@value #SECONDS} s.
 */
@Component
class Figures {

    static final int SECONDS = 2;

    private static final int HOUR = 3_600;
    private static final long LOOKED_NANOS = TimeUnit.SECONDS.toNanos(SECONDS);

    private final JdbcClient database;
    private final Rules rules;
    private final CityClock clock;
    private volatile @Nullable Edition current;

    /**
     * What an item is held to, in its unit.
     *
     * @param step a greater change from one value to the next is sudden; 0: no change is
     * @param stuckAfter so many equal values in a row are a stuck instrument; 0: none are
     * @param gapHours a value of it follows a gap after so long; 0: as the times of all say
     * @param lateHours a value of it is late after so long; 0: as the times of all say
     */
    record ItemCheck(
            Item item,
            BigDecimal least,
            BigDecimal most,
            BigDecimal step,
            int stuckAfter,
            int gapHours,
            int lateHours) {}

    /**
     * Times by which values are judged and kept.
     *
     * @param sampleYears so many years samples are kept one by one; sums of days are kept for good
     * @param drinkingAim so many per cent of the months of drinking-water sections are to comply
     */
    record Times(int gapHours, int lateHours, int aheadHours, int sampleYears, BigDecimal drinkingAim) {}

    /**
     * Everything as it stands.
     *
     * @param number another one for every change
     */
    record Edition(
            int number,
            LocalDate day,
            Corpus corpus,
            List<ItemCheck> items,
            Times times,
            ClassTable table,
            Checks checks) {}

    private volatile long lookedAt;

    Figures(JdbcClient database, Rules rules, CityClock clock) {
        this.database = database;
        this.rules = rules;
        this.clock = clock;
    }

    /** The figures as they stood a moment ago at most. */
    Edition edition() {
        var known = current;
        return known != null && System.nanoTime() - lookedAt < LOOKED_NANOS ? known : look();
    }

    /** Looks now. */
    synchronized Edition look() {
        var known = current;
        var day = clock.today();
        var corpus = rules.corpus();
        var items = items();
        var times = times();
        if (known == null
                || !known.day().equals(day)
                || known.corpus() != corpus
                || !known.items().equals(items)
                || !known.times().equals(times)) {
            var table = known != null && known.day().equals(day) && known.corpus() == corpus
                    ? known.table()
                    : ClassTable.of(corpus, Asked.on(day));
            known = new Edition(
                    known == null ? 1 : known.number() + 1, day, corpus, items, times, table, checks(items, times));
            current = known;
        }
        lookedAt = System.nanoTime();
        return known;
    }

    /** The checks that these figures make. */
    static Checks checks(List<ItemCheck> items, Times times) {
        var byItem = Checks.of(items.stream()
                .map(one -> new Check(
                        one.item(),
                        Millionths.of(one.least()),
                        Millionths.of(one.most()),
                        Millionths.of(one.step()),
                        one.stuckAfter(),
                        one.gapHours() * HOUR,
                        one.lateHours() * HOUR))
                .toList());
        return new Checks(
                byItem.byItem(),
                times.gapHours() * HOUR,
                times.lateHours() * HOUR,
                times.aheadHours() * HOUR,
                byItem.leftOut());
    }

    private List<ItemCheck> items() {
        return database.sql("""
                        select item, least, most, step, stuck_after, gap_hours, late_hours
                          from water.item_check
                         order by item
                        """)
                .query((row, number) -> new ItemCheck(
                        Item.valueOf(row.getString("item")),
                        row.getBigDecimal("least"),
                        row.getBigDecimal("most"),
                        row.getBigDecimal("step"),
                        row.getInt("stuck_after"),
                        row.getInt("gap_hours"),
                        row.getInt("late_hours")))
                .list();
    }

    private Times times() {
        return database.sql("select gap_hours, late_hours, ahead_hours, sample_years, drinking_aim from water.keeping")
                .query((row, number) -> new Times(
                        row.getInt("gap_hours"),
                        row.getInt("late_hours"),
                        row.getInt("ahead_hours"),
                        row.getInt("sample_years"),
                        row.getBigDecimal("drinking_aim")))
                .single();
    }

    void put(ItemCheck check) {
        database.sql("""
                        insert into water.item_check (item, least, most, step, stuck_after, gap_hours, late_hours)
                        values (:item, :least, :most, :step, :stuckAfter, :gapHours, :lateHours)
                            on conflict (item)
                            do update set least = excluded.least, most = excluded.most, step = excluded.step,
                                          stuck_after = excluded.stuck_after, gap_hours = excluded.gap_hours,
                                          late_hours = excluded.late_hours
                        """)
                .param("item", check.item().name())
                .param("least", check.least())
                .param("most", check.most())
                .param("step", check.step())
                .param("stuckAfter", check.stuckAfter())
                .param("gapHours", check.gapHours())
                .param("lateHours", check.lateHours())
                .update();
    }

    void put(Times times) {
        database.sql("""
                        update water.keeping
                           set gap_hours = :gap, late_hours = :late, ahead_hours = :ahead, sample_years = :years,
                               drinking_aim = :drinking
                        """)
                .param("gap", times.gapHours())
                .param("late", times.lateHours())
                .param("ahead", times.aheadHours())
                .param("years", times.sampleYears())
                .param("drinking", times.drinkingAim())
                .update();
    }

    /** The first day of which samples are taken and kept one by one: the first of a month. */
    static LocalDate keptFrom(Edition edition) {
        return edition.day().minusYears(edition.times().sampleYears()).withDayOfMonth(1);
    }
}
