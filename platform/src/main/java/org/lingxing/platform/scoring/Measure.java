package org.lingxing.platform.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * Something that can be counted for a subject in a span, declared as a bean by the module whose deeds it counts.
 *
 * <p>{@link #values} is read for many subjects at once, from totals that are kept; {@link #records} for one subject when
 * somebody asks where a value comes from. Both agree at any time.
 */
public interface Measure {

    About about();

    /**
     * The values of subjects that have any; whoever is missing owed nothing.
     *
     * @param subjects whose values are asked for; others may be among the answer
     */
    Map<String, Value> values(Span span, Set<String> subjects);

    /** The records behind a value, in order of their days. */
    List<Evidence> records(String subject, Span span);

    /**
     * One of the records behind a value.
     *
     * @param id as {@link Evidence#id} says it
     */
    default Optional<Evidence> record(String subject, Span span, String id) {
        return records(subject, span).stream()
                .filter(record -> record.id().equals(id))
                .findFirst();
    }

    /**
     * Against whom a record counts, by this measure or by another: the same duty counts for a unit, its chief and its
     * township.
     *
     * @param subjects who is asked about; others may be among the answer
     * @return how many cases of each are put right together with the record. None says that no case is, but that from then
     *     on cases could come: a county has the first problem struck off that could return
     */
    default Map<String, Integer> against(Counted record, Span span, Set<String> subjects) {
        if (!record.measure().equals(about().name())) {
            return Map.of();
        }
        return subjects.stream()
                .filter(subject -> record(subject, span, record.id())
                        .filter(Evidence::costs)
                        .isPresent())
                .collect(Collectors.toMap(subject -> subject, subject -> 1));
    }

    /** How a record of this measure can be put right. */
    default Set<PutRight> ways() {
        return Set.of(PutRight.IN_FAVOUR);
    }

    /**
     * What entries of the journal are about that tell who had a hand in a record.
     *
     * @param id as {@link Evidence#id} says it
     */
    default Set<String> journaled(String id) {
        return Set.of(id);
    }

    /**
     * A record that was counted.
     *
     * @param measure by its name
     * @param id as {@link Evidence#id} of that measure says it
     */
    record Counted(String measure, String id) {}

    /** What a value is. */
    enum Nature {
        /** Some of all: reports in time of those owed. A case is one that is missing. */
        SHARE,
        /** A number of cases: reports sent back. */
        COUNT
    }

    /**
     * What is counted.
     *
     * @param name module and noun, {@code supervision.progress-in-time}; never changes
     * @param counts what is counted, in a sentence
     * @param subjects the {@link Subjects#kind} it can be asked for
     * @param unit what one is called behind a number: 份按时报送
     */
    record About(String name, Phrase title, Phrase counts, String subjects, Nature nature, Phrase unit) {}

    /**
     * A value.
     *
     * @param counted how many are good, or how many cases there are
     * @param of of how many; for {@link Nature#COUNT} null
     */
    record Value(int counted, @Nullable Integer of) {

        public Value {
            if (counted < 0 || (of != null && counted > of)) {
                throw new IllegalArgumentException(counted + " of " + of);
            }
        }

        public static Value share(int good, int of) {
            return new Value(good, of);
        }

        public static Value count(int cases) {
            return new Value(cases, null);
        }

        /** Both together. */
        public Value and(Value other) {
            var all = of == null || other.of == null ? null : of + other.of;
            return new Value(counted + other.counted, all);
        }

        /** The same with some cases put right, as far as there are any. */
        Value with(PutRight way, int cases) {
            if (of == null) {
                return count(Math.max(0, counted - cases));
            }
            return switch (way) {
                case IN_FAVOUR -> share(Math.min(of, counted + cases), of);
                case NOT_COUNTED -> share(counted, Math.max(counted, of - cases));
            };
        }

        boolean isOfNothing() {
            return of != null && of == 0;
        }
    }

    /**
     * A record behind a value.
     *
     * @param id of the record, as its module writes it
     * @param what the record, for a person
     * @param how how it stands: 逾期完成
     * @param day the day it was due, or happened
     * @param doneOn the day it was done; null while it is not
     * @param counted whether it is one of those counted
     * @param costs whether it counts against the subject: of a share what is missing, of cases each
     * @param address where the console shows it
     */
    record Evidence(
            String id,
            String what,
            Phrase how,
            LocalDate day,
            @Nullable LocalDate doneOn,
            boolean counted,
            boolean costs,
            String address) {

        /** Of a share. */
        public static Evidence ofShare(
                String id,
                String what,
                Phrase how,
                LocalDate day,
                @Nullable LocalDate doneOn,
                boolean counted,
                String address) {
            return new Evidence(id, what, how, day, doneOn, counted, !counted, address);
        }

        /** One of the cases that are counted. */
        public static Evidence ofCase(String id, String what, Phrase how, LocalDate day, String address) {
            return new Evidence(id, what, how, day, null, true, true, address);
        }
    }
}
