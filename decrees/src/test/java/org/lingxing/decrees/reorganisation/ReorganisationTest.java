package org.lingxing.decrees.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.decrees.Ask;
import org.lingxing.decrees.reorganisation.CompetentAgency.Input;
import org.lingxing.decrees.reorganisation.CompetentAgency.Transfer;

class ReorganisationTest {

    private static final CompetentAgency COMPETENT = new CompetentAgency();

    @ParameterizedTest(name = "{0}: {4}, {5}")
    @CsvSource(textBlock = """
            方案未施行,           2019-04-01, 2019-04-02, 2019-04-02, 环保局,   , 环保局
            方案施行未移交,       2019-04-01, 2019-04-01, 2019-04-02, 环保局,   zzl-235#1, 环保局
            方案施行日期未定移交, 2019-04-01, 2019-04-01,           , 环保局,   zzl-235#1, 环保局
            移交当日,             2019-04-01, 2019-01-10, 2019-04-01, 生态局, zzl-235#1, 环保局 生态局
            移交前一日,           2019-03-31, 2019-01-10, 2019-04-01, 环保局,   zzl-235#1, 环保局
            """)
    void 第一条_由承接机关或原机关承担(
            String row,
            LocalDate on,
            LocalDate plan,
            @Nullable LocalDate handedOver,
            String agency,
            @Nullable String provision,
            String chain) {
        var outcome =
                Ask.on(on.toString()).decides(COMPETENT, input(on, null, new Transfer("环保局", "生态局", plan, handedOver)));
        assertThat(outcome.agency()).as(row).isEqualTo(agency);
        assertThat(outcome.provision() == null ? null : outcome.provision().toString())
                .as(row)
                .isEqualTo(provision);
        assertThat(outcome.chain()).as(row).containsExactlyElementsOf(Arrays.asList(chain.split(" ", -1)));
    }

    @ParameterizedTest(name = "amended {0}: {1}, {2}")
    @CsvSource({"2019-04-01, 环保局, zzl-235#3", "2019-04-02, 生态局, zzl-235#1"})
    void 第三条_规定已修改从其规定(LocalDate amendedOn, String agency, String provision) {
        var day = LocalDate.of(2019, 4, 1);
        var outcome =
                Ask.on("2019-04-01").decides(COMPETENT, input(day, amendedOn, new Transfer("环保局", "生态局", day, day)));
        assertThat(outcome.agency()).isEqualTo(agency);
        assertThat(outcome.provision()).hasToString(provision);
    }

    @Test
    void 所知日之后的移交不计() {
        var day = LocalDate.of(2019, 4, 1);
        var input = input(day, null, new Transfer("环保局", "生态局", LocalDate.of(2019, 1, 10), LocalDate.of(2019, 3, 25)));
        assertThat(Ask.on("2019-04-01")
                        .knowing("2019-03-24")
                        .decides(COMPETENT, input)
                        .agency())
                .isEqualTo("环保局");
        assertThat(Ask.on("2019-04-01")
                        .knowing("2019-03-25")
                        .decides(COMPETENT, input)
                        .agency())
                .isEqualTo("生态局");
    }

    @Test
    void 判断日或适用日早于施行日均为未施行() {
        var before = LocalDate.of(2019, 3, 17);
        assertThat(Ask.on("2019-04-01").findsNothingInForce(COMPETENT, input(before, null)))
                .isTrue();
        assertThat(Ask.on("2019-03-17").findsNothingInForce(COMPETENT, input(before.plusDays(1), null)))
                .isTrue();
        assertThat(Ask.on("2019-03-18").findsNothingInForce(COMPETENT, input(before.plusDays(1), null)))
                .isFalse();
    }

    @Test
    void 划转成环或重复不受理() {
        var day = LocalDate.of(2019, 4, 1);
        assertThat(Ask.on("2019-04-01")
                        .refuses(
                                COMPETENT,
                                input(day, null, new Transfer("甲", "乙", day, day), new Transfer("乙", "甲", day, day))))
                .containsExactly("/transfers/1");
        assertThat(Ask.on("2019-04-01").refuses(COMPETENT, input(day, null, new Transfer("甲", "甲", day, day))))
                .containsExactly("/transfers/0");
        assertThat(Ask.on("2019-04-01")
                        .refuses(
                                COMPETENT,
                                input(day, null, new Transfer("甲", "乙", day, day), new Transfer("甲", "丙", day, day))))
                .containsExactly("/transfers/1/from");
    }

    @ParameterizedTest(name = "upper {0}, lower {1}")
    @CsvSource(textBlock = """
            true,  false, 上新, 下旧, zzl-235#2
            true,  true,  上新, 下新, zzl-235#2
            false, false, 上旧, 下旧,
            false, true,  上旧, 下旧,
            """)
    void 第二条_上下级调整进度不一(boolean upper, boolean lower, String supervisor, String supervised, @Nullable String provision) {
        var outcome = Ask.on("2019-06-03")
                .decides(
                        new SupervisingAgency(),
                        new SupervisingAgency.Input(
                                new SupervisingAgency.Side(upper, "上旧", "上新"),
                                new SupervisingAgency.Side(lower, "下旧", "下新")));
        assertThat(outcome.supervisor()).isEqualTo(supervisor);
        assertThat(outcome.supervised()).isEqualTo(supervised);
        assertThat(outcome.provision() == null ? null : outcome.provision().toString())
                .isEqualTo(provision);
    }

    private static Input input(LocalDate on, @Nullable LocalDate amendedOn, Transfer... transfers) {
        return new Input("环保局", on, List.of(transfers), amendedOn);
    }
}
