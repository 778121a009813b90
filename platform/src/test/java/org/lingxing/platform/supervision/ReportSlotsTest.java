package org.lingxing.platform.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lingxing.kernel.Period;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.duties.Slot;
import org.springframework.beans.factory.annotation.Autowired;

/** The schedules of reports against the table of the rulebook, to the minute. */
@PlatformTest
class ReportSlotsTest {

    @Autowired
    List<ReportSlots> schedules;

    @Test
    void 十二号文_方案三月二十日_进展四次() {
        assertThat(all("supervision.province-plan/zzb-2019-12")).isEqualTo("""
                PLAN/2019-03-20 2019-01-01…2019-03-20 late 2019-03-20T16:00:00Z""");
        assertThat(all("supervision.province-progress/zzb-2019-12")).isEqualTo("""
                PROGRESS/2019-03-15 2019-01-01…2019-03-15 late 2019-03-15T16:00:00Z
                PROGRESS/2019-06-15 2019-03-16…2019-06-15 late 2019-06-15T16:00:00Z
                PROGRESS/2019-09-15 2019-06-16…2019-09-15 late 2019-09-15T16:00:00Z
                PROGRESS/2019-12-15 2019-09-16…2019-12-15 late 2019-12-15T16:00:00Z""");
    }

    @Test
    void 十四号文_方案至十七时整为止_下一分钟即迟() {
        assertThat(all("supervision.plan/zzb-2019-14")).isEqualTo("""
                PLAN/2019-03-22 2019-01-01…2019-03-22 late 2019-03-22T09:01:00Z""");
        assertThat(Instant.parse("2019-03-22T09:01:00Z")).isEqualTo("2019-03-22T17:01:00+08:00");
    }

    @Test
    void 十四号文_每月十日报上月底以前_末次为次年一月十日_台账按季() {
        assertThat(of("supervision.progress/zzb-2019-14"))
                .hasSize(10)
                .first()
                .extracting(Slot::key, Slot::period)
                .containsExactly("PROGRESS/2019-04-10", period("2019-01-01", "2019-03-31"));
        assertThat(of("supervision.progress/zzb-2019-14").getLast())
                .extracting(Slot::key, Slot::period)
                .containsExactly("PROGRESS/2020-01-10", period("2019-12-01", "2019-12-31"));
        assertThat(of("supervision.ledger/zzb-2019-14"))
                .extracting(Slot::key)
                .containsExactly("LEDGER/2019-04-10", "LEDGER/2019-07-10", "LEDGER/2019-10-10", "LEDGER/2020-01-10");
    }

    @Test
    void 通报按月按旬_各以末日为限() {
        assertThat(of("supervision.outlets-circular/zz-2019-5").subList(0, 3))
                .extracting(Slot::period)
                .allMatch(period -> List.of(1, 11, 21).contains(period.from().getDayOfMonth()));
        assertThat(of("supervision.outlets-circular/zz-2019-5").getLast().key()).isEqualTo("CIRCULAR/2019-12-31");
        assertThat(of("supervision.circular/zzw-2019-60"))
                .isNotEmpty()
                .allMatch(slot -> slot.period().from().getDayOfMonth() == 1
                        && slot.due().day().equals(slot.period().to()));
    }

    @Test
    void 分段取得的与一次取得的相同() {
        for (ReportSlots schedule : schedules) {
            var first = schedule.slots(period("2018-12-01", "2019-06-18"));
            var rest = schedule.slots(period("2019-06-19", "2020-12-31"));
            assertThat(java.util.stream.Stream.concat(first.stream(), rest.stream()))
                    .containsExactlyElementsOf(of(schedule.name()));
        }
    }

    private String all(String schedule) {
        return of(schedule).stream()
                .map(slot -> slot.key() + " " + slot.period().from() + "…"
                        + slot.period().to() + " late " + slot.due().lateFrom())
                .collect(Collectors.joining("\n"));
    }

    private List<Slot> of(String name) {
        return schedules.stream()
                .filter(schedule -> schedule.name().equals(name))
                .findFirst()
                .orElseThrow()
                .slots(period("2018-01-01", "2020-12-31"));
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
