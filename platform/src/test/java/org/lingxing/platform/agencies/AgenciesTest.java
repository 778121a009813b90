package org.lingxing.platform.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class AgenciesTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Agencies agencies;

    @Autowired
    UnknownNames unknown;

    @Autowired
    BaseRegister base;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void 按旧名查到今名_前身与来源() {
        assertThat(http.get().uri("/api/v1/agencies?q=市环境保护局"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].name")
                .isEqualTo("市生态环境局");
        assertThat(http.get().uri("/api/v1/agencies/market-supervision"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.predecessors[0].name")
                .isEqualTo("市工商行政管理局");
    }

    @Test
    void 名册分页_总数与续页() {
        var first = http.get().uri("/api/v1/agencies?limit=50");
        assertThat(first)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(50);
        assertThat(first)
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(BaseRegister.read().agencies().size());
        assertThat(first).bodyJson().extractingPath("$.next").isNotNull();
    }

    @Test
    void 没有的机构给出明确的答复() {
        assertThat(http.get().uri("/api/v1/agencies/no-such"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("AGENCY_UNKNOWN");
    }

    @Test
    void 文件里的名称各归其机构_不认识的列入待确认() {
        transaction.executeWithoutResult(status -> agencies.enterUses(
                "zz-2019-99",
                LocalDate.of(2019, 3, 8),
                List.of(
                        new NameUse("1", "市环境保护局", NameUse.Kind.TASK),
                        new NameUse("2", "市生态环境局", NameUse.Kind.TEXT),
                        new NameUse("3", "市文广旅局", NameUse.Kind.TASK),
                        new NameUse("4", "市某某局", NameUse.Kind.TEXT))));
        assertThat(http.get().uri("/api/v1/agencies/ecology-environment"))
                .bodyJson()
                .extractingPath("$.named[*].as")
                .asArray()
                .containsExactly("市环境保护局", "市生态环境局");
        assertThat(http.get().uri("/api/v1/agencies/ecology-environment"))
                .bodyJson()
                .extractingPath("$.names[?(@.name == '市环境保护局')].lastUsed")
                .asArray()
                .containsExactly("2019-03-08");
        var open = unknown.page(UnknownNames.State.UNKNOWN, null, 10);
        assertThat(open).extracting(UnknownNames.Unknown::name).containsExactly("市文广旅局");
        assertThat(open.getFirst().proposal()).isEqualTo("culture-tourism");
        assertThat(open.getFirst().documents()).containsExactly("zz-2019-99");
    }

    @Test
    void 再次启动不重复登记() {
        base.enterWhatIsMissing();
        assertThat(http.get().uri("/api/v1/agencies?limit=1"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(BaseRegister.read().agencies().size());
    }

    @Test
    void 待确认名称须由督查室查看() {
        assertThat(http.get().uri("/api/v1/agency-names")).hasStatus(401);
    }
}
