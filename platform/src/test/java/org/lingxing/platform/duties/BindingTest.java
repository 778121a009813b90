package org.lingxing.platform.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.rules.Rules;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** A post that is bound while a new day opens what comes next owes all of it. */
@PlatformTest
class BindingTest {

    private static final DivisionCode JINSHUI = DivisionCode.of("410105");
    private static final String SCHEDULE = "schedule of the tests";

    @Autowired
    Obligations obligations;

    @Autowired
    Round round;

    @Autowired
    DutyLists lists;

    @Autowired
    Kinds kinds;

    @Autowired
    Rules rules;

    @Autowired
    CityClock clock;

    @Autowired
    Posts posts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ConfigurableListableBeanFactory beans;

    @BeforeEach
    void prepare() {
        if (!beans.containsSingleton(SCHEDULE)) {
            beans.registerSingleton(SCHEDULE, new MonthlyPatrols(rules));
        }
        kinds.write(MonthlyPatrols.PATROL);
        clock.moveTo(LocalDate.of(2019, 6, 18));
    }

    @Test
    void 正在绑定时新的一天来到_后开的周期也有() throws Exception {
        round.newDay();
        var patrols = beans.getBean(MonthlyPatrols.class);
        UUID post = new Staff(posts, transaction).post(JINSHUI, LocalDate.of(2019, 1, 1));
        var newDay = new ArrayList<Future<?>>();
        try (var threads = Executors.newSingleThreadExecutor()) {
            transaction.executeWithoutResult(nothing -> {
                obligations.bind(patrols, post, "reach/" + post, "示例河示例段", JINSHUI, LocalDate.of(2019, 6, 1));
                newDay.add(threads.submit(() -> {
                    clock.moveTo(LocalDate.of(2019, 8, 20));
                    round.newDay();
                }));
                assertThatThrownBy(() -> newDay.getFirst().get(1, TimeUnit.SECONDS))
                        .isInstanceOf(TimeoutException.class);
            });
            newDay.getFirst().get();
        }
        var asked = new DutyLists.Question(JINSHUI, MonthlyPatrols.PATROL.name(), post);
        assertThat(lists.page(asked, Paging.first(100)).items())
                .extracting(DutyView::from)
                .contains(
                        LocalDate.of(2019, 6, 1),
                        LocalDate.of(2019, 7, 1),
                        LocalDate.of(2019, 8, 1),
                        LocalDate.of(2019, 9, 1));
    }

    @Test
    void 先后两段任期_前一段延长几天_后一段不动() {
        var patrols = beans.getBean(MonthlyPatrols.class);
        UUID post = new Staff(posts, transaction).post(JINSHUI, LocalDate.of(2019, 1, 1));
        var later = term(post, LocalDate.of(2019, 6, 1), null);
        transaction.executeWithoutResult(nothing -> obligations.bind(
                patrols, List.of(later, term(post, LocalDate.of(2019, 1, 1), LocalDate.of(2019, 3, 31)))));
        transaction.executeWithoutResult(nothing ->
                obligations.bind(patrols, List.of(term(post, LocalDate.of(2019, 1, 1), LocalDate.of(2019, 4, 30)))));
        var held = transaction.execute(nothing -> obligations.of(patrols, post));
        assertThat(held)
                .extracting(one -> one.from() + " " + one.to())
                .containsExactlyInAnyOrder("2019-01-01 2019-04-30", "2019-06-01 null");
    }

    private static Obligation term(UUID post, LocalDate from, @Nullable LocalDate last) {
        return new Obligation(post, "reach/" + post, "示例河示例段", JINSHUI, from, last);
    }
}
