package org.lingxing.platform.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.store.Health;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Once a night all is counted again; what came out stands on the health page. */
@PlatformTest
class NightlyRecountTest {

    private static final DutyKind KIND = new DutyKind(
            "test.counted",
            Phrase.of("示例职责", "An example"),
            Phrase.of("办理", "Do it"),
            "/console/",
            ProvisionId.of("zzw-2019-54#6"),
            DutyKind.Manner.BY_TERM);

    @Autowired
    NightlyRecount nightly;

    @Autowired
    Round round;

    @Autowired
    Duties duties;

    @Autowired
    Kinds kinds;

    @Autowired
    CityClock clock;

    @Autowired
    Posts posts;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void 一项职责() {
        kinds.write(KIND);
        var division = DivisionCode.of("410105");
        var post = new Staff(posts, transaction).post(division, LocalDate.of(2019, 1, 1));
        transaction.executeWithoutResult(nothing -> duties.open(new NewDuty(
                KIND, "counted/" + post, post, division, "s", "l", Due.endOf(LocalDate.of(2019, 12, 31), null))));
    }

    @AfterEach
    void 恢复() {
        clock.moveTo(LocalDate.of(2019, 6, 18));
    }

    @Test
    void 每夜两点后复核一次_不一致即有风险_次夜再核() {
        at(LocalDate.of(2019, 7, 1), LocalTime.of(1, 59));
        nightly.whenDue();
        assertThat(nights()).isZero();
        at(LocalDate.of(2019, 7, 1), LocalTime.of(2, 1));
        nightly.whenDue();
        nightly.whenDue();
        assertThat(nights()).isEqualTo(1);
        assertThat(nightly.look().state()).isEqualTo(Health.State.UP);
        assertThat(nightly.look().says().zh()).contains("一致");

        database.sql("update duties.tally set open = open + 1 where kind = 'test.counted'")
                .update();
        at(LocalDate.of(2019, 7, 2), LocalTime.of(2, 1));
        nightly.whenDue();
        assertThat(nightly.look().state()).isEqualTo(Health.State.AT_RISK);
        assertThat(nightly.look().says().zh()).contains("处不同");

        database.sql("update duties.tally set open = open - 1 where kind = 'test.counted'")
                .update();
        at(LocalDate.of(2019, 7, 3), LocalTime.of(2, 1));
        nightly.whenDue();
        assertThat(nightly.look().state()).isEqualTo(Health.State.UP);
    }

    @Test
    void 几处同时标记逾期_谁读到的都是标完的() throws Exception {
        database.sql("""
                        insert into duties.duty (kind, occasion, post, division, subject, label, opened_at, late_from, state)
                        select kind, 'many/' || n, post, division, 's', 'l', opened_at, timestamptz '2019-08-01 00:00+08',
                               'OPEN'
                          from duties.duty, generate_series(1, 60000) n
                         where occasion like 'counted/%'
                        """).update();
        at(LocalDate.of(2019, 8, 1), LocalTime.of(1, 0));
        Callable<Long> reading = () -> {
            round.markOverdue();
            return database.sql("select count(*) from duties.duty where occasion like 'many/%' and state = 'OPEN'")
                    .query(Long.class)
                    .single();
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var left : threads.invokeAll(Collections.nCopies(4, reading))) {
                assertThat(left.get()).isZero();
            }
        }
    }

    private void at(LocalDate day, LocalTime time) {
        clock.moveTo(day);
        var now = clock.instant().atZone(CityClock.ZONE);
        clock.moveBy(Duration.between(now, day.atTime(time).atZone(CityClock.ZONE)));
    }

    private long nights() {
        return database.sql("select count(*) from duties.recount where day >= date '2019-07-01'")
                .query(Long.class)
                .single();
    }
}
