package org.lingxing.decrees.parking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lingxing.decrees.Ask;

class ParkingTest {

    private static final Ask ASK = Ask.on("2019-06-03");

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource(textBlock = """
            中原区, DIRECTLY
            管城回族区, DIRECTLY
            航空港, DIRECTLY
            郑州航空港经济综合实验区, DIRECTLY
            郑东新区, DIRECTLY
            郑州经济开发区, DIRECTLY
            高新区, DIRECTLY
            上街区, BY_REFERENCE
            中牟县, BY_REFERENCE
            登封市, BY_REFERENCE
            """)
    void 第三条与第三十七条_适用或参照(String district, Application applies) {
        assertThat(ASK.decides(new ParkingScope(), new ParkingScope.Input(district))
                        .applies())
                .isEqualTo(applies);
    }

    @ParameterizedTest
    @ValueSource(strings = {"开封市", "金水", "郑州市"})
    void 不是本市的地方不受理(String district) {
        assertThat(ASK.refuses(new ParkingScope(), new ParkingScope.Input(district)))
                .containsExactly("/district");
    }

    @ParameterizedTest(name = "{0}，开放 {1}，{2} 告知，{3} 问：{4}")
    @CsvSource(textBlock = """
            PUBLIC,    true,  2019-06-15, 2019-07-01, FILED
            PUBLIC,    true,  2019-06-16, 2019-07-01, FILED
            PUBLIC,    true,  2019-06-17, 2019-07-01, FILED_LATE
            PUBLIC,    true,            , 2019-06-16, PENDING
            PUBLIC,    true,            , 2019-06-17, OVERDUE
            TEMPORARY, false,           , 2019-06-17, OVERDUE
            DEDICATED, true,            , 2019-06-17, OVERDUE
            DEDICATED, false,           , 2019-06-17, NOT_REQUIRED
            ROADSIDE,  true,            , 2019-06-17, NOT_REQUIRED
            """)
    void 第十九条_自领照次日起十五日(LotKind lotKind, boolean open, @Nullable LocalDate filedOn, String asOf, FilingStatus status) {
        var outcome = Ask.on(asOf)
                .decides(
                        new OperatorFiling(),
                        new OperatorFiling.Input(lotKind, open, LocalDate.of(2019, 6, 1), filedOn));
        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.required()).isEqualTo(status != FilingStatus.NOT_REQUIRED);
        assertThat(outcome.due()).isEqualTo(status == FilingStatus.NOT_REQUIRED ? null : LocalDate.of(2019, 6, 16));
    }

    @ParameterizedTest(name = "{0}，告知 {2}，公告 {3}，{4} 停业：{5}，最早 {6}，缺 {7}")
    @CsvSource(textBlock = """
            PUBLIC,    true,  2019-06-01, 2019-06-12, 2019-07-11, false, 2019-07-12, []
            PUBLIC,    true,  2019-06-01, 2019-06-12, 2019-07-12, true,  2019-07-12, []
            PUBLIC,    true,  2019-06-12, 2019-06-01, 2019-07-13, true,  2019-07-12, []
            PUBLIC,    true,            , 2019-06-12, 2019-09-10, false,           , [AUTHORITY]
            TEMPORARY, false, 2019-06-12,           , 2019-09-10, false,           , [PUBLIC]
            DEDICATED, true,            ,           , 2019-09-10, false,           , '[AUTHORITY, PUBLIC]'
            DEDICATED, false,           ,           , 2019-06-04, true,            , []
            ROADSIDE,  true,            ,           , 2019-06-04, true,            , []
            """)
    void 第二十三条_至少提前三十日(
            LotKind lotKind,
            boolean open,
            @Nullable LocalDate told,
            @Nullable LocalDate announced,
            LocalDate closesOn,
            boolean lawful,
            @Nullable LocalDate earliest,
            String missing) {
        var outcome =
                ASK.decides(new ClosureNotice(), new ClosureNotice.Input(lotKind, open, closesOn, told, announced));
        assertThat(outcome.lawful()).isEqualTo(lawful);
        assertThat(outcome.earliest()).isEqualTo(earliest);
        assertThat(outcome.missing()).hasToString(missing);
    }

    @ParameterizedTest(name = "经营性 {0}，{1} 个，新建 {2}，{3}，{4}：{5}，{6}")
    @CsvSource(textBlock = """
            true,  99,  false, PUBLIC,    OTHER,         NONE,    NONE, []
            true,  100, false, PUBLIC,    OTHER,         PROVIDE, NONE, [zz-2019-7#15.2]
            true,  101, true,  PUBLIC,    OTHER,         PROVIDE, NONE, [zz-2019-7#15.2]
            false, 500, false, PUBLIC,    OTHER,         NONE,    NONE, []
            false, 10,  true,  DEDICATED, OTHER,         PROVIDE, NONE, [zz-2019-7#15.2]
            false, 10,  false, DEDICATED, OTHER,         NONE,    NONE, []
            false, 10,  true,  PUBLIC,    LARGE_RETAIL,  PROVIDE, NONE, [zz-2019-7#15.2]
            false, 10,  false, PUBLIC,    LARGE_RETAIL,  NONE,    NONE, []
            false, 10,  true,  PUBLIC,    TRANSPORT_HUB, PROVIDE, NONE, [zz-2019-7#15.2]
            false, 10,  true,  PUBLIC,    OTHER,         NONE,    NONE, []
            false, 10,  true,  DEDICATED, RESIDENTIAL,   PROVIDE, PROVIDE_OR_RESERVE, '[zz-2019-7#15.1, zz-2019-7#15.2]'
            false, 10,  false, DEDICATED, RESIDENTIAL,   NONE,    NONE, []
            """)
    void 第十五条_充电设施(
            boolean commercial,
            int spaces,
            boolean newlyBuilt,
            LotKind lotKind,
            LotUse use,
            Duty duty,
            RemainingSpaces remaining,
            String provisions) {
        var outcome = ASK.decides(
                new ChargingFacilities(), new ChargingFacilities.Input(commercial, spaces, newlyBuilt, lotKind, use));
        assertThat(outcome.duty()).isEqualTo(duty);
        assertThat(outcome.remainingSpaces()).isEqualTo(remaining);
        assertThat(outcome.provisions()).hasToString(provisions);
    }

    @Test
    void 第十八条_逐项列出不具备的条件() {
        var none = ASK.decides(
                new PublicLotConditions(),
                new PublicLotConditions.Input(
                        false, false, false, false, false, false, false, false, false, false, false));
        assertThat(none.met()).isFalse();
        assertThat(none.missing()).hasSize(11);
        assertThat(none.missing().getLast()).hasToString("zz-2019-7#18.11");
        var all = ASK.decides(
                new PublicLotConditions(),
                new PublicLotConditions.Input(true, true, true, true, true, true, true, true, true, true, true));
        assertThat(all.met()).isTrue();
        assertThat(all.missing()).isEmpty();
    }

    @Test
    void 施行前一日未施行_当日已施行() {
        var input = new ParkingScope.Input("金水区");
        assertThat(Ask.on("2019-03-11").findsNothingInForce(new ParkingScope(), input))
                .isTrue();
        assertThat(Ask.on("2019-03-12").findsNothingInForce(new ParkingScope(), input))
                .isFalse();
        assertThat(Ask.on("2019-06-03").knowing("2019-03-11").findsNothingInForce(new ParkingScope(), input))
                .isTrue();
    }
}
