package org.lingxing.platform.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.http.Version;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A paper from draft to issue, its number, who may do what, and what the public sees of it. */
@PlatformTest
class PapersTest {

    private static final DivisionCode CITY = DivisionCode.of("410100");

    @Autowired
    MockMvc mvc;

    @Autowired
    Papers papers;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void 起草人不能自己签发_签发人签后由起草人印发_文号连续() throws Exception {
        var officer = signedIn("officer");
        var signer = signedIn("signer");
        var draft = officer.post("/papers", Samples.letter());
        assertThat(draft.status()).as(draft.body()).isEqualTo(201);
        var path = "/papers/" + draft.json().get("id").asString();

        var own = deed(officer, path + "/signature", 0, null);
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.code()).isEqualTo("DEED_NOT_POSSIBLE");

        var early = deed(officer, path + "/issue", 0, null);
        assertThat(early.json().get("zh").asString()).isEqualTo("尚未签发");

        var signed = deed(signer, path + "/signature", 0, null);
        assertThat(signed.status()).as(signed.body()).isEqualTo(200);
        assertThat(signed.json().get("number").isNull()).isTrue();
        assertThat(signed.json().get("signedOn").asString()).isEqualTo("2019-06-18");

        var issued = deed(officer, path + "/issue", 1, null);
        assertThat(issued.status()).as(issued.body()).isEqualTo(200);
        assertThat(issued.json().get("number").asString()).matches("郑督函〔2019〕\\d+号");
        assertThat(issued.json().get("history").size()).isEqualTo(3);
        checkIsPublic(issued.json().get("check").get("path").asString());
    }

    private void checkIsPublic(String page) throws Exception {
        var anybody = new Visitor(mvc);
        var check = anybody.get(page.replace("/check/", "/checks/"));
        assertThat(check.status()).as(check.body()).isEqualTo(200);
        assertThat(check.json().get("standing").asString()).isEqualTo("STANDS");
        assertThat(check.json().get("pdf").asString()).matches("[0-9a-f]{64}");
        var typed = check.json().get("code").asString();
        assertThat(anybody.get("/checks/" + typed.replace(' ', '-')).status()).isEqualTo(200);
        assertThat(anybody.get("/checks/0000000000000000").code()).isEqualTo("CODE_UNKNOWN");
        assertThat(anybody.get("/checks/x").code()).isEqualTo("CODE_UNKNOWN");
    }

    @Test
    void 退回的先改再签_撤销的留号() throws Exception {
        var officer = signedIn("officer");
        var signer = signedIn("signer");
        var path = "/papers/"
                + officer.post("/papers", Samples.letter()).json().get("id").asString();
        assertThat(deed(officer, path + "/return", 0, Map.of("reason", "x")).status())
                .isEqualTo(409);
        assertThat(deed(signer, path + "/return", 0, Map.of("reason", " ")).status())
                .isEqualTo(400);
        var returned = deed(signer, path + "/return", 0, Map.of("reason", "补充时限"));
        assertThat(returned.json().get("state").asString()).isEqualTo("RETURNED");
        assertThat(deed(signer, path + "/signature", 1, null).status()).isEqualTo(409);
        var content = returned.json().get("content");
        var changed = send(officer, "PUT", path, 1, content);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(deed(signer, path + "/signature", 1, null).status()).isEqualTo(412);
        assertThat(deed(signer, path + "/signature", 2, null).status()).isEqualTo(200);
        var issued = deed(officer, path + "/issue", 3, null).json();
        var number = issued.get("number").asString();
        var revoked = deed(signer, path + "/withdrawal", 4, Map.of("reason", "文字有误"));
        assertThat(revoked.status()).as(revoked.body()).isEqualTo(200);
        assertThat(revoked.json().get("number").asString()).isEqualTo(number);
        var check =
                new Visitor(mvc).get(issued.get("check").get("path").asString().replace("/check/", "/checks/"));
        assertThat(check.json().get("standing").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void 同时印发的各得一号_不重不漏() throws Exception {
        var signer = caller("一号签发人", Role.SIGNER);
        var officer = caller("一号起草人", Role.OFFICER);
        papers.enter(new Letterhead("at-once", CITY, "示例督查室", "示例督查室", "示督"));
        var ids = signed("at-once", 12, officer, signer);
        var work = ids.stream()
                .map(id -> (Callable<String>) () -> papers.issue(id, new Version(1), officer))
                .toList();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var numbers = new ArrayList<String>();
            for (var done : threads.invokeAll(work)) {
                numbers.add(done.get());
            }
            assertThat(numbers).containsExactlyInAnyOrderElementsOf(numbers("示督通", 12));
        }
    }

    @Test
    void 印发未成_号归下一件() {
        var signer = caller("二号签发人", Role.SIGNER);
        var officer = caller("二号起草人", Role.OFFICER);
        papers.enter(new Letterhead("fails-once", CITY, "示例督查室", "示例督查室", "示退"));
        var ids = signed("fails-once", 2, officer, signer);
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    papers.issue(ids.getFirst(), new Version(1), officer);
                    throw new IllegalStateException("what came after the issue failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(papers.find(ids.getFirst()).state()).isEqualTo(PaperState.SIGNED);
        assertThat(papers.issue(ids.getLast(), new Version(1), officer)).isEqualTo("示退通〔2019〕1号");
        assertThat(papers.issue(ids.getFirst(), new Version(1), officer)).isEqualTo("示退通〔2019〕2号");
    }

    @Test
    void 年号另起_文号从一开始() {
        assertThat(numbers("示督通", 1)).containsExactly("示督通〔2019〕1号");
        assertThat(CheckCode.printed("93d25c610e7a44f8")).isEqualTo("93d2 5c61 0e7a 44f8");
        assertThat(CheckCode.typed("93D2-5c61 0e7a 44F8")).contains("93d25c610e7a44f8");
    }

    @Test
    void 字库没有的字_指明何处何字() throws Exception {
        var officer = signedIn("officer");
        var answer = officer.post(
                "/papers", Samples.letter().title("关于\uD800\uDC00的函").say("此段第五字𐀁如此。"));
        assertThat(answer.status()).isEqualTo(400);
        var errors = answer.json().get("errors");
        assertThat(errors.get(0).get("pointer").asString()).isEqualTo("/title");
        assertThat(errors.get(0).get("zh").asString()).contains("第 3 字", "U+10000");
        assertThat(errors.get(1).get("pointer").asString()).isEqualTo("/body/4/text");
    }

    @Test
    void 起草归督查室_县区的人看不到市里的公文() throws Exception {
        var officer = signedIn("officer");
        var id = officer.post("/papers", Samples.letter()).json().get("id").asString();
        assertThat(signedIn("agency").get("/papers/" + id).status()).isEqualTo(403);
        assertThat(signedIn("chief").get("/papers/" + id).code()).isEqualTo("PAPER_UNKNOWN");
        assertThat(signedIn("signer").post("/papers", Samples.letter()).status())
                .isEqualTo(403);
        assertThat(signedIn("chief").get("/papers").json().get("total").asInt()).isZero();
        var found = officer.get("/papers?about=test/one&state=DRAFT").json();
        assertThat(found.get("items").toString()).contains(id);
        assertThat(papers.about("test/one").stream().map(PaperView::id)).contains(UUID.fromString(id));
    }

    @Test
    void 印发后的文件不再重做_草稿标明未签发() throws Exception {
        var officer = signedIn("officer");
        var signer = signedIn("signer");
        var path = "/papers/"
                + officer.post("/papers", Samples.letter()).json().get("id").asString();
        assertThat(officer.get(path + "/pages").json().get(0).get("text").asString())
                .contains("草稿");
        deed(signer, path + "/signature", 0, null);
        deed(officer, path + "/issue", 1, null);
        var first = officer.get(path + ".pdf").response().getContentAsByteArray();
        assertThat(officer.get(path + ".pdf").response().getContentAsByteArray())
                .isEqualTo(first);
        assertThat(officer.get(path + "/pages").body()).doesNotContain("草稿");
        assertThat(officer.get(path + "/pages/1.png").response().getContentType())
                .isEqualTo("image/png");
        assertThat(officer.get(path + "/pages/99.png").code()).isEqualTo("PAGE_UNKNOWN");
        assertThat(officer.get(path + ".docx").response().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .contains("docx");
    }

    @Test
    void 代字不能与他人相同() {
        papers.enter(new Letterhead("first", CITY, "示例甲", "示例甲", "示甲"));
        assertThatThrownBy(() -> papers.enter(new Letterhead("second", CITY, "示例乙", "示例乙", "示甲")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(PaperRefusal.MARK_TAKEN));
    }

    private List<UUID> signed(String letterhead, int count, Caller officer, Caller signer) {
        var ids = new ArrayList<UUID>();
        for (int i = 1; i <= count; i++) {
            var id = papers.draft(
                    PaperDraft.of(PaperKind.CIRCULAR, letterhead)
                            .title("第" + i + "期通报")
                            .say("示例正文。"),
                    officer);
            papers.sign(id, new Version(0), signer);
            ids.add(id);
        }
        return ids;
    }

    private static List<String> numbers(String mark, int count) {
        var numbers = new ArrayList<String>();
        for (int i = 1; i <= count; i++) {
            numbers.add(mark + "〔2019〕" + i + "号");
        }
        return numbers;
    }

    private static Caller caller(String account, Role role) {
        return new Caller(account, account, List.of(new Grant(role, null, CITY)));
    }

    private Visitor signedIn(String account) throws Exception {
        var visitor = new Visitor(mvc);
        assertThat(visitor.signIn(account).status()).isEqualTo(200);
        return visitor;
    }

    private static Visitor.Answer deed(Visitor visitor, String path, int version, @Nullable Object body)
            throws Exception {
        return send(visitor, "POST", path, version, body);
    }

    private static Visitor.Answer send(Visitor visitor, String method, String path, int version, @Nullable Object body)
            throws Exception {
        var request = MockMvcRequestBuilders.request(
                        org.springframework.http.HttpMethod.valueOf(method), "/api/v1" + path)
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"");
        if (body != null) {
            request.contentType("application/json")
                    .content(JsonMapper.builder().build().writeValueAsBytes(body));
        }
        return visitor.send(request);
    }
}
