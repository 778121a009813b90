package org.lingxing.platform.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

        /** One more of a share, one case fewer of a count; the same where nothing can be better. */
        Value kept() {
            if (of == null) {
                return new Value(Math.max(0, counted - 1), null);
            }
            return new Value(Math.min(of, counted + 1), of);
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
     * @param address where the console shows it
     */
    record Evidence(
            String id,
            String what,
            Phrase how,
            LocalDate day,
            @Nullable LocalDate doneOn,
            boolean counted,
            String address) {}
}
