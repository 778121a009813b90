package org.lingxing.platform.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.lingxing.kernel.Decimals;

/** What stands in a cell: as people wrote it, or as it is to be written. */
public sealed interface Written {

    /** The same as one text, the way a person would type it. */
    String text();

    default boolean isBlank() {
        return text().isEmpty();
    }

    static Written blank() {
        return Blank.CELL;
    }

    /** A text; nothing where it is empty. */
    static Written words(String text) {
        return text.isEmpty() ? blank() : new Words(text);
    }

    /** A number; as the text it is where it {@linkplain Decimals#isWritable is longer than any number}. */
    static Written figure(BigDecimal value) {
        return Decimals.isWritable(value) ? new Figure(value) : new Words(value.toString());
    }

    /** Text, without the spaces around it. */
    record Words(String text) implements Written {}

    /** A number. */
    record Figure(BigDecimal value) implements Written {

        @Override
        public String text() {
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        }
    }

    record Day(LocalDate day) implements Written {

        @Override
        public String text() {
            return day.toString();
        }
    }

    /** A day with the time on it, as the city's clocks show it. */
    record Moment(LocalDateTime at) implements Written {

        @Override
        public String text() {
            return at.toLocalDate() + (at.toLocalTime().equals(LocalTime.MIDNIGHT) ? "" : " " + at.toLocalTime());
        }
    }

    record YesNo(boolean yes) implements Written {

        @Override
        public String text() {
            return yes ? "是" : "否";
        }
    }

    /** A formula's error in place of a value: {@code #REF!}, {@code #N/A}. */
    record Broken(String text) implements Written {}

    /** Nothing. */
    record Blank() implements Written {

        private static final Blank CELL = new Blank();

        @Override
        public String text() {
            return "";
        }
    }
}
