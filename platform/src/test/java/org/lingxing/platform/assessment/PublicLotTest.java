package org.lingxing.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** The public lot of a round: who may be drawn, and that anybody draws the same. */
@PlatformTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublicLotTest {

    private static final String ROUND = "/assessments/2019";
    private static final String JINSHUI = ROUND + "/units/410105";

    @Autowired
    MockMvc mvc;

    @Autowired
    CityClock clock;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void prepare() {
        clock.moveTo(LocalDate.of(2019, 12, 20));
    }

    /** A lot that leaves somebody out because another has the same title would not be one. */
    @Test
    @Order(1)
    void 职务同名的县级河长个个在名单里() throws Exception {
        database.sql("""
                        with namesake as (
                            insert into access.post (title_zh, title_en, agency, division)
                            select '示例县级河长', 'Example county chief', agency, division
                              from generate_series(1, 2), access.post
                             where id = (select post from rivers.answering
                                          where reach = 'R003-10' and level = 'COUNTY' limit 1)
                            returning id
                        ), held as (
                            insert into access.holding (post, person, held)
                            select id, (select person from access.account where name = 'chief'),
                                   daterange('2019-01-01', null)
                              from namesake
                        )
                        insert into rivers.answering (reach, level, post, during)
                        select 'R003-09', 'COUNTY', id, daterange('2019-01-01', null) from namesake""").update();
        var office = office();
        assertThat(office.post(ROUND + "/lists", Map.of()).json().get("added").asInt())
                .isEqualTo(2);
        assertThat(office.get(JINSHUI).body()).contains("示例县级河长（1）", "示例县级河长（2）");
    }

    @Test
    @Order(2)
    void 抽签先公告后抽_名单封存_任何人用哈希可以重复() throws Exception {
        var office = office();
        assertThat(office.post(ROUND + "/lot/drawing", Map.of("value", "1 2 3")).code())
                .isEqualTo("LOT_NOT_ANNOUNCED");
        var source = "示例公开摇奖 2019 年 12 月 22 日当期号码";
        assertThat(office.post(ROUND + "/lot/announcement", Map.of("source", source, "day", "2019-12-20"))
                        .code())
                .isEqualTo("LOT_DAY_NOT_TO_COME");
        var announced = office.post(ROUND + "/lot/announcement", Map.of("source", source, "day", "2019-12-22"));
        assertThat(announced.status()).as(announced.body()).isEqualTo(200);
        assertThat(announced.json().get("lists")).hasSize(48);
        assertThat(office.post(JINSHUI + "/candidates", Map.of("kind", "MEMBER", "name", "后来的单位"))
                        .code())
                .isEqualTo("LISTS_SEALED");
        var value = "03 05 11 19 27 30 + 08";
        assertThat(office.post(ROUND + "/lot/drawing", Map.of("value", value)).code())
                .isEqualTo("LOT_DAY_TO_COME");
        clock.moveTo(LocalDate.of(2019, 12, 22));
        office = office();
        var drawn = office.post(ROUND + "/lot/drawing", Map.of("value", value));
        assertThat(drawn.status()).as(drawn.body()).isEqualTo(200);
        assertThat(office.post(ROUND + "/lot/drawing", Map.of("value", "9 9 9")).code())
                .isEqualTo("LOT_DRAWN_ALREADY");

        var citizen = new Visitor(mvc);
        for (var list : citizen.get(ROUND + "/lot").json().get("lists")) {
            var file = citizen.get(ROUND + "/lot/" + list.get("unit").asString() + "/"
                    + list.get("kind").asString());
            assertThat(sha256(file.body())).isEqualTo(list.get("sha256").asString());
            assertThat(names(list, true)).isEqualTo(repeated(file.body().lines().toList(), value, list));
            assertThat(list.get("command").asString())
                    .isEqualTo("./lingxing lot " + list.get("file").asString() + " --value '" + value + "' --purpose '"
                            + list.get("purpose").asString() + "' --draw 2");
        }
        assertThat(database.sql("select count(*) from assessment.candidate where drawn is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(96);
    }

    /** Nobody chooses: the value that drew two has set the whole list in an order. */
    @Test
    @Order(3)
    void 抽中的人不能接受考核_一人写明理由提出_另一人审签_按同一次抽签的次序由下一个接替() throws Exception {
        clock.moveTo(LocalDate.of(2019, 12, 23));
        var office = office();
        var list = list(office, "CHIEF");
        var order = list.get("entries")
                .valueStream()
                .map(entry -> entry.get("name").asString())
                .toList();
        var gone = order.getFirst();
        assertThat(office.post(ROUND + "/lot/followers", leavingOut(order.get(2), "未抽中"))
                        .code())
                .isEqualTo("NOT_DRAWN");
        assertThat(office.post(ROUND + "/lot/followers", leavingOut(gone, " ")).status())
                .isEqualTo(400);
        var scored = "insert into assessment.visit (id, year, unit, sheet, subject, account, done_at, received_at)"
                + " select gen_random_uuid(), 2019, unit, 'assessment-chief', id, 'assessor', now(), now()"
                + " from assessment.candidate where unit = '410105' and name_zh = :name";
        database.sql(scored).param("name", order.get(1)).update();
        assertThat(office.post(ROUND + "/lot/followers", leavingOut(order.get(1), "已评过一次"))
                        .code())
                .isEqualTo("SCORED_IN_PART");
        leftOutByTwo(office, gone, order);

        var after = list(new Visitor(mvc), "CHIEF");
        assertThat(names(after, true)).containsExactly(order.get(1), order.get(2));
        assertThat(after.get("command").asString()).endsWith(" --draw 3");
        var value = "03 05 11 19 27 30 + 08";
        assertThat(repeated(order, value, after, 3)).isEqualTo(order.subList(0, 3));
        var left = after.get("leftOut").get(0);
        assertThat(left.get("name").asString()
                        + left.get("ground").asString()
                        + left.get("follower").asString())
                .isEqualTo(gone + "已调离郑州" + order.get(2));
        assertThat(database.sql("select name_zh from assessment.candidate where unit = '410105' and kind = 'CHIEF'"
                                + " and drawn is not null order by drawn")
                        .query(String.class)
                        .list())
                .containsExactly(order.get(1), order.get(2));
        assertThat(office.post(ROUND + "/lot/followers", leavingOut(gone, "再来一次"))
                        .code())
                .isEqualTo("NOT_DRAWN");
    }

    private void leftOutByTwo(Visitor office, String gone, List<String> order) throws Exception {
        var proposed = office.post(ROUND + "/lot/followers", leavingOut(gone, "已调离郑州"));
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
        var waiting = proposed.json().get("items").get(0).get("waiting");
        assertThat(waiting.get("follower").asString()).isEqualTo(order.get(2));
        assertThat(office.post(ROUND + "/lot/followers", leavingOut(gone, "再提一次"))
                        .code())
                .isEqualTo("LEAVING_THERE_ALREADY");
        assertThat(names(list(new Visitor(mvc), "CHIEF"), true))
                .as("只是提出的，谁也没有换")
                .containsExactlyInAnyOrder(gone, order.get(1));
        assertThat(new Visitor(mvc).get(ROUND + "/lot/followers").status()).isEqualTo(401);
        var leaving =
                ROUND + "/lot/followers/" + waiting.get("leaving").get("id").asString();
        assertThat(office.post(leaving + "/signature", Map.of("follower", order.get(2)))
                        .status())
                .as("提出的人不能自己签")
                .isEqualTo(403);
        var signer = new Visitor(mvc);
        signer.signIn("signer");
        assertThat(signer.post(leaving + "/signature", Map.of("follower", gone)).code())
                .as("看到的不是这个人接替")
                .isEqualTo("PREVIEW_MOVED");
        noMorePossible(signer, gone);
        var changed = signer.post(leaving + "/signature", Map.of("follower", order.get(2)));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().get("items")).isEmpty();
        assertThat(signer.post(leaving + "/rejection", Map.of("reason", "不准")).code())
                .isEqualTo("DEED_NOT_POSSIBLE");
    }

    /** Not among the drawn any more: the second person reads why nobody is left out, and is offered no signature. */
    private void noMorePossible(Visitor signer, String gone) throws Exception {
        drawn(gone, null);
        var waiting =
                signer.get(ROUND + "/lot/followers").json().get("items").get(0).get("waiting");
        assertThat(waiting.get("follower").isNull()).isTrue();
        var confirm = waiting.get("actions").get(0);
        assertThat(confirm.get("deed").asString()).isEqualTo("CONFIRM");
        assertThat(confirm.get("possible").asBoolean()).isFalse();
        assertThat(confirm.get("why").get("zh").asString()).contains("抽");
        assertThat(waiting.get("actions").get(1).get("possible").asBoolean()).isTrue();
        drawn(gone, 1);
    }

    private void drawn(String name, @Nullable Integer place) {
        database.sql("update assessment.candidate set drawn = :place where unit = '410105' and kind = 'CHIEF'"
                        + " and name_zh = :name")
                .param("place", place, Types.INTEGER)
                .param("name", name)
                .update();
    }

    private static Map<String, String> leavingOut(String name, String ground) {
        return Map.of("unit", "410105", "kind", "CHIEF", "name", name, "ground", ground);
    }

    private static JsonNode list(Visitor visitor, String kind) throws Exception {
        return visitor.get(ROUND + "/lot")
                .json()
                .get("lists")
                .valueStream()
                .filter(list -> list.get("purpose").asString().equals("2019/410105/" + kind))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> repeated(List<String> entries, String value, JsonNode list) throws Exception {
        return repeated(entries, value, list, 2);
    }

    /** By the recipe alone: the hash of three lines; the smallest. */
    private static List<String> repeated(List<String> entries, String value, JsonNode list, int draw) throws Exception {
        var hashes = new ArrayList<Map.Entry<String, String>>();
        for (var entry : entries) {
            hashes.add(Map.entry(sha256(value + "\n" + list.get("purpose").asString() + "\n" + entry), entry));
        }
        return hashes.stream()
                .sorted(Comparator.comparing(one -> new BigInteger(one.getKey(), 16)))
                .limit(draw)
                .map(Map.Entry::getValue)
                .toList();
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> names(JsonNode list, boolean drawn) {
        return StreamSupport.stream(list.get("entries").spliterator(), false)
                .filter(entry -> entry.get("drawn").asBoolean() == drawn)
                .map(entry -> entry.get("name").asString())
                .toList();
    }

    private Visitor office() throws Exception {
        var visitor = new Visitor(mvc);
        assertThat(visitor.signIn("chief-office").status()).isEqualTo(200);
        return visitor;
    }
}
