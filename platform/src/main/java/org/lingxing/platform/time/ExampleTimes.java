package org.lingxing.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays deeds of examples in the order of their days, with the clock put back to each: terms and stories beside a file are
 * those of real weeks. What the day does not allow is left out with everything after it in the same story.
 */
public class ExampleTimes {

    private static final Logger LOG = LoggerFactory.getLogger(ExampleTimes.class);

    private final CityClock clock;
    private final int days;
    private final List<Step> steps = new ArrayList<>();

    /** @param days how far back the people of the examples hold their posts, of the 20 that the stories reach back */
    public ExampleTimes(CityClock clock, int days) {
        this.clock = clock;
        this.days = days;
    }

    /** How many days the stories of examples reach back. */
    public static final int REACH_BACK = 20;

    private record Step(String story, int daysAgo, LocalTime at, Runnable deed) {}

    /**
     * Adds a deed.
     *
     * @param story where one of its deeds cannot be done, the later ones are left out
     * @param at hour and minute, as 08:05
     */
    public void add(String story, int daysAgo, String at, Runnable deed) {
        steps.add(new Step(story, daysAgo, LocalTime.parse(at), deed));
    }

    /** The day of so many days ago, drawn together where the posts are younger than that. */
    private static LocalDate dayOf(Step step, LocalDate today, int days) {
        return today.minusDays((long) step.daysAgo() * days / REACH_BACK);
    }

    /** @return how many deeds were done */
    public int play() {
        Instant began = clock.instant();
        long machine = System.nanoTime();
        LocalDate today = clock.today();
        Set<String> ended = new HashSet<>();
        int done = 0;
        try {
            for (var step : inOrder(today)) {
                if (ended.contains(step.story())) {
                    continue;
                }
                put(earlier(
                        dayOf(step, today, days)
                                .atTime(step.at())
                                .atZone(CityClock.ZONE)
                                .toInstant(),
                        began));
                try {
                    step.deed().run();
                    done++;
                } catch (RuntimeException refused) { // an example keeps no platform from starting
                    LOG.warn("the example {} ends {} days ago", step.story(), step.daysAgo(), refused);
                    ended.add(step.story());
                }
            }
        } finally {
            put(began.plusNanos(System.nanoTime() - machine));
        }
        return done;
    }

    private List<Step> inOrder(LocalDate today) {
        return steps.stream()
                .sorted(Comparator.comparing((Step step) -> dayOf(step, today, days))
                        .thenComparing(step -> step.daysAgo(), Comparator.reverseOrder())
                        .thenComparing(Step::at))
                .toList();
    }

    /** Today's deeds were done before now, whatever the hour. */
    private static Instant earlier(Instant wished, Instant now) {
        return wished.isBefore(now) ? wished : now;
    }

    private void put(Instant moment) {
        clock.moveBy(Duration.between(clock.instant(), moment));
    }
}
