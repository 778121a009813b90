package org.lingxing.platform.scoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Refusal;

/**
 * What a score is for: a month or a year of the calendar.
 *
 * @param written {@code 2019-06} or {@code 2019}
 */
public record Span(@JsonValue String written) {

    private static final Pattern SHAPE = Pattern.compile("20\\d\\d(-(0[1-9]|1[0-2]))?");

    public Span {
        if (!SHAPE.matcher(written).matches()) {
            throw new IllegalArgumentException("neither a month nor a year: " + written);
        }
    }

    /** @throws Refusal where it is neither a month nor a year */
    @JsonCreator
    public static Span read(String written) {
        if (!SHAPE.matcher(written).matches()) {
            throw Refusal.ofInput("/span", "应为月份或年度，如 2019-06 或 2019", "A month or a year, such as 2019-06 or 2019");
        }
        return new Span(written);
    }

    public static Span of(YearMonth month) {
        return new Span(month.toString());
    }

    public static Span of(Year year) {
        return new Span(year.toString());
    }

    public boolean isMonth() {
        return written.length() > 4;
    }

    public LocalDate first() {
        return isMonth()
                ? YearMonth.parse(written).atDay(1)
                : Year.parse(written).atDay(1);
    }

    public LocalDate last() {
        return isMonth()
                ? YearMonth.parse(written).atEndOfMonth()
                : Year.parse(written).atMonth(12).atEndOfMonth();
    }

    /** The one before of the same length. */
    public Span before() {
        return isMonth()
                ? of(YearMonth.parse(written).minusMonths(1))
                : of(Year.parse(written).minusYears(1));
    }

    public Phrase title() {
        return isMonth()
                ? Phrase.of(first().getYear() + "年" + first().getMonthValue() + "月", written)
                : Phrase.of(written + "年度", written);
    }

    @Override
    public String toString() {
        return written;
    }
}
