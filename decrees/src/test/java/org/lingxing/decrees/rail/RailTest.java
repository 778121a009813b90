package org.lingxing.decrees.rail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.decrees.Ask;

class RailTest {

    private static final Ask ASK = Ask.on("2019-06-03");

    @ParameterizedTest
    @CsvSource(textBlock = """
            false, NOT_DONE, true,  false, false, 0
            false, PASSED,   true,  false, false, 0
            true,  NOT_DONE, true,  true,  false, 0
            true,  FAILED,   false, true,  false, 1
            true,  PASSED,   false, true,  true,  1
            true,  PASSED,   true,  true,  true,  0
            """)
    void 验收合格方可评估_评估通过方可运营(
            boolean accepted,
            Assessment assessment,
            boolean chosen,
            boolean mayAssess,
            boolean mayOperate,
            int remarks) {
        var outcome = ASK.decides(new OperationGate(), new OperationGate.Input(accepted, assessment, chosen));
        assertThat(outcome.mayAssess()).isEqualTo(mayAssess);
        assertThat(outcome.mayOperate()).isEqualTo(mayOperate);
        assertThat(outcome.remarks()).hasSize(remarks);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            true,  true,  false, false
            true,  true,  true,  true
            true,  false, false, true
            false, true,  false, true
            """)
    void 运营期间保护区内作业须经运营单位同意(boolean inZone, boolean inOperation, boolean consent, boolean permit) {
        var outcome = ASK.decides(new ProtectionZoneWork(), new ProtectionZoneWork.Input(inZone, inOperation, consent));
        assertThat(outcome.permitMayBeIssued()).isEqualTo(permit);
        assertThat(outcome.provision()).hasToString("zzw-2019-61#3.6");
    }

    @Test
    void 施行前一日未施行_当日已施行() {
        var input = new ProtectionZoneWork.Input(true, true, true);
        assertThat(Ask.on("2019-03-28").findsNothingInForce(new ProtectionZoneWork(), input))
                .isTrue();
        assertThat(Ask.on("2019-03-29").findsNothingInForce(new ProtectionZoneWork(), input))
                .isFalse();
    }
}
