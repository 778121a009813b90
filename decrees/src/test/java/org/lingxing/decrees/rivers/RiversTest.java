package org.lingxing.decrees.rivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.decrees.Ask;
import org.lingxing.decrees.rivers.CountyAssessment.Field;
import org.lingxing.decrees.rivers.CountyAssessment.Unit;

class RiversTest {

    private static final Work.Levels NONE = new Work.Levels(0, 0, 0);
    private static final Work NOTHING = new Work(NONE, NONE, 0, NONE, NONE);

    @ParameterizedTest(name = "{0} {1} {2}, {3} votes: {4}")
    @CsvSource(textBlock = """
            100,   100, 100,    0, 10
            90.01, 100, 100,    0, 10
            90,    100, 100,    0, 9
            89.99, 100, 100,    0, 9
            80,     80,  80,    0, 4
            0,     100, 100,    0, 0
            100,   100, 100,   99, 10
            100,   100, 100,  100, 5
            100,   100, 100,  199, 5
            100,   100, 100,  200, 0
            100,   100, 100, 5000, 0
            """)
    void 社会评价按整步扣分不低于零(
            BigDecimal awareness, BigDecimal satisfaction, BigDecimal participation, int votes, BigDecimal score) {
        var input = new SocialScore.Input(awareness, satisfaction, participation, votes);
        assertThat(Ask.on("2019-06-03").decides(new SocialScore(), input).score())
                .isEqualByComparingTo(score);
    }

    @Test
    void 综合评定_各级分值() {
        var all = new Work.Levels(1, 1, 1);
        assertThat(initial(new Work(all, NONE, 0, NONE, NONE))).isEqualByComparingTo("26");
        assertThat(initial(new Work(NONE, all, 0, NONE, NONE))).isEqualByComparingTo("26");
        assertThat(initial(new Work(NONE, NONE, 7, NONE, NONE))).isEqualByComparingTo("20.7");
        assertThat(initial(new Work(NONE, NONE, 0, all, NONE))).isEqualByComparingTo("14");
        assertThat(initial(new Work(NONE, NONE, 0, NONE, all))).isEqualByComparingTo("14");
        assertThat(initial(new Work(NONE, NONE, 0, new Work.Levels(7, 0, 0), NONE)))
                .as("不低于零")
                .isEqualByComparingTo("0");
    }

    @Test
    void 综合评定_参照分为零时均为零() {
        var worst = new Work(NONE, NONE, 0, new Work.Levels(9, 0, 0), NONE);
        var outcome = Ask.on("2019-06-03")
                .decides(new ComprehensiveScores(), new ComprehensiveScores.Input(List.of(unit("甲", worst))));
        assertThat(outcome.reference()).isEqualByComparingTo("0");
        assertThat(outcome.scores().getFirst().score()).isEqualByComparingTo("0");
    }

    @Test
    void 单位重复或没有单位不受理() {
        assertThat(Ask.on("2019-06-03").refuses(new ComprehensiveScores(), new ComprehensiveScores.Input(List.of())))
                .containsExactly("/units");
        var twice = List.of(unit("甲", NOTHING), unit("甲", NOTHING));
        assertThat(Ask.on("2019-06-03").refuses(new ComprehensiveScores(), new ComprehensiveScores.Input(twice)))
                .containsExactly("/units/1/unit");
    }

    @ParameterizedTest(name = "{0} points, veto {1}, void {2}: {3}")
    @CsvSource(textBlock = """
            90,    ,                       false, EXCELLENT
            89.99, ,                       false, GOOD
            75,    ,                       false, GOOD
            74.99, ,                       false, PASS
            60,    ,                       false, PASS
            59.99, ,                       false, FAIL
            100,   MAJOR_WATER_ACCIDENT,   false, PASS
            90,    PATROL_DUTY_NOT_MET,    false, PASS
            75,    HELD_TO_ACCOUNT,        false, PASS
            60,    CAMPAIGN_NOT_ACCEPTED,  false, PASS
            59.99, CAMPAIGN_NOT_ACCEPTED,  false, FAIL
            100,   ,                       true,  FAIL
            """)
    void 等级_否决项_河长履责否决(BigDecimal total, @Nullable Veto veto, boolean chiefVeto, Grade grade) {
        // Social and comprehensive scores are full here, 30 together; the field makes up the rest.
        var unit = assessed("甲", total.subtract(new BigDecimal("30")), veto, chiefVeto);
        var result = assess(List.of(unit)).results().getFirst();
        assertThat(result.total()).isEqualByComparingTo(total);
        assertThat(result.grade()).isEqualTo(grade);
        assertThat(result.rank()).isEqualTo(chiefVeto ? null : 1);
    }

