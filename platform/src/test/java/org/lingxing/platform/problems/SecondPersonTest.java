package org.lingxing.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Appointment;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody proves and accepts: not with one post, not with two, not by standing in for somebody. */
@PlatformTest
class SecondPersonTest {

    private static final LocalDate TODAY = LocalDate.of(2019, 5, 20);
    private static final DivisionCode CITY = DivisionCode.of("410100");

    private static double next;

    @Autowired
    BeanFactory beans;

    @Autowired
    Posts posts;

    @Autowired
    ProblemChecks checks;

    @Autowired
    ProblemDetails details;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CityClock clock;

    private River river;
    private UUID problem;

    @BeforeEach
    void 单位已报完成() {
        clock.moveTo(TODAY);
        river = new River(beans);
        problem = river.proved(next += 1000, 1);
    }

    @Test
    void 责任单位的人即使另有河长办的岗位也不能核查_单位换了人也不能() {
        UUID second = officePost();
        succeed(second, "agency", TODAY);
        refused("agency", "责任单位");
        // The clerk has left the unit since, and proved all the same.
        succeed(river.postOf("agency"), "enterprise", TODAY.plusDays(1));
        clock.moveTo(TODAY.plusDays(2));
        refused("agency", "责任单位");
        // Whoever came after belongs to the unit as well.
        succeed(second, "enterprise", TODAY.plusDays(2));
        refused("enterprise", "责任单位");
        river.check(problem, ProblemChecks.Manner.ON_THE_SPOT, "chief-office");
        assertThat(river.state(problem)).isEqualTo(ProblemState.ACCEPTED);
    }

    @Test
    void 代理责任单位的人不能核查_由责任单位的人代理河长办也不能_代理过后可以() {
        standIn("chief-office", "agency");
        refused("chief-office", "责任单位");
        database.sql("delete from access.deputy").update();
        standIn("agency", "chief-office");
        refused("agency", "责任单位");
        database.sql("delete from access.deputy").update();
        river.check(problem, ProblemChecks.Manner.BY_PICTURES, "chief-office");
        // Nor can the unit strike off by such a way.
        standIn("agency", "chief-office");
        assertThatThrownBy(() -> checks.strikeOff(problem, river.version(problem), river.caller("agency")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ProblemRefusal.NOT_A_SECOND_PERSON));
        database.sql("delete from access.deputy").update();
    }

    @Test
    void 同一单位别的岗位也不能核查() {
        UUID seat = transaction.execute(nothing -> posts.create(new Appointment(
                Phrase.of("金水区城市管理局 督察", "Jinshui urban management, inspector"),
                "金水区城市管理局",
                DivisionCode.of("410105"),
                List.of(new Grant(Role.CHIEF_OFFICE, null, DivisionCode.of("410105"))))));
        succeed(seat, "finance", TODAY);
        refused("finance", "责任单位");
    }

    @Test
    void 发现人不能核查_代理发现人的也不能_案卷写明为什么() {
        UUID second = officePost();
        succeed(second, "guard", TODAY);
        refused("guard", "发现人");
        standIn("chief-office", "guard");
        refused("chief-office", "发现人");
        var deed = details.of(problem, river.caller("chief-office")).actions().stream()
                .filter(one -> one.deed() == ProblemDeed.ACCEPT_WORK)
                .findFirst()
                .orElseThrow();
        assertThat(deed.possible()).isFalse();
        assertThat(deed.why()).asString().contains("发现人");
        assertThat(deed.until()).isEqualTo(LocalDate.of(2019, 5, 27));
        database.sql("delete from access.deputy").update();
        river.check(problem, ProblemChecks.Manner.BY_PICTURES, "chief");
        assertThat(river.state(problem)).isEqualTo(ProblemState.ACCEPTED);
    }

    private UUID officePost() {
        UUID post = transaction.execute(nothing -> posts.create(new Appointment(
                Phrase.of("市河长办 核查员", "City chief office, inspector"),
                "市河长办",
                CITY,
                List.of(new Grant(Role.CHIEF_OFFICE, null, CITY)))));
        assertThat(post).isNotNull();
        return post;
    }

    private void succeed(UUID post, String account, LocalDate from) {
        transaction.executeWithoutResult(nothing -> posts.succeed(post, account, from));
    }

    private void standIn(String deputy, String absent) {
        database.sql("""
                        insert into access.deputy (absent, deputy, during)
                        select a.person, d.person, daterange(:from, :to, '[]')
                          from access.account a, access.account d
                         where a.name = :absent and d.name = :deputy
                        """)
                .param("from", TODAY)
                .param("to", TODAY.plusDays(30))
                .param("absent", absent)
                .param("deputy", deputy)
                .update();
    }

    private void refused(String account, String why) {
        assertThatThrownBy(() -> river.check(problem, ProblemChecks.Manner.BY_PICTURES, account))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ProblemRefusal.NOT_A_SECOND_PERSON);
                    assertThat(refusal.sentence().zh()).contains(why);
                });
    }
}
