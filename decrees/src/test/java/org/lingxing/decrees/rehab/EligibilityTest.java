package org.lingxing.decrees.rehab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.decrees.Ask;
import org.lingxing.kernel.ProvisionId;

class EligibilityTest {

    private static final Eligibility RULE = new Eligibility();
    private static final Ask ASK = Ask.on("2019-06-03");
    private static final Diagnosis NORMAL = new Diagnosis(true, null, null, null, true);
    private static final Diagnosis POTENTIAL = new Diagnosis(true, true, true, true, null);

    @ParameterizedTest(name = "{0} 出生，上限 {2} → {3}")
    @CsvSource(textBlock = """
            2003-12-31, 2019-05-06, 14, false
            2004-01-01, 2019-05-06, 14, false
            2004-01-02, 2019-05-06, 14, true
            2004-01-02, 2019-12-31, 14, true
            2004-01-02, 2020-01-01, 14, false
            2001-01-01, 2019-05-06, 17, false
            2001-01-02, 2019-05-06, 17, true
            2019-05-06, 2019-05-06, 14, true
            """)
    void 第四部分一_申请年度一月一日的年龄(LocalDate born, LocalDate applied, int limit, boolean eligible) {
        var input = new Eligibility.Input(
                born,
                applied,
                Set.of(Disability.LIMB),
                Residence.HOUSEHOLD_REGISTRATION,
                true,
                true,
                null,
                Service.TRAINING,
                null,
                limit);
        var outcome = ASK.decides(RULE, input);
        assertThat(outcome.eligible()).isEqualTo(eligible);
        assertThat(outcome.failed()).isEqualTo(eligible ? List.of() : provisions("4.1"));
    }

    @Test
    void 不符合的条款依次列明() {
        var input = new Eligibility.Input(
                LocalDate.of(2000, 1, 1),
                LocalDate.of(2019, 5, 6),
                Set.of(Disability.SPEECH),
                Residence.NONE,
                false,
                false,
                null,
                Service.LIMB_SURGERY,
                new Eligibility.Surgery(false, null, null),
                14);
        assertThat(ASK.decides(RULE, input).failed()).isEqualTo(provisions("4.1", "4.2.1", "4.2.2", "4.2.3", "5.1.1"));
    }

    @ParameterizedTest(name = "适应症 {0} 重度 {1} 助听器无效 {2} → {3}")
    @CsvSource(textBlock = """
            true,  true,  true,  ''
            false, true,  true,  5.1.1
            true,  false, true,  4.2.3
            true,  true,  false, 4.2.3
            false, false, true,  5.1.1 4.2.3
            """)
    void 人工耳蜗手术(boolean indicated, boolean severe, boolean ineffective, String failed) {
        var surgery = new Eligibility.Surgery(indicated, severe, ineffective);
        var outcome =
                ASK.decides(RULE, child(Set.of(Disability.HEARING), true, null, Service.COCHLEAR_IMPLANT, surgery));
        assertThat(outcome.failed()).isEqualTo(failed.isEmpty() ? List.of() : provisions(failed.split(" ", -1)));
    }

    @Test
    void 残疾人证不能代替手术条件_手术事实缺少则不受理() {
        assertThat(ASK.refuses(RULE, child(Set.of(Disability.LIMB), true, null, Service.LIMB_SURGERY, null)))
                .containsExactly("/surgery");
        assertThat(ASK.refuses(
                        RULE,
                        child(
                                Set.of(Disability.HEARING),
                                true,
                                null,
                                Service.COCHLEAR_IMPLANT,
                                new Eligibility.Surgery(true, null, null))))
                .containsExactly("/surgery/severeHearingLoss", "/surgery/hearingAidIneffective");
        assertThat(ASK.refuses(
                        RULE,
                        child(
                                Set.of(Disability.LIMB),
                                true,
                                null,
                                Service.LIMB_SURGERY,
                                new Eligibility.Surgery(true, null, null))))
                .isEmpty();
    }

