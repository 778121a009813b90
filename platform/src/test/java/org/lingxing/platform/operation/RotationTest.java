package org.lingxing.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RotationTest {

    /** 2019-06-16 is a Sunday. */
    private static final LocalDateTime SUNDAY = LocalDateTime.of(2019, 6, 16, 2, 30);

    @Test
    void 每日一份_按日与按周保留() {
        var kept = kept(new Rotation(3, 3), 30);
        assertThat(kept)
                .containsExactly(
                        SUNDAY, SUNDAY.minusDays(1), SUNDAY.minusDays(2), SUNDAY.minusDays(7), SUNDAY.minusDays(14));
    }

    @Test
    void 一日多份_只留最后一份() {
        var morning = SUNDAY.withHour(1);
        assertThat(new Rotation(7, 4).outdated(List.of(SUNDAY, morning))).containsExactly(morning);
    }

    @Test
    void 最新的一份_总是保留() {
        assertThat(kept(new Rotation(1, 0), 5)).containsExactly(SUNDAY);
        assertThat(new Rotation(1, 0).outdated(List.of())).isEmpty();
    }

    @Test
    void 文件名与时刻互换_他人的文件不认() {
        assertThat(Rotation.timeOf(Rotation.nameOf(SUNDAY))).hasValue(SUNDAY);
        assertThat(Stream.of("lingxing-20190616.zip", "lingxing-20190616-023000.zip.part", "notes.zip")
                        .flatMap(name -> Rotation.timeOf(name).stream()))
                .isEmpty();
    }

    private static List<LocalDateTime> kept(Rotation rotation, int days) {
        var taken =
                Stream.iterate(SUNDAY, time -> time.minusDays(1)).limit(days).toList();
        var kept = new ArrayList<>(taken);
        kept.removeAll(rotation.outdated(taken));
        return kept;
    }
}
