package org.lingxing.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is done to the rows behind the journal's back is found, and the first entry concerned is named. */
class VerificationTest {

    private static final int ENTRIES = 13;

    private final JournalHere here = new JournalHere();
    private final JdbcClient tamperer = here.tamperer();
    private List<Long> numbers = List.of();

    /** Thirteen entries, ten of them under the published root of a day that is over. */
    @BeforeEach
    void 两天的日志() {
        numbers = LongStream.range(0, ENTRIES).mapToObj(this::recorded).toList();
    }

    @Test
    void 未被改动的日志全部相符() {
        var verdict = here.verification().run(List.of(outsideRoot()));
        assertThat(verdict.misfit()).isNull();
        assertThat(verdict.entries()).isEqualTo(ENTRIES);
        assertThat(verdict.roots()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal.entry set content = replace(content, 'thing', 'other') where number = %d",
                "update journal.entry set content = content || ' ' where number = %d",
                "update journal.entry set actor = 'somebody-else' where number = %d",
                "update journal.entry set at = at + interval '1 hour' where number = %d",
                "update journal.entry set hash = sha256(hash) where number = %d",
                "update journal.node set hash = sha256(hash) where level = 0 and position ="
                        + " (select index from journal.leaf where entry = %d)",
                "update journal.personal set person = 'p', salt = '\\x00' where entry = %d",
                "delete from journal.personal where entry = %1$d; delete from journal.entry where number = %1$d",
                "delete from journal.leaf where entry = %d"
            })
    void 改动或删去一行_指出该条(String deed) {
        var victim = numbers.get(4);
        tamperer.sql(deed.formatted(victim)).update();
        assertThat(entryOf(misfit())).isEqualTo(victim);
    }

    @Test
    void 改动树的内部结点_被发现() {
        tamperer.sql("update journal.node set hash = sha256(hash) where level = 2 and position = 1")
                .update();
        assertThat(misfit().index()).isEqualTo(4L);
    }

    @Test
    void 塞进一条未封存的_被发现() {
        tamperer.sql("""
                        insert into journal.entry (at, kind, subject, actor, content, hash)
                        select at, kind, subject, actor, content, hash from journal.entry order by number limit 1
                        """).update();
        assertThat(misfit().entry()).isGreaterThan(numbers.getLast());
    }

    @Test
    void 删去末尾_与公布的根不符() {
        tamperer.sql("delete from journal.leaf where index >= 8").update();
        tamperer.sql("delete from journal.personal; delete from journal.entry where number > " + numbers.get(7))
                .update();
        assertThat(misfit().index()).isEqualTo(8L);
    }

    @Test
    void 整棵树一并改写_公布的根签名或其值不符() {
        rewriteConsistently(numbers.get(4));
        assertThat(misfit().says().zh()).contains("与 2019-06-18 的根不符");
    }

    @Test
    void 连公布的根也改写_签名不符() {
        rewriteConsistently(numbers.get(4));
        tamperer.sql("update journal.root set hash = :hash")
                .param("hash", here.tree().root(10).bytes())
                .update();
        assertThat(misfit().says().zh()).contains("签名不符");
    }

    @Test
    void 连签名也伪造_仍与外部保存的根不符() {
        var kept = outsideRoot();
        rewriteConsistently(numbers.get(4));
        tamperer.sql("delete from journal.root").update();
        new Roots(tamperer)
                .publish(
                        here.seal.sign(new Root(JournalHere.DAY, 10, here.tree().root(10))));
        assertThat(here.verification().run(List.of()).misfit()).isNull();
        assertThat(misfit(kept).says().en()).contains("up to entry " + numbers.get(9));
    }

    @Test
    void 抹去一个人的信息_日志仍全部相符() {
        assertThat(here.journal.erase("person-4")).isEqualTo(1);
        assertThat(here.database
                        .sql("select count(*) from journal.personal where person = 'person-4'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(here.verification().run(List.of(outsideRoot())).misfit()).isNull();
    }

    private long recorded(long place) {
        if (place == 10) {
            here.seal();
            here.tomorrow();
        }
        var number = here.record(Deed.of("test.thing-done", "t" + place)
                .by("officer")
                .with("place", place)
                .withPersonal("name", "person-" + place, "王五"));
        if (place == ENTRIES - 1) {
            here.seal();
        }
        return number;
    }

    /** What the check finds; the test fails where it finds nothing. */
    private Misfit misfit(OutsideRoot... kept) {
        return Objects.requireNonNull(here.verification().run(List.of(kept)).misfit());
    }

    private @Nullable Long entryOf(Misfit misfit) {
        var index = misfit.index();
        return misfit.entry() == null && index != null ? numbers.get(index.intValue()) : misfit.entry();
    }

    private OutsideRoot outsideRoot() {
        var published = new Roots(here.database).published().getFirst();
        var root = published.root();
        return new OutsideRoot(root.day(), root.size(), root.hash().hex(), published.signature());
    }

    /** What an administrator of the database with bad intentions does: changes an entry and mends the whole tree. */
    private void rewriteConsistently(long victim) {
        var contents = Rows.of(tamperer.sql(
                        "select content, number from journal.entry join journal.leaf on entry = number order by index")
                .query((row, place) -> row.getLong("number") == victim
                        ? row.getString("content").replace("officer", "nobody")
                        : row.getString("content")));
        tamperer.sql("delete from journal.node").update();
        var tree = new GrowingTree(0, (level, position) -> Hash.ofNothing());
        for (int index = 0; index < contents.size(); index++) {
            var leaf = Hash.leaf(contents.get(index));
            tree.append(leaf);
            tamperer.sql("""
                            update journal.entry
                               set content = :content, hash = :hash, actor = :content::json ->> 'by'
                             where number = :number
                            """)
                    .param("content", contents.get(index))
                    .param("hash", leaf.bytes())
                    .param("number", numbers.get(index))
                    .update();
        }
        tree.store(tamperer);
    }
}