    @Test
    void 无证时按诊断_两类要求不同() {
        assertThat(failed(Disability.HEARING, NORMAL, Service.TRAINING)).isEmpty();
        assertThat(failed(Disability.SPEECH, new Diagnosis(true, null, null, null, false), Service.TRAINING))
                .isEqualTo(provisions("4.2.3"));
        assertThat(failed(Disability.AUTISM, POTENTIAL, Service.TRAINING)).isEmpty();
        assertThat(failed(Disability.VISUAL, new Diagnosis(true, true, true, false, true), Service.TRAINING))
                .isEqualTo(provisions("4.2.3"));
        assertThat(failed(Disability.LIMB, new Diagnosis(false, true, true, true, true), Service.TRAINING))
                .isEqualTo(provisions("4.2.3"));
        assertThat(failed(Disability.LIMB, null, Service.TRAINING)).isEqualTo(provisions("4.2.3"));
    }

    @Test
    void 无证时诊断缺项不受理_已有一类符合则不再要求() {
        assertThat(ASK.refuses(RULE, child(Set.of(Disability.LIMB), false, NORMAL, Service.TRAINING, null)))
                .containsExactly("/diagnosis/needsTraining", "/diagnosis/potential", "/diagnosis/stable");
        assertThat(ASK.refuses(RULE, child(Set.of(Disability.SPEECH), false, POTENTIAL, Service.TRAINING, null)))
                .containsExactly("/diagnosis/otherwiseNormal");
        assertThat(ASK.decides(
                                RULE,
                                child(
                                        Set.of(Disability.LIMB, Disability.HEARING),
                                        false,
                                        NORMAL,
                                        Service.TRAINING,
                                        null))
                        .eligible())
                .isTrue();
    }

    @Test
    void 多重残疾以救助内容适用的一类为准() {
        var both = Set.of(Disability.LIMB, Disability.HEARING);
        assertThat(ASK.decides(
                                RULE,
                                child(
                                        both,
                                        false,
                                        new Diagnosis(true, true, true, true, false),
                                        Service.HEARING_AID,
                                        null))
                        .failed())
                .isEqualTo(provisions("4.2.3"));
        assertThat(ASK.decides(
                                RULE,
                                child(
                                        both,
                                        false,
                                        new Diagnosis(true, true, true, true, false),
                                        Service.PROSTHESIS_OR_ORTHOSIS,
                                        null))
                        .failed())
                .isEmpty();
    }

    @Test
    void 救助内容不适用时按内容列明条款() {
        assertThat(ASK.decides(RULE, child(Set.of(Disability.SPEECH), true, null, Service.HEARING_AID, null))
                        .failed())
                .isEqualTo(provisions("5.1.2"));
    }

    @Test
    void 不成立的事实不受理() {
        var input = new Eligibility.Input(
                LocalDate.of(2019, 5, 7),
                LocalDate.of(2019, 5, 6),
                Set.of(),
                Residence.NONE,
                true,
                true,
                null,
                Service.TRAINING,
                null,
                15);
        assertThat(ASK.refuses(RULE, input)).containsExactly("/birthDate", "/disabilities", "/ageLimit");
    }

    @Test
    void 施行前一日未施行_当日已施行() {
        var input = child(Set.of(Disability.LIMB), true, null, Service.TRAINING, null);
        assertThat(Ask.on("2019-03-17").findsNothingInForce(RULE, input)).isTrue();
        assertThat(Ask.on("2019-03-18").findsNothingInForce(RULE, input)).isFalse();
    }

    private static List<ProvisionId> failed(Disability disability, @Nullable Diagnosis diagnosis, Service service) {
        return ASK.decides(RULE, child(Set.of(disability), false, diagnosis, service, null))
                .failed();
    }

    private static Eligibility.Input child(
            Set<Disability> disabilities,
            boolean certificate,
            @Nullable Diagnosis diagnosis,
            Service service,
            Eligibility.@Nullable Surgery surgery) {
        return new Eligibility.Input(
                LocalDate.of(2014, 3, 1),
                LocalDate.of(2019, 5, 6),
                disabilities,
                Residence.RESIDENCE_PERMIT,
                true,
                certificate,
                diagnosis,
                service,
                surgery,
                14);
    }

    private static List<ProvisionId> provisions(String... paths) {
        return List.of(paths).stream().map(Rehabilitation.INSTRUMENT::at).toList();
    }
}
