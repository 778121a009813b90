package org.lingxing.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.store.DataHome;
import org.lingxing.platform.store.TestStore;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Production mode, and signing in at an identity provider: what the demonstration never meets. The one test of this
 * module that starts Spring a second time, with the modules it needs only.
 */
@SpringBootTest(
        classes = ProductionTest.Modules.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "lingxing.mode=production",
            "spring.flyway.enabled=false",
            "server.servlet.session.cookie.name=LINGXING_OIDC"
        })
@AutoConfigureMockMvc
@DirtiesContext // ended with the class, before the database under it ends
class ProductionTest {

    private static final String PASSWORD = "河清海晏-2019-06-18";
    private static final IdentityProvider PROVIDER = new IdentityProvider("lingxing", "a-secret-of-the-client");

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    FirstStart first;

    @Autowired
    JdbcClient database;

    @Autowired
    Passwords passwords;

    @Autowired
    CityClock clock;

    @Autowired
    Posts posts;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("lingxing.oidc.issuer", PROVIDER::issuer);
        registry.add("lingxing.oidc.client-id", () -> "lingxing");
        registry.add("lingxing.oidc.client-secret", () -> "a-secret-of-the-client");
    }

    @AfterAll
    static void 关闭() {
        PROVIDER.close();
    }

    @Test
    void 首位管理员凭启动时的链接设立且只此一次() throws Exception {
        var visitor = new Visitor(mvc);
        assertThat(visitor.get("/about").json().get("firstRun").asBoolean()).isTrue();
        assertThat(visitor.get("/about").json().get("accounts")).isEmpty();
        var stale = tokenIn(first.lines());
        var token = tokenIn(first.lines());
        assertThat(make(visitor, stale).code()).isEqualTo("LINK_UNKNOWN");
        assertThat(visitor.get("/invitations/" + token).json().get("purpose").asString())
                .isEqualTo("FIRST_ADMINISTRATOR");
        assertThat(visitor.post("/invitations/" + token + "/acceptance", Map.of("password", PASSWORD))
                        .code())
                .isEqualTo("LINK_UNKNOWN");

        assertThat(make(visitor, token).status()).isEqualTo(201);
        assertThat(make(visitor, token).code()).isEqualTo("LINK_UNKNOWN");
        assertThat(visitor.signIn("first", PASSWORD)
                        .json()
                        .get("roles")
                        .get(0)
                        .get("role")
                        .asString())
                .isEqualTo("ADMINISTRATOR");
        assertThat(visitor.get("/about").json().get("firstRun").asBoolean()).isFalse();
        assertThat(first.lines()).isEmpty();
    }

    @Test
    void 演示账户在正式模式下不能登录其会话也无效() throws Exception {
        accounts.add("shown", "示例戌", true, clock.instant());
        accounts.setPassword("shown", passwords.hash(DemonstrationPeople.PASSWORD));
        var visitor = new Visitor(mvc, "10.0.1.1");
        assertThat(visitor.signIn("shown").code()).isEqualTo("ACCOUNT_DISABLED");
        assertThat(visitor.get("/session").status()).isEqualTo(401);
        assertThat(accounts.find("officer")).isEmpty();
    }

    @Test
    void 统一认证首次登录按用户名绑定此后只认其主体() throws Exception {
        invited("zhao.liu");
        PROVIDER.signsIn("subject-1", "Zhao.Liu");
        var browser = browser();
        var home = follow(browser, "/api/v1/session/oidc");
        assertThat(home.uri().getPath()).isEqualTo("/console");
        assertThat(get(browser, "/api/v1/session").body()).contains("\"account\":\"zhao.liu\"");

        PROVIDER.signsIn("subject-1", "renamed");
        assertThat(get(signedIn(), "/api/v1/session").body()).contains("\"account\":\"zhao.liu\"");
        PROVIDER.signsIn("subject-2", "zhao.liu");
        assertThat(follow(browser(), "/api/v1/session/oidc").uri().getQuery()).isEqualTo("problem=OIDC_NO_ACCOUNT");
        assertThat(database.sql("select count(*) from journal.entry where kind = 'access.identity-linked'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void 没有账户或账户已停用者统一认证也进不来() throws Exception {
        PROVIDER.signsIn("subject-3", "unknown-here");
        var browser = browser();
        assertThat(follow(browser, "/api/v1/session/oidc").uri().getQuery()).isEqualTo("problem=OIDC_NO_ACCOUNT");
        assertThat(get(browser, "/api/v1/session").statusCode()).isEqualTo(401);

        invited("sun.qi");
        accounts.disable("sun.qi", "试", clock.instant());
        PROVIDER.signsIn("subject-4", "sun.qi");
        assertThat(follow(browser(), "/api/v1/session/oidc").uri().getQuery()).isEqualTo("problem=OIDC_NO_ACCOUNT");
    }

    @Test
    void 伪造的返回与他处的去向都不被接受() throws Exception {
        var forged = get(browser(), "/api/v1/session/oidc-return?code=stolen&state=guessed");
        assertThat(forged.statusCode()).isEqualTo(302);
        assertThat(forged.headers().firstValue("Location")).contains("/console/sign-in?problem=OIDC_FAILED");

        PROVIDER.signsIn("subject-5", "nobody-either");
        var elsewhere =
                follow(browser(), "/api/v1/session/oidc?redirect_uri=https://evil.example/&continue=//evil.example");
        assertThat(elsewhere.uri().getHost()).isEqualTo("127.0.0.1");
    }

    private Visitor.Answer make(Visitor visitor, String token) throws Exception {
        return visitor.post(
                "/first-administrator",
                Map.of("token", token, "account", "first", "name", "示例亥", "password", PASSWORD));
    }

    private static String tokenIn(List<Phrase> lines) {
        return lines.getFirst().en().replaceAll(".*/invitation/(\\S+) .*", "$1");
    }

    private void invited(String account) {
        var person = accounts.add(account, "示例酉", false, clock.instant());
        var city = DivisionCode.of("410100");
        var post = posts.create(new Appointment(
                Phrase.of("示例岗位", "An example"), null, city, List.of(new Grant(Role.OFFICER, null, city))));
        posts.appoint(post, person, clock.today(), null);
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private HttpClient signedIn() throws Exception {
        var browser = browser();
        follow(browser, "/api/v1/session/oidc");
        return browser;
    }

    private HttpResponse<String> get(HttpClient browser, String path) throws Exception {
        return send(browser, URI.create("http://127.0.0.1:" + port).resolve(path));
    }

    /** Follows redirects, between platform and provider too, until an answer that is none. */
    private HttpResponse<String> follow(HttpClient browser, String path) throws Exception {
        var answer = get(browser, path);
        for (int step = 0; step < 6 && answer.statusCode() == 302; step++) {
            var to = answer.headers().firstValue("Location").orElseThrow();
            answer = send(browser, answer.uri().resolve(to));
        }
        return answer;
    }

    private static HttpResponse<String> send(HttpClient browser, URI address) throws Exception {
        return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    /** The modules that signing in needs, on a database of their own. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {
                "org.lingxing.platform.http",
                "org.lingxing.platform.time",
                "org.lingxing.platform.journal",
                "org.lingxing.platform.access"
            },
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    static class Modules {

        @Bean
        DataSource dataSource() {
            return TestStore.fresh();
        }

        @Bean
        DataHome dataHome() {
            return TestStore.home();
        }
    }
}