    @Test
    void 同分同名次并跳过下一名次_否决者不列名次() {
        var results = assess(List.of(
                        assessed("甲", new BigDecimal("60"), null, false),
                        assessed("乙", new BigDecimal("65"), null, false),
                        assessed("丙", new BigDecimal("60"), null, false),
                        assessed("丁", new BigDecimal("70"), null, true),
                        assessed("戊", new BigDecimal("50"), null, false)))
                .results();
        assertThat(results.stream().map(CountyAssessment.Result::rank)).containsExactly(2, 1, 2, null, 4);
    }

    @Test
    void 分项超过满分或个数不符不受理() {
        var ten = new BigDecimal("10");
        var five = new BigDecimal("5");
        var field = new Field(
                new BigDecimal("30.01"),
                List.of(ten, new BigDecimal("10.1")),
                List.of(five),
                List.of(five, new BigDecimal("5.01")));
        var social = new SocialScore.Input(new BigDecimal("100"), new BigDecimal("100"), new BigDecimal("100"), 0);
        var input = new CountyAssessment.Input(List.of(new Unit("甲", field, social, NOTHING, Set.of(), false)));
        assertThat(Ask.on("2020-01-15").refuses(new CountyAssessment(), input))
                .containsExactly(
                        "/units/0/field/own",
                        "/units/0/field/chiefs/1",
                        "/units/0/field/townships",
                        "/units/0/field/members/1");
    }

    @Test
    void 施行前一日未施行() {
        var input = new SocialScore.Input(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, 0);
        assertThat(Ask.on("2019-03-07").findsNothingInForce(new SocialScore(), input))
                .isTrue();
        assertThat(Ask.on("2019-03-08").findsNothingInForce(new SocialScore(), input))
                .isFalse();
    }

    private static CountyAssessment.Outcome assess(List<Unit> units) {
        return Ask.on("2020-01-15").decides(new CountyAssessment(), new CountyAssessment.Input(units));
    }

    /** A unit whose field score is spread over the parts in their order, each filled to its most. */
    private static Unit assessed(String name, BigDecimal field, @Nullable Veto veto, boolean chiefVeto) {
        var left = field;
        BigDecimal[] parts = new BigDecimal[7];
        String[] most = {"30", "10", "10", "5", "5", "5", "5"};
        for (int i = 0; i < parts.length; i++) {
            parts[i] = left.min(new BigDecimal(most[i]));
            left = left.subtract(parts[i]);
        }
        var social = new SocialScore.Input(new BigDecimal("100"), new BigDecimal("100"), new BigDecimal("100"), 0);
        return new Unit(
                name,
                new Field(
                        parts[0],
                        List.of(parts[1], parts[2]),
                        List.of(parts[3], parts[4]),
                        List.of(parts[5], parts[6])),
                social,
                NOTHING,
                veto == null ? Set.of() : Set.of(veto),
                chiefVeto);
    }

    private static BigDecimal initial(Work work) {
        return Ask.on("2019-06-03")
                .decides(new ComprehensiveScores(), new ComprehensiveScores.Input(List.of(unit("甲", work))))
                .scores()
                .getFirst()
                .initial();
    }

    private static ComprehensiveScores.Unit unit(String name, Work work) {
        return new ComprehensiveScores.Unit(
                name, work.tasks(), work.experience(), work.wechatArticles(), work.criticisms(), work.covertProblems());
    }
}
