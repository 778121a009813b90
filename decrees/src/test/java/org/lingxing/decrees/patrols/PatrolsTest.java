package org.lingxing.decrees.patrols;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.decrees.Ask;
import org.lingxing.kernel.Period;

class PatrolsTest {

    @ParameterizedTest(name = "{0}, {1} to {2}: {3}")
    @CsvSource(textBlock = """
            CITY,     2019-03-31, 2019-04-01, 2019-03-31..2019-03-31 2019-04-01..2019-04-01
            COUNTY,   2019-02-28, 2019-03-01, 2019-02-28..2019-02-28 2019-03-01..2019-03-01
            TOWNSHIP, 2019-02-15, 2019-02-16, 2019-02-15..2019-02-15 2019-02-16..2019-02-16
            VILLAGE,  2019-03-24, 2019-03-25, 2019-03-24..2019-03-24 2019-03-25..2019-03-25
            GUARD,    2019-03-24, 2019-03-25, 2019-03-24..2019-03-24 2019-03-25..2019-03-25
            COUNTY,   2019-03-05, 2019-03-05, 2019-03-05..2019-03-05
            """)
    void 第二条第七条_巡查周期(Level level, LocalDate from, LocalDate to, String periods) {
        var outcome = Ask.on("2019-06-03").decides(new PatrolPeriods(), new PatrolPeriods.Input(level, from, to));
        assertThat(outcome.periods().stream().map(Period::toString))
                .containsExactlyElementsOf(Arrays.asList(periods.split(" ", -1)));
    }

    @Test
    void 时段止日早于起日不受理() {
        var input = new PatrolPeriods.Input(Level.CITY, LocalDate.of(2019, 4, 2), LocalDate.of(2019, 4, 1));
        assertThat(Ask.on("2019-06-03").refuses(new PatrolPeriods(), input)).containsExactly("/to");
    }

    @ParameterizedTest(name = "{0}: {6} of {5}, rate {7}")
    @CsvSource(textBlock = """
            每月一次均完成,             COUNTY, 2018-01-01,           , 2019-04-05 2019-05-31, 2, 2, 1
            一月两次不补他月,           COUNTY, 2018-01-01,           , 2019-04-05 2019-04-06, 2, 1, 0.5
            月末当天算本月,             COUNTY, 2018-01-01,           , 2019-04-30,            2, 1, 0.5
            次月首日算次月,             COUNTY, 2018-01-01,           , 2019-05-01,            2, 1, 0.5
            到任在月初首日则本月应巡,   COUNTY, 2019-05-01,           , 2019-04-30,            1, 0, 0
            到任晚一日则本月不应巡,     COUNTY, 2019-05-02,           , 2019-05-31,            0, 0,
            离任在月末当日则本月应巡,   COUNTY, 2018-01-01, 2019-04-30, 2019-04-30,            1, 1, 1
            离任早一日则本月不应巡,     COUNTY, 2018-01-01, 2019-04-29, 2019-04-29,            0, 0,
            """)
    void 应巡与完成(
            String row,
            Level level,
            LocalDate from,
            @Nullable LocalDate to,
            String patrols,
            int required,
            int fulfilled,
            @Nullable BigDecimal rate) {
        var outcome = compliance("2019-06-03", level, from, to, "2019-04-01", "2019-05-31", patrols);
        assertThat(outcome.required()).as(row).isEqualTo(required);
        assertThat(outcome.fulfilled()).as(row).isEqualTo(fulfilled);
        assertThat(outcome.missed()).as(row).hasSize(required - fulfilled);
        if (rate == null) {
            assertThat(outcome.rate()).as(row).isNull();
        } else {
            assertThat(outcome.rate()).as(row).isEqualByComparingTo(rate);
        }
    }

    @ParameterizedTest(name = "as of {0}: {1} required")
    @CsvSource(textBlock = """
            2019-05-30, 1
            2019-05-31, 2
            2019-06-01, 2
            """)
    void 计算日未满的周期不计(String asOf, int required) {
        var outcome = compliance(
                asOf, Level.COUNTY, LocalDate.of(2018, 1, 1), null, "2019-04-01", "2019-06-30", "2019-04-01");
        assertThat(outcome.required()).isEqualTo(required);
    }

    @Test
    void 制度施行前开始的周期不计() {
        var outcome = compliance(
                "2019-06-03", Level.VILLAGE, LocalDate.of(2018, 1, 1), null, "2019-03-01", "2019-03-31", "2019-03-18");
        assertThat(outcome.required()).as("两周：3月18日至24日、25日至31日").isEqualTo(2);
        assertThat(outcome.missed()).containsExactly(new Period(LocalDate.of(2019, 3, 25), LocalDate.of(2019, 3, 31)));
    }

    @Test
    void 任期与时段倒置不受理() {
        var input = new PatrolCompliance.Input(
                Level.CITY,
                new PatrolCompliance.Tenure(LocalDate.of(2019, 4, 2), LocalDate.of(2019, 4, 1)),
                new PatrolCompliance.Window(LocalDate.of(2019, 4, 2), LocalDate.of(2019, 4, 1)),
                List.of());
        assertThat(Ask.on("2019-06-03").refuses(new PatrolCompliance(), input))
                .containsExactlyInAnyOrder("/window/to", "/tenure/to");
    }

    @ParameterizedTest(name = "found {0}, known {1}: {2}")
    @CsvSource(textBlock = """
            2019-04-26, 2019-06-03, 2019-05-06
            2019-04-26, 2019-03-21, 2019-05-06
            2019-04-25, 2019-03-21, 2019-05-03
            2019-04-25, 2019-03-22, 2019-05-05
            2019-06-06, 2019-06-06, 2019-06-14
            """)
    void 第六条_五个工作日内签发(LocalDate found, String knownOn, LocalDate due) {
        var outcome = Ask.on("2019-06-03")
                .knowing(knownOn)
                .decides(new RectificationOrderDue(), new RectificationOrderDue.Input(found));
        assertThat(outcome).isEqualTo(new RectificationOrderDue.Outcome(due, false));
    }

    @Test
    void 第六条_下一年通知未发布时为暂定() {
        var outcome = Ask.on("2019-06-03")
                .knowing("2019-06-03")
                .decides(new RectificationOrderDue(), new RectificationOrderDue.Input(LocalDate.of(2019, 12, 30)));
        assertThat(outcome.provisional()).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2019-12, 2020-01-03", "2019-01, 2019-02-03", "2020-02, 2020-03-03"})
    void 第七条_次月三日前(YearMonth month, LocalDate due) {
        assertThat(Ask.on("2020-06-03").decides(new GuardSummaryDue(), new GuardSummaryDue.Input(month)))
                .isEqualTo(new GuardSummaryDue.Outcome(due));
    }

    private static PatrolCompliance.Outcome compliance(
            String asOf,
            Level level,
            LocalDate from,
            @Nullable LocalDate to,
            String start,
            String end,
            String patrols) {
        var days = Arrays.stream(patrols.split(" ", -1)).map(LocalDate::parse).toList();
        var window = new PatrolCompliance.Window(LocalDate.parse(start), LocalDate.parse(end));
        var tenure = new PatrolCompliance.Tenure(from, to);
        return Ask.on(asOf).decides(new PatrolCompliance(), new PatrolCompliance.Input(level, tenure, window, days));
    }
}
