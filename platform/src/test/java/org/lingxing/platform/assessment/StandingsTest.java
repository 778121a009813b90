package org.lingxing.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lingxing.decrees.Decrees;
import org.lingxing.kernel.Phrase;
import org.lingxing.law.Asked;
import org.lingxing.law.RuleId;
import org.lingxing.platform.assessment.FieldScores.Drawn;
import org.lingxing.platform.assessment.FieldScores.Field;
import org.lingxing.platform.rules.Rules.Question;
import org.lingxing.platform.scoring.Certificate;
import org.lingxing.platform.scoring.Measure;
import org.lingxing.platform.scoring.Span;
import org.lingxing.platform.scoring.Subjects;
import org.lingxing.tool.RuleDoor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The standings as a function, without a database: its sums, what it says of gaps, and that a preview comes true. */
class StandingsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final RuleDoor DOOR = new RuleDoor(Decrees.corpus());

    static final Function<Question, JsonNode> RULE = question -> {
        var asked = Map.of("asOf", question.asOf().toString(), "input", question.input());
        var rule = Decrees.corpus().find(RuleId.of(question.rule()));
        var reply = DOOR.ask(java.util.Objects.requireNonNull(rule), JSON.writeValueAsString(asked), true);
        assertThat(reply.problem()).as(reply.json()).isNull();
        return JSON.readTree(reply.json()).get("outcome");
    };

    static final StandingScale SCALE =
            StandingScale.of(Decrees.corpus(), new Asked(java.time.LocalDate.of(2019, 12, 31), null));

    static Standings standings(UnitYear... units) {
        return Standings.of(new CityYear(2019, List.of(units)), SCALE, RULE);
    }

    @Test
    void 画稿上的金水区_九十点一五分_第三名_降等的新郑仍列第二() {
        var standings = standings(
                unit("郑东新区", "29", "9.5", "9.5", "4.75", "4.75", "4.75", "4.75")
                        .withSurvey(survey(100, 100, 100))
                        .withLedger(articles(39)),
                unit("新郑市", "28.5", "9.25", "9.25", "4.75", "4.75", "4.75", "4.75")
                        .withSurvey(survey(100, 85, 85))
                        .withLedger(articles(6))
                        .withVetoes(Set.of(VetoGround.CAMPAIGN_NOT_ACCEPTED)),
                unit("金水区", "27.5", "9", "9.5", "4.5", "4", "5", "4.5")
                        .withSurvey(survey(100, 96, 88))
                        .withLedger(articles(17)),
                unit("经开区", "27.5", "9.25", "9.25", "4", "4", "4", "4")
                        .withSurvey(survey(100, 85, 85))
                        .withLedger(new LedgerCounts(
                                new LedgerCounts.Levels(1, 1, 0),
                                LedgerCounts.Levels.NONE,
                                3,
                                LedgerCounts.Levels.NONE,
                                LedgerCounts.Levels.NONE)));
        assertThat(standings.reference()).isEqualByComparingTo("25.3");
        var jinshui = standings.of("金水区");
        assertThat(jinshui.initial()).isEqualByComparingTo("21.7");
        assertThat(jinshui.comprehensive()).isEqualByComparingTo("17.15");
        assertThat(jinshui.field()).isEqualByComparingTo("64.0");
        assertThat(jinshui.total()).isEqualByComparingTo("90.15");
        assertThat(jinshui.grade()).isEqualTo(StandingGrade.EXCELLENT);
        assertThat(jinshui.rank()).isEqualTo(3);
        var xinzheng = standings.of("新郑市");
        assertThat(xinzheng.rank()).isEqualTo(2);
        assertThat(xinzheng.grade()).isEqualTo(StandingGrade.PASS);
        assertThat(xinzheng.gradeByPoints()).isEqualTo(StandingGrade.EXCELLENT);
        assertThat(standings.complete()).isTrue();
    }

    @Test
    void 还没有的不计分_逐项说出还差什么_还能得多少() {
        var empty = new UnitYear("x", Phrase.of("示例区", "x"), none(), null, LedgerCounts.NONE, Set.of());
        var half = empty.withField(new Field(
                new BigDecimal("20"),
                null,
                List.of(drawn("示例河长一", "9"), drawn("示例河长二", null)),
                List.of(drawn("示例乡一", "5")),
                List.of()));
        var standings = standings(
                empty,
                new UnitYear(
                        "y", Phrase.of("另区", "y"), half.field(), survey(100, 100, 100), LedgerCounts.NONE, Set.of()));
        var nothing = standings.of("x");
        assertThat(nothing.total()).isEqualByComparingTo("20");
        assertThat(nothing.open()).isEqualByComparingTo("80");
        var some = standings.of("y");
        assertThat(some.total()).isEqualByComparingTo("64");
        assertThat(some.gaps().stream().map(gap -> gap.says().zh()))
                .containsExactly("示例河长二未评分", "乡镇（办）尚有 1 个未抽定", "成员单位尚有 2 个未抽定");
        assertThat(some.open()).isEqualByComparingTo("25");
        assertThat(standings.complete()).isFalse();
    }

    @Test
    void 还没有定的等级读作未定_写明现在的与最高可到的_同一规则算出() {
        var open = new UnitYear("x", Phrase.of("示例区", "x"), none(), null, LedgerCounts.NONE, Set.of());
        var vetoed = new UnitYear(
                "v",
                Phrase.of("否决区", "v"),
                none(),
                survey(100, 100, 100),
                LedgerCounts.NONE,
                Set.of(VetoGround.HELD_TO_ACCOUNT));
        var low = new UnitYear(
                "l",
                Phrase.of("低分区", "l"),
                new Field(
                        BigDecimal.ZERO,
                        null,
                        List.of(drawn("河长一", "0"), drawn("河长二", "0")),
                        List.of(drawn("乡一", "0"), drawn("乡二", "0")),
                        List.of(drawn("单位一", "0"), drawn("单位二", null))),
                survey(100, 100, 100),
                LedgerCounts.NONE,
                Set.of());
        var done = unit("定", "30", "10", "10", "5", "5", "5", "5").withSurvey(survey(100, 100, 100));
        var now = standings(open, vetoed, low, done).withHighest(true, RULE);
        assertThat(now.of("x").gradeWords().zh()).isEqualTo("未定（按现有分数为不合格，最高可到优秀）");
        assertThat(now.of("x").gradeMark().en()).isEqualTo("open");
        var paper =
                RankingPaper.of(StandingIssue.now(now, Instant.EPOCH), "示例河长办").toString();
        assertThat(paper)
                .as("预评的通报不把未定的说成不合格")
                .contains("其中优秀1个，未定3个。", "优秀：定；未定：", "示例区")
                .doesNotContain("不合格");
        assertThat(now.of("v").gradeWords().zh()).as("否决项照样封顶").isEqualTo("未定（按现有分数为不合格，最高可到合格）");
        assertThat(now.of("l").gradeWords().en()).isEqualTo("open (fail by the points so far, at most fail)");
        assertThat(now.of("定").highest()).as("没有未定的").isNull();
        assertThat(now.of("定").gradeWords()).isEqualTo(StandingGrade.EXCELLENT.title());
        var closed = now.settled().withHighest(false, RULE);
        assertThat(closed.of("v").highest()).as("现场已结束，没评的不再得分").isNull();
        assertThat(closed.of("x").gradeWords().zh()).as("还差社会评价").isEqualTo("未定（按现有分数为不合格，最高也是不合格）");
        assertThat(now.question()).isEqualTo(now.settled().question());
        assertThat(now.settled().of("x").gradeWords().zh()).as("提出为结果，未评的不计分").isEqualTo("不合格");
    }

    @Test
    void 河长履责否决使结果无效_不占名次_初始分仍可为参照() {
        var standings = standings(
                unit("甲", "30", "10", "10", "5", "5", "5", "5")
                        .withSurvey(survey(100, 100, 100))
                        .withLedger(articles(50))
                        .withVetoes(Set.of(VetoGround.CHIEF_DUTY_NOT_DONE)),
                unit("乙", "20", "8", "8", "4", "4", "4", "4").withSurvey(survey(100, 100, 100)));
        assertThat(standings.of("甲").rank()).isNull();
        assertThat(standings.of("甲").grade()).isEqualTo(StandingGrade.FAIL);
        assertThat(standings.of("乙").rank()).isEqualTo(1);
        assertThat(standings.of("乙").comprehensive()).isEqualByComparingTo("16");
        assertThat(standings.lines().getLast().unit()).isEqualTo("甲");
    }

    /** Whatever order records come in, and however often one is corrected, the standings are those of a full recount. */
    @Test
    void 一处更正之后与全部重算一致_只动预演说的那些_五十毫秒之内() {
        var random = new Random(20190618);
        var city = anyCity(random);
        var before = Standings.of(city, SCALE, RULE);
        var times = new ArrayList<Duration>();
        for (int round = 0; round < 60; round++) {
            var unit = city.units().get(random.nextInt(city.units().size())).unit();
            var corrected = city.with(unit, one -> anyCorrection(one, random));
            long start = System.nanoTime();
            var after = Standings.of(corrected, SCALE, RULE);
            times.add(Duration.ofNanos(System.nanoTime() - start));
            var shuffled = new ArrayList<>(corrected.units());
            java.util.Collections.shuffle(shuffled, random);
            var recount = Standings.of(new CityYear(2019, shuffled), SCALE, RULE);
            assertThat(recount.lines()).isEqualTo(after.lines());
            var said = new HashMap<String, StandingChange>();
            StandingChange.between(before, after).forEach(change -> said.put(change.unit(), change));
            for (var line : after.lines()) {
                var was = before.of(line.unit());
                if (said.containsKey(line.unit())) {
                    assertThat(said.get(line.unit()).total()).isEqualTo(line.total());
                    assertThat(said.get(line.unit()).rank()).isEqualTo(line.rank());
                } else {
                    assertThat(List.of(line.total(), line.grade(), String.valueOf(line.rank())))
                            .isEqualTo(List.of(was.total(), was.grade(), String.valueOf(was.rank())));
                }
            }
            city = corrected;
            before = after;
        }
        times.sort(null);
        assertThat(times.get(times.size() / 2)).as("a correction").isLessThan(Duration.ofMillis(50));
    }

    static CityYear anyCity(Random random) {
        return new CityYear(
                2019,
                IntStream.range(0, 16)
                        .mapToObj(at -> new UnitYear(
                                "u" + at,
                                Phrase.of("示例区" + at, "u" + at),
                                new Field(
                                        points(30, random),
                                        null,
                                        List.of(drawn("a", 10, random), drawn("b", 10, random)),
                                        List.of(drawn("c", 5, random), drawn("d", 5, random)),
                                        List.of(drawn("e", 5, random), drawn("f", 5, random))),
                                survey(random.nextInt(101), random.nextInt(101), random.nextInt(101)),
                                articles(random.nextInt(60)),
                                Set.of()))
                        .toList());
    }

    private static UnitYear anyCorrection(UnitYear unit, Random random) {
        var kind = any(List.of(LedgerKind.values()), random);
        var tier = kind.tiered() ? any(List.of(LedgerTier.values()), random) : null;
        return switch (random.nextInt(4)) {
            case 0 -> unit.withLedger(unit.ledger().plus(kind, tier, 1));
            case 1 -> unit.withSurvey(survey(random.nextInt(101), random.nextInt(101), random.nextInt(101)));
            case 2 -> unit.withVetoes(EnumSet.of(any(List.of(VetoGround.values()), random)));
            default ->
                unit.withField(new Field(
                        points(30, random),
                        null,
                        unit.field().chiefs(),
                        unit.field().townships(),
                        unit.field().members()));
        };
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static BigDecimal points(int most, Random random) {
        return BigDecimal.valueOf(random.nextInt(most * 10 + 1), 1);
    }

    private static Drawn drawn(String name, int most, Random random) {
        return new Drawn(name, Phrase.of(name, name), points(most, random), null);
    }

    private static Drawn drawn(String name, @Nullable String score) {
        return new Drawn(name, Phrase.of(name, name), score == null ? null : new BigDecimal(score), null);
    }

    /** Two items scored 8 of 10, a third of 10 left out: 16 ÷ 20 × 30 = 24, and what is lost is the other 6. */
    @Test
    void 有项目不计时_得分失分未定分相加就是评分表的总分() {
        var left = new Certificate(
                new Subjects.Subject("u", "甲"),
                Span.of(java.time.Year.of(2019)),
                List.of(
                        part(Certificate.State.SCORED),
                        part(Certificate.State.LEFT_OUT),
                        part(Certificate.State.SCORED)),
                new BigDecimal("16"),
                new BigDecimal("20"),
                new BigDecimal("24.00"));
        var awaiting = new Certificate(
                left.subject(),
                left.span(),
                List.of(
                        part(Certificate.State.SCORED),
                        part(Certificate.State.LEFT_OUT),
                        part(Certificate.State.AWAITED)),
                new BigDecimal("8"),
                new BigDecimal("10"),
                new BigDecimal("24.00"));
        for (var certificate : List.of(left, awaiting)) {
            var facts = unit("甲", "0", "0", "0", "0", "0", "0", "0")
                    .withField(new Field(certificate.total(), certificate, List.of(), List.of(), List.of()));
            var standings = standings(facts);
            var line = standings.of("甲");
            var lost = new StandingLosses(standings, RULE, Map.of())
                    .of(line).stream()
                            .filter(loss -> loss.part() == StandingLoss.Part.OWN)
                            .map(StandingLoss::lost)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            var open = line.gaps().stream()
                    .filter(gap -> gap.says().zh().startsWith("本级"))
                    .map(StandingLine.Gap::points)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(line.own().add(lost).add(open)).isEqualByComparingTo("30");
            assertThat(lost).isEqualByComparingTo(open.signum() == 0 ? "6.00" : "3.00");
        }
    }

    private static Certificate.Part part(Certificate.State state) {
        boolean scored = state == Certificate.State.SCORED;
        var ten = BigDecimal.TEN;
        var title = Phrase.of("项", "item");
        var line = new Certificate.Line(
                "i",
                title,
                ten,
                null,
                state,
                new BigDecimal(scored ? "8" : "0"),
                new BigDecimal(scored ? "2" : "0"),
                null,
                Measure.Value.share(8, 10),
                List.of(title),
                List.of());
        return new Certificate.Part("g", title, ten, line.gained(), scored ? ten : BigDecimal.ZERO, List.of(line));
    }

    static Field none() {
        return new Field(null, null, List.of(), List.of(), List.of());
    }

    static SurveyCounts survey(int aware, int satisfied, int participated) {
        return new SurveyCounts(100, aware, satisfied, participated, 0);
    }

    static LedgerCounts articles(int articles) {
        return LedgerCounts.NONE.plus(LedgerKind.ARTICLE, null, articles);
    }

    static UnitYear unit(String name, String... points) {
        return new UnitYear(
                name,
                Phrase.of(name, name),
                new Field(
                        new BigDecimal(points[0]),
                        null,
                        List.of(drawn("河长一", points[1]), drawn("河长二", points[2])),
                        List.of(drawn("乡镇甲", points[3]), drawn("乡镇乙", points[4])),
                        List.of(drawn("单位一", points[5]), drawn("单位二", points[6]))),
                null,
                LedgerCounts.NONE,
                Set.of());
    }
}
