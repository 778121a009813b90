package org.lingxing.platform.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.papers.Papers;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Chasing: what it reaches, the time it is held, taking it back, the letters. */
@PlatformTest
class ChasingTest {

    private static final String REFORM = TestOffice.REFORM;
    private static final String ECOLOGY = TestOffice.ECOLOGY;

    @Autowired
    BeanFactory beans;

    @Autowired
    Chasing chasing;

    @Autowired
    ChasingClockwork clockwork;

    @Autowired
    ChasingTable table;

    @Autowired
    TaskTable tasks;

    @Autowired
    TaskWork work;

    @Autowired
    TaskHistory history;

    @Autowired
    Papers papers;

    @Autowired
    CityClock clock;

    private TestOffice office;
    private String document;
    private UUID first;
    private UUID second;

    @BeforeEach
    void 两个单位各欠一件() {
        clock.moveTo(LocalDate.of(2019, 6, 18));
        office = new TestOffice(beans);
        office.liaisonOf(REFORM);
        document = "own-" + UUID.randomUUID();
        first = office.sent(document, "1", REFORM);
        second = office.sent(document, "2", ECOLOGY);
    }

    @Test
    void 未到期的不在催办之列_临期按天数筛入_逾期的都在() {
        assertThatThrownBy(() -> chasing.hold(late(), null, office.officer()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(SupervisionRefusal.NOTHING_TO_CHASE));
        assertThat(chasing.preview(within(4), null, office.officer())).hasSize(2);
        assertThat(chasing.preview(within(2), null, office.officer())).isEmpty();

        clock.moveTo(LocalDate.of(2019, 6, 24));
        var previews = chasing.preview(late(), "请抓紧", office.officer());
        assertThat(previews).extracting(Chasing.Preview::agency).containsExactlyInAnyOrder(REFORM, ECOLOGY);
        var letter = previews.getFirst().letter();
        assertThat(letter.paragraphs()).contains("请抓紧").first().asString().contains("已过期限");
        assertThat(letter.rows().getFirst()).last().isEqualTo("逾期3天");
    }

    @Test
    void 十分钟内可撤回_撤回后不再发出() {
        clock.moveTo(LocalDate.of(2019, 6, 24));
        UUID id = chasing.hold(late(), null, office.officer());
        clock.moveBy(Duration.ofMinutes(9));
        clockwork.catchUp();
        assertThat(state(id)).isEqualTo(ChasingTable.State.HELD);
        chasing.takeBack(id, office.officer());
        clock.moveBy(Duration.ofMinutes(5));
        clockwork.catchUp();
        assertThat(state(id)).isEqualTo(ChasingTable.State.TAKEN_BACK);
        assertThat(table.lettersOf(id)).isEmpty();
        assertThatThrownBy(() -> chasing.sendNow(id, office.officer())).isInstanceOf(Refusal.class);
    }

    @Test
    void 到时即发_每单位一函_其间已办的不再催_不发第二次() {
        clock.moveTo(LocalDate.of(2019, 6, 24));
        UUID id = chasing.hold(late(), "请抓紧", office.officer());
        work.accept(first, null, office.version(first), office.liaisonOf(REFORM));
        clock.moveBy(Duration.ofMinutes(10));
        clockwork.catchUp();
        clockwork.catchUp();

        assertThat(state(id)).isEqualTo(ChasingTable.State.SENT);
        var letters = table.lettersOf(id);
        assertThat(letters).extracting(ChasingTable.Letter::agency).containsExactly(ECOLOGY);
        var paper = papers.find(letters.getFirst().paper());
        assertThat(paper.title()).contains("催办单");
        assertThat(papers.about("supervision.task/" + second)).hasSize(1);
        assertThat(history.of(second)).extracting(TaskHistory.Line::what).contains(TaskHistory.What.CHASED);
        assertThat(history.of(first)).extracting(TaskHistory.Line::what).doesNotContain(TaskHistory.What.CHASED);
    }

    @Test
    void 一项任务欠两件_一函列两行_函件只与该任务相关一次() {
        UUID third = office.task(document, "3", REFORM);
        tasks.addStage(third, 0, "完成摸底", LocalDate.of(2019, 6, 20));
        office.send(third);
        clock.moveTo(LocalDate.of(2019, 6, 24));
        var both = table.owed(late()).stream()
                .filter(owed -> third.equals(owed.task()))
                .map(ChasingTable.Owed::id)
                .toList();
        assertThat(both).hasSize(2);
        UUID id = chasing.hold(new ChasingQuestion(0, null, document, both), null, office.officer());
        chasing.sendNow(id, office.officer());
        assertThat(table.lettersOf(id)).hasSize(1);
        assertThat(papers.about("supervision.task/" + third)).hasSize(1);
    }

    @Test
    void 只催所选的几件_不是督查室的不能催() {
        clock.moveTo(LocalDate.of(2019, 6, 24));
        var all = table.owed(late());
        UUID one = all.getFirst().id();
        var chosen = new ChasingQuestion(0, null, document, List.of(one));
        assertThat(table.owed(chosen)).extracting(ChasingTable.Owed::id).containsExactly(one);
        assertThatThrownBy(() -> chasing.preview(late(), null, office.liaisonOf(REFORM)))
                .isInstanceOf(Refusal.class);
    }

    private ChasingQuestion late() {
        return within(0);
    }

    private ChasingQuestion within(int days) {
        return new ChasingQuestion(days, null, document, null);
    }

    private ChasingTable.State state(UUID id) {
        return Objects.requireNonNull(table.find(id).orElseThrow().state());
    }
}
