package org.lingxing.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoundsTest {

    /** Work that fails at its first turn and counts the others. */
    private static final class Failing implements Recurring {

        final CountDownLatch done = new CountDownLatch(2);
        private final @Nullable Duration every;
        private boolean failed;

        Failing(@Nullable Duration every) {
            this.every = every;
        }

        @Override
        public @Nullable Duration every() {
            return every;
        }

        @Override
        public void turn() {
            if (!failed) {
                failed = true;
                throw new IllegalStateException("the first turn fails");
            }
            done.countDown();
        }
    }

    @Test
    void 一轮失败_下一轮照常() throws Exception {
        var work = new Failing(Duration.ofMillis(1));
        var rounds = new Rounds(List.of(work));
        rounds.start();
        assertThat(work.done.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(rounds.isRunning()).isTrue();
        rounds.stop();
        assertThat(rounds.isRunning()).isFalse();
    }

    @Test
    void 设置为不需要的工作不起线程() {
        var rounds = new Rounds(List.of(new Failing(null)));
        rounds.start();
        assertThat(rounds.isRunning()).isFalse();
    }
}
