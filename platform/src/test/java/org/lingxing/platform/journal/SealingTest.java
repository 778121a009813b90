package org.lingxing.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SealingTest {

    private final JournalHere here = new JournalHere();

    @Test
    void 事务之外不能记录() {
        assertThatThrownBy(() -> here.journal.record(Deed.of("test.nothing-done", "x")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void 未提交的事情不进日志() {
        here.transaction.executeWithoutResult(status -> {
            here.journal.record(Deed.of("test.thing-undone", "x"));
            status.setRollbackOnly();
        });
        here.seal();
        assertThat(here.size()).isZero();
    }

    @Test
    void 分批封存与一次封存得到同一棵树() {
        for (int batch = 1; batch <= 20; batch++) {
            for (int i = 0; i < batch; i++) {
                here.record(Deed.of("test.thing-done", batch + "." + i).with("batch", batch));
            }
            here.seal();
        }
        assertThat(here.size()).isEqualTo(210);
        assertThat(here.tree().root(210)).isEqualTo(plainRoot(210));
    }

    @Test
    void 两个封存者同时工作_每条恰好一次() throws Exception {
        IntStream.range(0, 300).forEach(i -> here.record(Deed.of("test.thing-done", "t" + i)));
        try (var workers = Executors.newFixedThreadPool(4)) {
            var running = IntStream.range(0, 4)
                    .mapToObj(i -> workers.submit(() -> IntStream.range(0, 20).forEach(step -> here.sealing.step())))
                    .toList();
            for (Future<?> worker : running) {
                worker.get();
            }
        }
        assertThat(here.size()).isEqualTo(300);
        assertThat(here.tree().root(300)).isEqualTo(plainRoot(300));
    }

    @Test
    void 封存到一半中断_下次从头补上() {
        IntStream.range(0, 7).forEach(i -> here.record(Deed.of("test.thing-done", "t" + i)));
        here.transaction.executeWithoutResult(status -> {
            here.sealing.step();
            status.setRollbackOnly();
        });
        assertThat(here.size()).isZero();
        here.seal();
        assertThat(here.size()).isEqualTo(7);
        assertThat(here.tree().root(7)).isEqualTo(plainRoot(7));
    }

    @Test
    void 一天结束后公布当日的根_签名可验() {
        here.record(Deed.of("test.thing-done", "a"));
        here.seal();
        here.tomorrow();
        here.record(Deed.of("test.thing-done", "b"));
        here.seal();
        here.seal();
        var roots = new Roots(here.database).published();
        assertThat(roots).hasSize(1);
        var signed = roots.getFirst();
        assertThat(signed.root())
                .isEqualTo(new Root(JournalHere.DAY, 1, here.tree().root(1)));
        assertThat(here.seal.verifies(signed)).isTrue();
        var forged = new Root(JournalHere.DAY, 2, here.tree().root(2));
        assertThat(here.seal.verifies(new SignedRoot(forged, signed.signature())))
                .isFalse();
    }

    /** The root computed anew from the entries, without stored nodes. */
    private Hash plainRoot(int to) {
        var leaves = here.database
                .sql("select content from journal.leaf join journal.entry on number = entry order by index")
                .query((row, number) -> row.getString("content"))
                .list();
        return new MerkleTree((level, position) -> plain(leaves, level, position)).root(to);
    }

    private static Hash plain(List<String> leaves, int level, long position) {
        if (level == 0) {
            return Hash.leaf(leaves.get((int) position));
        }
        return Hash.node(plain(leaves, level - 1, 2 * position), plain(leaves, level - 1, 2 * position + 1));
    }
}
