package org.lingxing.platform.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What other modules read: duties still owed, for reminders; duties with their deeds, for scores. */
@PlatformTest
class ReadingsTest {

    private static final DutyKind LETTER = new DutyKind(
            "test.letter",
            Phrase.of("答复来信", "Answer the letter"),
            Phrase.of("答复", "Answer"),
            "/console/letters/{subject}?duty={duty}",
            ProvisionId.of("zzw-2019-54#6"),
            DutyKind.Manner.BY_TERM);

    private static final DivisionCode JINSHUI = DivisionCode.of("410105");

    @Autowired
    Duties duties;

    @Autowired
    Running running;

    @Autowired
    Ledger ledger;

    @Autowired
    Tallies tallies;

    @Autowired
    Kinds kinds;

    @Autowired
    CityClock clock;

    @Autowired
    Posts posts;

    @Autowired
    TransactionTemplate transaction;

    private UUID post = new UUID(0, 0);

    @BeforeEach
    void 三封来信_一封逾期_一封已答复_一封待答复() {
        clock.moveTo(LocalDate.of(2019, 6, 18));
        kinds.write(LETTER);
        post = new Staff(posts, transaction).post(JINSHUI, LocalDate.of(2019, 1, 1));
        open("late", Due.endOf(LocalDate.of(2019, 5, 31), null));
        open("answered", Due.at(LocalDateTime.parse("2019-06-20T17:00"), null));
        open("open", Due.at(LocalDateTime.parse("2019-06-21T17:00"), null));
        transaction.executeWithoutResult(
                nothing -> duties.fulfilOccasion(LETTER, occasion("answered"), clock.instant(), "letter/answer-1"));
    }

    @Test
    void 未办结的职责_带有催办所需的一切() {
        assertThat(running.of(List.of(post)))
                .extracting(Running.Owed::label, Running.Owed::state)
                .containsExactly(tuple("late", DutyState.OVERDUE), tuple("open", DutyState.OPEN));

        Running.Owed owed = running.of(List.of(post)).getLast();
        assertThat(owed.title().zh()).isEqualTo("答复来信");
        assertThat(owed.address()).isEqualTo("/console/letters/open?duty=" + owed.id());
        assertThat(owed.account()).isEqualTo("chief");
        assertThat(owed.due()).isEqualTo("2019-06-21");
        assertThat(owed.wholeDay()).isFalse();
    }

    @Test
    void 按到期时刻查找_起点不含_终点含() {
        var lateFrom = Due.at(LocalDateTime.parse("2019-06-21T17:00"), null).lateFrom();
        assertThat(running.dueBetween(lateFrom.minusSeconds(60), lateFrom))
                .extracting(Running.Owed::post)
                .contains(post);
        assertThat(running.dueBetween(lateFrom, lateFrom.plusSeconds(60)))
                .extracting(Running.Owed::post)
                .doesNotContain(post);
    }

    @Test
    void 评分凭据逐项列出_与计数相同() {
        var june = ledger.of(asked(LocalDate.of(2019, 6, 1), LocalDate.of(2019, 6, 30), null));
        assertThat(june)
                .extracting(Ledger.Entry::label, Ledger.Entry::state, Ledger.Entry::doneBy)
                .containsExactly(
                        tuple("answered", DutyState.DONE, "letter/answer-1"), tuple("open", DutyState.OPEN, null));
        assertThat(ledger.of(asked(LocalDate.of(2019, 5, 31), LocalDate.of(2019, 6, 1), DutyState.OVERDUE)))
                .extracting(Ledger.Entry::label)
                .containsExactly("late");

        var count = tallies
                .by(Tallies.By.POST, new Tallies.Question(JINSHUI, LETTER.name(), LocalDate.of(2019, 6, 1), null))
                .stream()
                .filter(found -> found.key().equals(post.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(count.required()).isEqualTo(june.size());
    }

    private Ledger.Question asked(LocalDate from, LocalDate to, @org.jspecify.annotations.Nullable DutyState state) {
        return new Ledger.Question(Set.of(LETTER.name()), post, from, to, state);
    }

    private String occasion(String letter) {
        return post + "/" + letter;
    }

    private void open(String letter, Due due) {
        transaction.executeWithoutResult(
                nothing -> duties.open(new NewDuty(LETTER, occasion(letter), post, JINSHUI, letter, letter, due)));
    }
}
