package org.lingxing.decrees.markets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.decrees.Ask;

class MarketsTest {

    private static final Ask ASK = Ask.on("2019-06-03");

    @ParameterizedTest(name = "{0}：{1}（{2}）")
    @CsvSource(textBlock = """
            '',                                  UNDECIDED, ''
            inRing harmsTraffic,                 RELOCATE,  3.1.1.1
            inRing fireHazard obsolete,          RELOCATE,  3.1.1.1
            inRing,                              UNDECIDED, ''
            harmsTraffic,                        UNDECIDED, ''
            inRing fitsPlan harmsTraffic,        UPGRADE,   3.1.2.1
            meetsRelocationTerms,                RELOCATE,  3.1.1.2
            meetsRelocationTerms listedForRelocation, UNDECIDED, ''
            postponed,                           RELOCATE,  3.1.1.3
            incompleteOrReturned,                RELOCATE,  3.1.1.4
            illegalBuilding,                     RELOCATE,  3.1.1.4
            againstCityDirection,                RELOCATE,  3.1.1.5
            roomToUpgrade,                       UPGRADE,   3.1.2.2
            roomToUpgrade wholesaleOrStorage,    UNDECIDED, ''
            papersComplete facilitiesComplete,   UNDECIDED, ''
            papersComplete facilitiesComplete followsTrend, UPGRADE, 3.1.2.3
            inRing fitsPlan postponed illegalBuilding, RELOCATE, 3.1.1.3 3.1.1.4
            """)
    void 外迁优先于转型提升(String facts, MarketClass marketClass, String provisions) {
        var outcome = ASK.decides(new ClassifyMarket(), input(facts));
        assertThat(outcome.marketClass()).isEqualTo(marketClass);
        assertThat(outcome.provisions().stream().map(provision -> provision.path()))
                .containsExactlyElementsOf(provisions.isEmpty() ? Set.of() : Arrays.asList(provisions.split(" ")));
    }

    @ParameterizedTest(name = "{0}，{1}：{2}，落后 {3}")
    @CsvSource(textBlock = """
            2019-04-01, 0,    CONSOLIDATE, false
            2019-12-31, 0,    CONSOLIDATE, false
            2020-01-01, 0,    ADVANCE,     false
            2020-12-31, 0.79, ADVANCE,     false
            2021-01-01, 0.79, CONCLUDE,    true
            2021-01-01, 0.8,  CONCLUDE,    false
            2021-12-31, 0.99, CONCLUDE,    false
            2022-01-01, 0.99, ENDED,       true
            2022-01-01, 1,    ENDED,       false
            """)
    void 第四部分_阶段与期限(String asOf, BigDecimal share, Stage stage, boolean behind) {
        var outcome = Ask.on(asOf).decides(new MarketStage(), new MarketStage.Input(share));
        assertThat(outcome.stage()).isEqualTo(stage);
        assertThat(outcome.behind()).isEqualTo(behind);
        assertThat(outcome.requiredBy()).hasSize(2);
    }

    @Test
    void 施行前一日未施行() {
        assertThat(Ask.on("2019-03-31").findsNothingInForce(new MarketStage(), new MarketStage.Input(BigDecimal.ONE)))
                .isTrue();
    }

    private static ClassifyMarket.Input input(String facts) {
        var named = Set.of(facts.split(" "));
        return new ClassifyMarket.Input(
                named.contains("inRing"),
                named.contains("fitsPlan"),
                named.contains("harmsTraffic"),
                named.contains("harmsResidents"),
                named.contains("obsolete"),
                named.contains("fireHazard"),
                named.contains("listedForRelocation"),
                named.contains("meetsRelocationTerms"),
                named.contains("postponed"),
                named.contains("incompleteOrReturned"),
                named.contains("illegalBuilding"),
                named.contains("againstCityDirection"),
                named.contains("wholesaleOrStorage"),
                named.contains("roomToUpgrade"),
                named.contains("papersComplete"),
                named.contains("facilitiesComplete"),
                named.contains("followsTrend"));
    }
}
