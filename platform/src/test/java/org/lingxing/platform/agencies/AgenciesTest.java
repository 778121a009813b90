package org.lingxing.platform.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class AgenciesTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient database;

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
        assertThat(open)
                .filteredOn(name -> name.name().equals("市文广旅局"))
                .singleElement()
                .satisfies(name -> {
                    assertThat(name.proposal()).isEqualTo("culture-tourism");
                    assertThat(name.documents()).containsExactly("zz-2019-99");
                });
        assertThat(open).extracting(UnknownNames.Unknown::name).doesNotContain("市某某局");
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

    @Test
    void 督查室认定名称后各处归于该机构_每个名称只认定一次() throws Exception {
        transaction.executeWithoutResult(status -> agencies.enterUses(
                "zz-2019-98",
                LocalDate.of(2019, 3, 9),
                List.of(
                        new NameUse("1", "市园林与绿化局", NameUse.Kind.TASK),
                        new NameUse("2", "市示例新局", NameUse.Kind.TASK),
                        new NameUse("3", "市并非机构", NameUse.Kind.TASK))));
        var officer = new Visitor(mvc);
        officer.signIn("officer");
        var assigned = officer.post("/agency-names/" + idOf("市园林与绿化局") + "/assignment", Map.of("agency", "parks"));
        assertThat(assigned.status()).as(assigned.body()).isEqualTo(200);
        assertThat(officer.get("/agencies/parks").json().get("named").toString())
                .contains("市园林与绿化局");
        assertThat(officer.post("/agency-names/" + idOf("市园林与绿化局") + "/assignment", Map.of("agency", "parks"))
                        .code())
                .isEqualTo("NAME_DECIDED");
        var entered = officer.post(
                "/agency-names/" + idOf("市示例新局") + "/assignment", Map.of("newAgency", Map.of("name", "市示例新局")));
        assertThat(entered.status()).as(entered.body()).isEqualTo(200);
        assertThat(officer.get("/agencies?q=示例新局").json().get("total").asInt()).isEqualTo(1);
        var rejected = officer.post("/agency-names/" + idOf("市并非机构") + "/rejection", Map.of("reason", "不是机构"));
        assertThat(rejected.json().get("state").asString()).isEqualTo("REJECTED");
        assertThat(officer.get("/agency-names").json().get("items").toString()).doesNotContain("市并非机构");
    }

    private String idOf(String name) {
        return database.sql("select id::text from agencies.unknown_name where name = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }
}
