package org.lingxing.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.papers.Letterhead;
import org.lingxing.platform.papers.PaperDraft;
import org.lingxing.platform.papers.PaperKind;
import org.lingxing.platform.papers.Papers;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** An official paper of the platform proves an entry of the ledger, once it has gone out. */
@PlatformTest
@Transactional
class EvidenceTest {

    private static final int YEAR = 2019;

    @Autowired
    BeanFactory beans;

    private Caller caller(String account) {
        return new Caller(
                account,
                account,
                beans.getBean(Posts.class)
                        .rolesOf(account, beans.getBean(CityClock.class).today()));
    }

    @Test
    void 公文印发之后才可作证明_条目显示文号_确认之前撤回的不能确认() {
        var office = caller("chief-office");
        var papers = beans.getBean(Papers.class);
        papers.enter(new Letterhead("evidence-example", City.DIVISION, "示例河长办", "示例河长办", "示例办"));
        var paper = papers.draft(
                PaperDraft.of(PaperKind.CIRCULAR, "evidence-example")
                        .title("关于示例问题的通报")
                        .to("金水区人民政府")
                        .say("现通报如下。"),
                office);
        var entry = new LedgerDesk.Entry(
                "410105",
                LedgerKind.CRITICISM,
                LedgerTier.CITY,
                LocalDate.of(YEAR, 5, 20),
                "示例：被通报",
                null,
                paper,
                null);
        var desk = beans.getBean(LedgerDesk.class);
        var evidence = beans.getBean(Evidence.class);
        assertThatThrownBy(() -> evidence.hold(null, paper, "示例", office)).isInstanceOf(Refusal.class);

        papers.sign(paper, new Version(0), caller("signer"));
        var number = papers.issue(paper, new Version(1), office);
        var id = desk.enter(YEAR, entry, office);
        var held = desk.require(YEAR, id);
        assertThat(held.paper()).isEqualTo(paper);
        assertThat(evidence.show(null, held.paper())).isEqualTo(new Evidence.Shown(number, "/console/papers/" + paper));

        var vetoes = beans.getBean(VetoDesk.class);
        var veto = vetoes.propose(
                YEAR, new VetoDesk.Veto("410105", VetoGround.HELD_TO_ACCOUNT, null, "示例：被通报追责", null, paper), office);
        var other = new Caller("示例另一人", "示例另一人", office.grants());
        refused(StandingRefusal.PREVIEW_MOVED, () -> desk.confirm(YEAR, id, "没有看过预演", other));
        refused(StandingRefusal.PREVIEW_MOVED, () -> vetoes.sign(YEAR, veto, "没有看过预演", caller("signer")));
        papers.revoke(paper, "示例：内容有误", null, new Version(2), caller("signer"));
        refused(StandingRefusal.DEED_NOT_POSSIBLE, () -> desk.confirm(YEAR, id, "没有看过预演", other));
        refused(StandingRefusal.DEED_NOT_POSSIBLE, () -> vetoes.sign(YEAR, veto, "没有看过预演", caller("signer")));
        assertThat(desk.require(YEAR, id).hands().acts(other, Role.CHIEF_OFFICE, evidence.hindrance(paper)))
                .as("确认不能办而且说明为什么，退回照样可以")
                .extracting(TwoHands.Possible::possible)
                .containsExactly(false, true, false);
    }

    private static void refused(StandingRefusal why, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(why));
    }
}
