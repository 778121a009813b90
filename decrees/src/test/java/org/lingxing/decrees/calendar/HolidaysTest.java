package org.lingxing.decrees.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lingxing.decrees.Ask;
import org.lingxing.law.Step;

class HolidaysTest {

    private static final Pattern DAY =
            Pattern.compile("\"date\":\\s*\"([-\\d]+)\",\\s*\"isOffDay\":\\s*(true|false)", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("https?://www\\.gov\\.cn/[^\"]+");

    @ParameterizedTest(name = "{1} working days after {0}: {2} before the notice of 2019-03-22, {3} since")
    @CsvSource(textBlock = """
            2019-04-25,  5, 2019-05-03, 2019-05-05
            2019-04-26,  3, 2019-05-02, 2019-04-30
            2019-03-20, 29, 2019-05-02, 2019-04-30
            2019-04-30,  1, 2019-05-02, 2019-05-05
            """)
    void 二零一九年劳动节调整前后(LocalDate start, int days, LocalDate before, LocalDate since) {
        assertThat(due("2019-03-21", start, days)).isEqualTo(before);
        assertThat(due("2019-03-22", start, days)).isEqualTo(since);
    }

    @ParameterizedTest(name = "{1} working days after {0}: {2} before the notice of 2020-01-27, {3} since")
    @CsvSource(textBlock = """
            2020-01-23, 1, 2020-01-31, 2020-02-03
            2020-01-23, 2, 2020-02-01, 2020-02-04
            2020-01-23, 3, 2020-02-03, 2020-02-05
            """)
    void 二零二零年春节假期延长前后(LocalDate start, int days, LocalDate before, LocalDate since) {
        assertThat(due("2020-01-26", start, days)).isEqualTo(before);
        assertThat(due("2020-01-27", start, days)).isEqualTo(since);
    }

    @ParameterizedTest(name = "{0} + {1} = {2}, provisional {3}")
    @CsvSource(textBlock = """
            2019-06-03,   0, 2019-06-03, false
            2026-12-30,   1, 2026-12-31, false
            2026-12-31,   1, 2027-01-01, true
            2027-03-05,   1, 2027-03-08, true
            2017-12-29,   1, 2018-01-02, true
            """)
    void 放假通知未发布的年份只扣周末并注明暂定(LocalDate start, int days, LocalDate due, boolean provisional) {
        assertThat(Ask.on("2019-06-03").decides(new AddWorkingDays(), new AddWorkingDays.Input(start, days)))
                .isEqualTo(new AddWorkingDays.Outcome(due, provisional));
    }

    @Test
    void 期限进行中被通知调整_两个日期与适用均写明() {
        var input = new AddWorkingDays.Input(LocalDate.of(2019, 3, 20), 29);
        var steps = Ask.on("2019-06-03").explains(new AddWorkingDays(), input).steps();
        assertThat(steps.stream().map(Step::gives))
                .containsExactly("due", "provisional", "before", "forPrivateParty", "forAuthority");
        assertThat(steps.stream().skip(2).map(step -> step.text().zh()))
                .containsExactly(
                        "2019年3月22日 的放假通知发布之前，期限原至 2019年5月2日",
                        "期限进行中被调整：对当事人，2019年5月2日 与 2019年4月30日 中以较晚者 2019年5月2日 为准",
                        "对机关，以最后公布的 2019年4月30日 为准");
    }

    @Test
    void 起算晚于通知的期限不作调整说明() {
        var input = new AddWorkingDays.Input(LocalDate.of(2019, 4, 25), 5);
        assertThat(Ask.on("2019-06-03").explains(new AddWorkingDays(), input).steps())
                .hasSize(2);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(textBlock = """
            2019-09-27, 2019-10-10, 5
            2019-06-03, 2019-06-03, 0
            2019-06-06, 2019-06-10, 1
            2019-04-27, 2019-04-28, 1
            """)
    void 两日之间的工作日(LocalDate from, LocalDate to, int days) {
        assertThat(Ask.on("2019-06-03").decides(new WorkingDaysBetween(), new WorkingDaysBetween.Input(from, to)))
                .isEqualTo(new WorkingDaysBetween.Outcome(days, false));
    }

    @Test
    void 止日早于起日不受理() {
        var input = new WorkingDaysBetween.Input(LocalDate.of(2019, 6, 3), LocalDate.of(2019, 6, 2));
        assertThat(Ask.on("2019-06-03").refuses(new WorkingDaysBetween(), input))
                .containsExactly("/to");
    }

    @ParameterizedTest
    @ValueSource(ints = {2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void 各年最终状态与通知原文一致(int year) throws IOException {
        var text = Files.readString(file(year));
        Map<LocalDate, Boolean> expected = new TreeMap<>();
        DAY.matcher(text)
                .results()
                .forEach(day -> expected.put(LocalDate.parse(day.group(1)), Boolean.valueOf(day.group(2))));
        assertThat(expected).isNotEmpty();
        expected.forEach((day, off) ->
                assertThat(Holidays.calendar().isWorkingDay(day)).as("%s", day).isNotEqualTo(off));
        assertThat(HolidayNotices.ALL.stream()
                        .filter(notice -> notice.year() == year)
                        .map(notice -> notice.source()))
                .containsExactlyElementsOf(ADDRESS.matcher(text)
                        .results()
                        .map(address -> address.group())
                        .toList());
        assertThat(HolidayNotices.ALL.stream()
                        .filter(notice -> notice.year() == year)
                        .flatMap(notice -> notice.off().stream())
                        .filter(day -> Holidays.calendar().noticeFor(day) != null))
                .as("no day off that the year does not name")
                .allMatch(expected::containsKey);
    }

    private static LocalDate due(String knownOn, LocalDate start, int days) {
        return Ask.on("2019-06-03")
                .knowing(knownOn)
                .decides(new AddWorkingDays(), new AddWorkingDays.Input(start, days))
                .due();
    }

    private static Path file(int year) {
        var shared = System.getenv("LINGXING_SHARED");
        var root = Path.of(System.getProperty("lingxing.root", ".."));
        var folder = (shared == null ? root.resolve("../shared") : Path.of(shared)).resolve("data/holidays");
        assumeTrue(Files.isDirectory(folder), "the notices' days are not beside this project");
        return folder.resolve(year + ".json");
    }
}
