package org.lingxing.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lingxing.kernel.Phrase;

/** The table of the life of a file, read row by row. */
class ProblemDeedTest {

    private static final Phrase CLOSE = Phrase.of("您是本案的发现人", "You found it");

    /** Everything is there that any deed asks for, and nothing that keeps one from it. */
    private static ProblemFacts facts(ProblemState state, Set<ProblemActor> actors) {
        return new ProblemFacts(state, actors, null, true, true, 1, true, true, false, true, false, false);
    }

    @ParameterizedTest
    @CsvSource({
        "FOUND,DRAFT_ORDER SIGN_ORDER CORRECT MERGE KEEP_APART SEPARATE PASS_ON DISMISS",
        "ORDERED,ACCEPT_ORDER GRANT_TIME REFUSE_TIME WITHDRAW_ORDER",
        "WORKING,PROVE GRANT_TIME REFUSE_TIME WITHDRAW_ORDER",
        "PROVED,ACCEPT_WORK RETURN_WORK",
        "ACCEPTED,STRIKE_OFF RETURN_WORK",
        "OBJECTED,UPHOLD RETURN_WORK",
        "STRUCK_OFF,''",
        "MERGED,''",
        "DISMISSED,''"
    })
    void 每个状态下可办的事_人和条件齐备时(ProblemState state, String deeds) {
        var possible = ProblemDeed.all(facts(state, EnumSet.allOf(ProblemActor.class))).stream()
                .filter(ProblemDeed.Possible::possible)
                .map(one -> one.deed().name())
                .collect(Collectors.joining(" "));
        assertThat(possible).isEqualTo(deeds);
    }

    @ParameterizedTest
    @EnumSource(ProblemDeed.class)
    void 不是自己的事都不能办_并写明由谁办(ProblemDeed deed) {
        var others = EnumSet.complementOf(EnumSet.of(deed.who()));
        for (var state : deed.from()) {
            assertThat(deed.hindrance(facts(state, others)))
                    .asString()
                    .contains(deed.who().title().zh());
        }
    }

    @ParameterizedTest
    @EnumSource(ProblemDeed.class)
    void 每件事都通向一个状态_不能办时都有理由(ProblemDeed deed) {
        for (var state : ProblemState.values()) {
            var why = deed.hindrance(facts(state, EnumSet.allOf(ProblemActor.class)));
            if (deed.from().contains(state)) {
                assertThat(deed.next(state)).isNotNull();
            } else {
                assertThat(why).isNotNull();
            }
        }
    }

    @Test
    void 须由第二人办的事_发现人和责任单位一律不能() {
        for (var deed : ProblemDeed.values()) {
            for (var state : deed.from()) {
                var why = deed.hindrance(close(state));
                boolean second = deed.who() == ProblemActor.SECOND_PERSON;
                assertThat(CLOSE.equals(why)).as(deed + " in " + state).isEqualTo(second);
            }
        }
    }

    private static ProblemFacts close(ProblemState state) {
        return with(state, CLOSE, false, false, false);
    }

    private static ProblemFacts with(
            ProblemState state, @Nullable Phrase tooClose, boolean timeAsked, boolean termOver, boolean windowOpen) {
        var everybody = EnumSet.allOf(ProblemActor.class);
        return new ProblemFacts(
                state, everybody, tooClose, true, true, 1, true, true, false, timeAsked, termOver, windowOpen);
    }

    @Test
    void 延期_期限未过且没有待答复的才能申请_确认期内举报人能说话而不能销号() {
        var working = ProblemState.WORKING;
        assertThat(ProblemDeed.ASK_TIME.hindrance(with(working, null, false, false, false)))
                .isNull();
        assertThat(ProblemDeed.ASK_TIME.hindrance(with(working, null, true, false, false)))
                .isNotNull();
        assertThat(ProblemDeed.ASK_TIME.hindrance(with(working, null, false, true, false)))
                .isNotNull();
        assertThat(ProblemDeed.GRANT_TIME.hindrance(with(working, null, false, false, false)))
                .isNotNull();
        var accepted = ProblemState.ACCEPTED;
        for (boolean open : new boolean[] {true, false}) {
            var facts = with(accepted, null, false, false, open);
            assertThat(ProblemDeed.STRIKE_OFF.hindrance(facts) == null).isEqualTo(!open);
            assertThat(ProblemDeed.CONFIRM.hindrance(facts) == null).isEqualTo(open);
            assertThat(ProblemDeed.OBJECT.hindrance(facts) == null).isEqualTo(open);
        }
    }

    @Test
    void 每个未结状态都有出路_销号只有一条路() {
        for (var state : ProblemState.values()) {
            boolean leads = Arrays.stream(ProblemDeed.values())
                    .anyMatch(deed -> deed.from().contains(state) && deed.next(state) != state);
            assertThat(leads).as(state.name()).isEqualTo(state.isOpen());
        }
        assertThat(Arrays.stream(ProblemDeed.values())
                        .filter(deed -> deed != ProblemDeed.SEPARATE)
                        .filter(deed ->
                                deed.from().stream().anyMatch(from -> deed.next(from) == ProblemState.STRUCK_OFF)))
                .containsExactly(ProblemDeed.STRIKE_OFF);
    }
}
