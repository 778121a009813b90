package org.lingxing.platform.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.scoring.Measure.Nature;
import org.lingxing.platform.scoring.Measure.Value;

/** Points by scales: the edges, one rounding at the end, what would have kept them. */
class ScorerTest {

    private static final Span MAY = new Span("2019-05");
    private static final Subjects.Subject OFFICE = new Subjects.Subject("a1", "示例局");
    private static final Scale LINE = new Scale.Linear(new BigDecimal("0.6"), BigDecimal.ONE);
    private static final Scale FEWER = new Scale.Linear(new BigDecimal("5"), BigDecimal.ZERO);
    private static final Scale STEPS =
            new Scale.Steps(Scale.Direction.AT_LEAST, List.of(step("0.6", "4"), step("0.8", "7"), step("0.95", "10")));
    private static final Scale FEWER_STEPS =
            new Scale.Steps(Scale.Direction.AT_MOST, List.of(step("3", "4"), step("1", "7"), step("0", "10")));
    private static final Scale EACH = new Scale.PerCase(new BigDecimal("1.5"), 1);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # scale,  counted, of, points, nearest,  all
            LINE,        0, 10,  0.00, 7=+2.50,  10=+10.00
            LINE,        6, 10,  0.00, 1=+2.50,  4=+10.00
            LINE,        7, 10,  2.50, 1=+2.50,  3=+7.50
            LINE,       10, 10, 10.00, -,        -
            LINE,        2,  3,  1.67, 1=+8.33,  -
            LINE,      599, 999, 0.00, 1=+0.02,  400=+10.00
            STEPS,       5, 10,  0.00, 1=+4.00,  5=+10.00
            STEPS,       6, 10,  4.00, 2=+3.00,  4=+6.00
            STEPS,       7, 10,  4.00, 1=+3.00,  3=+6.00
            STEPS,       8, 10,  7.00, 2=+3.00,  -
            STEPS,      19, 20, 10.00, -,        -
            STEPS,      94, 99,  7.00, 1=+3.00,  -
            EACH,        9, 10, 10.00, -,        -
            EACH,        8, 10,  8.50, 1=+1.50,  -
            EACH,        0, 10,  0.00, 3=+1.00,  9=+10.00
            FEWER,       0,  -, 10.00, -,        -
            FEWER,       2,  -,  6.00, 1=+2.00,  2=+4.00
            FEWER,       5,  -,  0.00, 1=+2.00,  5=+10.00
            FEWER,       9,  -,  0.00, 5=+2.00,  9=+10.00
            FEWER_STEPS, 0,  -, 10.00, -,        -
            FEWER_STEPS, 1,  -,  7.00, 1=+3.00,  -
            FEWER_STEPS, 3,  -,  4.00, 2=+3.00,  3=+6.00
            FEWER_STEPS, 4,  -,  0.00, 1=+4.00,  4=+10.00
            EACH,        1,  -, 10.00, -,        -
            EACH,        3,  -,  7.00, 1=+1.50,  2=+3.00
            """)
    void 分值在门槛上下_最近的一步与全得(
            String scale,
            int counted,
            @Nullable Integer of,
            BigDecimal points,
            @Nullable String nearest,
            @Nullable String all) {
        var line = only(sheet(scale(scale), of == null ? Nature.COUNT : Nature.SHARE), new Value(counted, of));
        assertThat(line.gained()).isEqualTo(points);
        assertThat(line.gained().add(line.lost())).isEqualByComparingTo("10");
        assertThat(line.kept())
                .extracting(kept -> kept.cases() + "=+" + kept.points())
                .containsExactlyElementsOf(java.util.stream.Stream.of(nearest, all)
                        .filter(java.util.Objects::nonNull)
                        .toList());
    }

    @Test
    void 没有应办事项_按评分表不计或得满分() {
        var left = certificate(sheet(LINE, Nature.SHARE), Value.share(0, 0));
        assertThat(left.total()).isNull();
        assertThat(left.parts().getFirst().lines().getFirst().state()).isEqualTo(Certificate.State.LEFT_OUT);
        var full = new Scorer(sheet(LINE, Nature.SHARE, Sheet.NothingOwed.FULL_POINTS), about(Nature.SHARE))
                .score(OFFICE, MAY, new Scorer.Known(Map.of(), Map.of()));
        assertThat(full.total()).isEqualByComparingTo("10");
    }

    @Test
    void 不计的与待评的项目_其余按比例折算_只在末尾取舍一次() {
        var computed = item("c", "30", new Sheet.Computed("test.share", LINE, Sheet.NothingOwed.LEFT_OUT));
        var people = item("p", "30", new Sheet.ByPeople(new BigDecimal("0.5")));
        var other = item("q", "40", new Sheet.ByPeople(new BigDecimal("0.5")));
        var sheet = new Sheet(
                Phrase.of("试", "test"),
                new BigDecimal("100"),
                List.of(),
                null,
                List.of(new Sheet.Group(
                        "g", Phrase.of("组", "group"), new BigDecimal("100"), List.of(computed, people, other))));
        var scorer = new Scorer(sheet, about(Nature.SHARE));
        var some = scorer.score(
                OFFICE,
                MAY,
                new Scorer.Known(Map.of("test.share", Value.share(2, 3)), Map.of("p", new BigDecimal("20"))));
        assertThat(some.gained()).isEqualByComparingTo("25");
        assertThat(some.available()).isEqualByComparingTo("60");
        assertThat(some.total()).isEqualByComparingTo("41.67");
        assertThat(some.parts().getFirst().lines())
                .extracting(Certificate.Line::code, Certificate.Line::state)
                .containsExactly(
                        tuple("c", Certificate.State.SCORED),
                        tuple("p", Certificate.State.SCORED),
                        tuple("q", Certificate.State.AWAITED));
    }

    @Test
    void 说明写出数目与办法() {
        var line = only(sheet(LINE, Nature.SHARE), Value.share(7, 10));
        assertThat(line.why())
                .extracting(Phrase::zh)
                .containsExactly("应 10，其中 7 份按时报送（70%）", "100% 得满分，60% 及以下不得分，其间按比例");
        assertThat(line.kept().getFirst().says()).isEqualTo(Phrase.of("再有 1 份按时报送，多得 2.5 分", "1 more in time = +2.5"));
    }

    private static Certificate.Line only(Sheet sheet, Value value) {
        return certificate(sheet, value).parts().getFirst().lines().getFirst();
    }

    private static Certificate certificate(Sheet sheet, Value value) {
        var nature = value.of() == null ? Nature.COUNT : Nature.SHARE;
        return new Scorer(sheet, about(nature))
                .score(OFFICE, MAY, new Scorer.Known(Map.of("test.share", value), Map.of()));
    }

    private static Map<String, Measure.About> about(Nature nature) {
        return Map.of(
                "test.share",
                new Measure.About(
                        "test.share",
                        Phrase.of("按时率", "share in time"),
                        Phrase.of("按时的份数", "those in time"),
                        "agency",
                        nature,
                        Phrase.of("份按时报送", "in time")));
    }

    private static Sheet sheet(Scale scale, Nature nature) {
        return sheet(scale, nature, Sheet.NothingOwed.LEFT_OUT);
    }

    private static Sheet sheet(Scale scale, Nature nature, Sheet.NothingOwed nothing) {
        assertThat(nature).isNotNull();
        return new Sheet(
                Phrase.of("试", "test"),
                BigDecimal.TEN,
                List.of(),
                null,
                List.of(new Sheet.Group(
                        "g",
                        Phrase.of("组", "group"),
                        BigDecimal.TEN,
                        List.of(item("c", "10", new Sheet.Computed("test.share", scale, nothing))))));
    }

    private static Sheet.Item item(String code, String points, Sheet.How how) {
        return new Sheet.Item(
                code,
                Phrase.of(code, code),
                new BigDecimal(points),
                Phrase.of("看什么", "what is looked at"),
                List.of(),
                null,
                how);
    }

    private static Scale scale(String name) {
        return switch (name) {
            case "LINE" -> LINE;
            case "STEPS" -> STEPS;
            case "EACH" -> EACH;
            case "FEWER" -> FEWER;
            default -> FEWER_STEPS;
        };
    }

    private static Scale.Step step(String value, String points) {
        return new Scale.Step(new BigDecimal(value), new BigDecimal(points));
    }
}
