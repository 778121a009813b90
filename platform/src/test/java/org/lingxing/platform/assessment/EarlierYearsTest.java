package org.lingxing.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.sheets.Fault;
import org.lingxing.platform.sheets.Intake.Taken;
import org.lingxing.platform.sheets.Intake.Taking;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Results of years before the platform: taken over as their tables say them, shown beside the platform's, never counted. */
@PlatformTest
@Transactional
class EarlierYearsTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvc mvc;

    private static EarlierResult result(int year, String unit, String total, @Nullable String social) {
        return new EarlierResult(
                year,
                unit,
                new BigDecimal("60"),
                social == null ? null : new BigDecimal(social),
                new BigDecimal("18"),
                new BigDecimal(total),
                StandingGrade.GOOD,
                3,
                "示例：通报");
    }

    @Test
    void 往年结果照原表接收_错的逐格说明_比较时说明来历() throws Exception {
        var earlier = beans.getBean(EarlierYears.class);
        var faults = earlier.template();
        assertThat(faults.columns().all()).hasSize(9);
        for (int noYear : new int[] {-5, 0, 18, 1999}) {
            assertThat(result(noYear, "金水区", "86", "8").faults())
                    .extracting(Fault::column)
                    .containsExactly("year");
        }
        assertThat(result(2018, "金水区", "86", "8").faults()).isEmpty();
        var looked = earlier.look(List.of(
                result(2017, "金水区人民政府", "86", "8"),
                result(2017, "洛阳市", "86", "8"),
                result(2019, "金水区", "86", "8"),
                result(2018, "410105", "86", "8")));
        assertThat(looked.get(0).meant().unit()).isEqualTo("金水区");
        assertThat(looked.get(0).objections()).isEmpty();
        assertThat(looked.get(1).objections()).hasSize(1);
        assertThat(looked.get(2).objections()).hasSize(1);
        assertThat(looked.get(3).now()).isNotNull();

        earlier.takeOver(
                List.of(new Taken<>(result(2017, "金水区", "86", "8"), null)),
                new Taking(UUID.randomUUID(), "chief-office"));
        var compared = beans.getBean(Comparisons.class).of(2019);
        assertThat(compared.years())
                .extracting(Comparisons.YearOf::year, Comparisons.YearOf::origin)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2017, Comparisons.Origin.TAKEN_OVER),
                        org.assertj.core.groups.Tuple.tuple(2018, Comparisons.Origin.TAKEN_OVER),
                        org.assertj.core.groups.Tuple.tuple(2019, Comparisons.Origin.PROVISIONAL));
        var jinshui = compared.items().stream()
                .filter(unit -> unit.unit().equals("410105"))
                .findFirst()
                .orElseThrow();
        assertThat(jinshui.results()).extracting(Comparisons.InYear::year).containsExactly(2017, 2018, 2019);
        assertThat(jinshui.results().getFirst().own()).isNull();
        assertThat(jinshui.results().getFirst().total()).isEqualByComparingTo("86");

        var reader = new Visitor(mvc);
        reader.signIn("chief-office");
        assertThat(reader.get("/assessments/2019/results/comparison").status()).isEqualTo(200);
        assertThat(reader.get("/sheets/earlier-results").status()).isEqualTo(200);
    }
}
