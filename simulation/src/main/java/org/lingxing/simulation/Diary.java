package org.lingxing.simulation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is going to be done when: entered by the lives of the city, done in the order of time. */
final class Diary {

    /** Something to do. */
    @FunctionalInterface
    interface Deed {
        void act();
    }

    private record Entry(LocalDateTime at, long number, String what, Deed deed) {}

    private final Tally tally;
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::number));
    private long entered;

    /** @param tally counts what was done */
    Diary(Tally tally) {
        this.tally = tally;
    }

    /** @param what it is, for whoever reads of its failure */
    void enter(LocalDateTime at, String what, Deed deed) {
        entries.add(new Entry(at, entered++, what, deed));
    }

    /** Does all that is entered up to the end of the day, and what is entered meanwhile; the clock is put on each. */
    void live(LocalDate day, Town town) {
        LocalDateTime end = day.plusDays(1).atStartOfDay();
        while (!entries.isEmpty() && entries.element().at().isBefore(end)) {
            Entry entry = entries.remove();
            town.moveTo(entry.at());
            try {
                entry.deed().act();
                tally.count(entry.what());
            } catch (RuntimeException failure) {
                throw new Broken(
                        day, entry.at().toLocalTime() + " " + entry.what() + ": " + failure.getMessage(), failure);
            }
        }
    }
}
