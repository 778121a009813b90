package org.lingxing.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Every chief, township and member agency stands by its sheet; the one above gives the points that people give. */
@PlatformTest
class SheetStandingsTest {

    private static final String STANDINGS = "/assessments/2019/sheet-standings";
    private static final String JINSHUI = "410105";

    @Autowired
    MockMvc mvc;

    @Autowired
    CandidateTable candidates;

    private Visitor signedIn(String account) throws Exception {
        var visitor = new Visitor(mvc);
        visitor.signIn(account);
        return visitor;
    }

    private static JsonNode own(Visitor visitor) throws Exception {
        return visitor.get(STANDINGS)
                .json()
                .get("items")
                .valueStream()
                .filter(line -> line.get("tie").asString().equals("OWN"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> giving(String item, String points, String ground) {
        return Map.of("points", List.of(Map.of("item", item, "points", points, "ground", ground)));
    }

    @Test
    void 县级河长看到自己的表_市级河长给下级评分_本人与办公室不评_抽中的由考核组评() throws Exception {
        var chief = signedIn("chief");
        var mine = own(chief);
        assertThat(mine.get("kind").asString()).isEqualTo("CHIEF");
        var address = STANDINGS + "/" + mine.get("subject").asString();
        var detail = chief.get(address).json();
        assertThat(detail.get("parts").get(0).get("lines").get(0).get("measure").asString())
                .isEqualTo("patrols.chief-in-time");
        assertThat(detail.get("mayGive").asBoolean()).isFalse();
        assertThat(chief.post(address + "/points", giving("knows", "1", "")).code())
                .isEqualTo("DEED_NOT_POSSIBLE");
        assertThat(signedIn("chief-office")
                        .post(address + "/points", giving("knows", "1", ""))
                        .code())
                .as("同一河段有市级河长")
                .isEqualTo("DEED_NOT_POSSIBLE");
        assertThat(signedIn("guard").get(address).status()).isEqualTo(403);

        var above = signedIn("chief-city");
        assertThat(above.get(STANDINGS)
                        .json()
                        .get("items")
                        .valueStream()
                        .filter(line -> line.get("tie").asString().equals("ABOVE"))
                        .map(line -> line.get("subject").asString()))
                .contains(mine.get("subject").asString());
        assertThat(above.get(address).json().get("mayGive").asBoolean()).isTrue();
        assertThat(above.post(address + "/points", giving("knows", "0.5", " ")).body())
                .contains("/points/knows/ground");
        assertThat(above.post(address + "/points", giving("knows", "1.5", "")).body())
                .contains("/points");
        assertThat(above.post(address + "/points", giving("patrols", "1", "")).body())
                .as("计数的项目不由人评")
                .contains("/item");
        assertThat(above.post(address + "/points", giving("knows", "0E-999999999", "写不下的小数"))
                        .body())
                .contains("/points/0/points", "小数点前后各不超过 400 位");
        assertThat(above.get("/problems/near?kind=DUMPING&longitude=0E-999999999&latitude=34")
                        .body())
                .as("地址里的数同样")
                .contains("/longitude");
        var once = Map.of("item", "knows", "points", "0.5", "ground", "答不出两处问题");
        assertThat(above.post(address + "/points", Map.of("points", List.of(once, once)))
                        .body())
                .contains("/points/1/item");
        int awaited = mine.get("awaited").asInt();
        var given = above.post(address + "/points", giving("knows", "0.5", "答不出两处问题"));
        assertThat(given.status()).as(given.body()).isEqualTo(200);
        var now = own(chief);
        assertThat(now.get("awaited").asInt()).isEqualTo(awaited - 1);
        assertThat(chief.get(address).json().get("given").get(0).get("ground").asString())
                .isEqualTo("答不出两处问题");

        candidates.putDrawn(2019, mine.get("subject").asString(), 1);
        assertThat(above.post(address + "/points", giving("leads", "1", "")).body())
                .contains("由考核组两人现场评分");
        assertThat(own(chief).get("awaited").asInt()).as("上级给的分不进抽中的").isEqualTo(awaited);
        candidates.takeDrawn(2019, mine.get("subject").asString());
    }

    /** As the ranking counts: in proportion to the items that are owed, those that wait among them. */
    private static void requireOpenItemsBringNothingYet(JsonNode detail) {
        BigDecimal gained = BigDecimal.ZERO;
        BigDecimal owed = BigDecimal.ZERO;
        BigDecimal waits = BigDecimal.ZERO;
        for (var part : detail.get("parts")) {
            for (var item : part.get("lines")) {
                var state = item.get("state").asString();
                gained = gained.add(item.get("gained").decimalValue());
                owed = owed.add(
                        state.equals("LEFT_OUT")
                                ? BigDecimal.ZERO
                                : item.get("points").decimalValue());
                waits = waits.add(state.equals("AWAITED") ? item.get("points").decimalValue() : BigDecimal.ZERO);
            }
        }
        var line = detail.get("line");
        var most = line.get("most").decimalValue();
        assertThat(waits).isPositive();
        assertThat(line.get("total").decimalValue())
                .isEqualByComparingTo(gained.multiply(most).divide(owed, 2, RoundingMode.HALF_UP));
        assertThat(line.get("open").decimalValue())
                .isEqualByComparingTo(waits.multiply(most).divide(owed, 2, RoundingMode.HALF_UP));
    }

    @Test
    void 乡镇与成员单位_联络人看全县的并评分_单位自己只看自己的() throws Exception {
        var liaison = signedIn("assess-unit");
        var all = liaison.get(STANDINGS + "?unit=" + JINSHUI).json();
        assertThat(all.get("items")
                        .valueStream()
                        .map(line -> line.get("kind").asString())
                        .distinct())
                .contains("CHIEF", "TOWNSHIP", "MEMBER");
        assertThat(all.get("units")).hasSize(1);
        assertThat(liaison.get(STANDINGS + "?unit=410104")
                        .json()
                        .get("items")
                        .valueStream()
                        .map(line -> line.get("unit").asString()))
                .containsOnly(JINSHUI);
        var township = all.get("items")
                .valueStream()
                .filter(line -> line.get("kind").asString().equals("TOWNSHIP"))
                .findFirst()
                .orElseThrow();
        var address = STANDINGS + "/" + township.get("subject").asString();
        assertThat(signedIn("chief-office")
                        .post(address + "/points", giving("ledger", "0.5", ""))
                        .code())
                .as("乡镇由本县评，市河长办不评")
                .isEqualTo("DEED_NOT_POSSIBLE");
        var given = liaison.post(address + "/points", giving("ledger", "0.5", ""));
        assertThat(given.status()).as(given.body()).isEqualTo(200);
        assertThat(given.json().get("line").get("awaited").asInt()).isEqualTo(1);
        requireOpenItemsBringNothingYet(given.json());
        var agency = signedIn("agency");
        var own = own(agency);
        assertThat(own.get("kind").asString()).isEqualTo("MEMBER");
        assertThat(agency.get(address).status()).as("别的单位").isEqualTo(403);
        assertThat(agency.post(STANDINGS + "/" + own.get("subject").asString() + "/points", giving("tasks", "2", ""))
                        .code())
                .isEqualTo("DEED_NOT_POSSIBLE");
    }
}
