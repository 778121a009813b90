package org.lingxing.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An invented year: Wednesday 1 May off, then 2 and 3 May too, with Sunday 28 April worked instead. */
class WorkingCalendarTest {

    private static final HolidayNotice FIRST =
            new HolidayNotice("first", 2019, day("2018-12-06"), "", Set.of(day("2019-05-01")), Set.of(), Set.of());
    private static final HolidayNotice SECOND = new HolidayNotice(
            "second",
            2019,
            day("2019-03-22"),
            "",
            Set.of(day("2019-05-02"), day("2019-05-03")),
            Set.of(day("2019-04-28")),
            Set.of());
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.of(SECOND, FIRST));

    @ParameterizedTest(name = "{1} working days after {0}, known on {2}: {3}")
    @CsvSource(textBlock = """
            2019-04-26, 0, 2019-03-22, 2019-04-26
            2019-04-26, 1, 2019-03-22, 2019-04-28
            2019-04-26, 1, 2019-03-21, 2019-04-29
            2019-04-26, 3, 2019-03-22, 2019-04-30
            2019-04-26, 3, 2019-03-21, 2019-05-02
            2019-04-26, 3, 2018-12-05, 2019-05-01
            2019-04-27, 1, 2019-03-22, 2019-04-28
            2019-04-30, 1, 2019-03-22, 2019-05-06
            2019-05-01, 1, 2019-03-22, 2019-05-06
            """)
    void aTermIsCountedAsTheCalendarWasKnown(LocalDate event, int days, LocalDate knownOn, LocalDate due) {
        assertThat(CALENDAR.knownOn(knownOn).add(event, days)).isEqualTo(due);
    }

    @Test
    void countingAgreesWithGoingDayByDay() {
        var random = new Random(20190322);
        for (int i = 0; i < 2000; i++) {
            var from = day("2018-11-01").plusDays(random.nextInt(400));
            int days = random.nextInt(120);
            var slow = from;
            for (int counted = 0; counted < days; ) {
                slow = slow.plusDays(1);
                counted += CALENDAR.isWorkingDay(slow) ? 1 : 0;
            }
            assertThat(CALENDAR.add(from, days)).as("%s + %s", from, days).isEqualTo(slow);
            assertThat(CALENDAR.between(from, slow)).isEqualTo(days);
        }
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(textBlock = """
            2018-12-31, 2019-12-31, false
            2018-12-30, 2019-12-31, true
            2019-12-31, 2020-01-01, true
            2019-06-03, 2019-06-03, false
            """)
    void aYearWithoutItsNoticeIsProvisional(LocalDate from, LocalDate to, boolean provisional) {
        assertThat(CALENDAR.isProvisional(from, to)).isEqualTo(provisional);
    }

    @Test
    void everyDepartureFromTheWeekNamesItsNotice() {
        assertThat(CALENDAR.exceptions(day("2019-04-01"), day("2019-05-31")))
                .containsExactly(day("2019-04-28"), day("2019-05-01"), day("2019-05-02"), day("2019-05-03"));
        assertThat(CALENDAR.noticeFor(day("2019-05-01"))).isEqualTo(FIRST);
        assertThat(CALENDAR.noticeFor(day("2019-05-02"))).isEqualTo(SECOND);
        assertThat(CALENDAR.noticeFor(day("2019-05-06"))).isNull();
    }

    private static LocalDate day(String written) {
        return LocalDate.parse(written);
    }
}
