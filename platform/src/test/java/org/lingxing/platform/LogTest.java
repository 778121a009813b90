package org.lingxing.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The logs can be given to whoever mends the platform: they hold nothing of people and no secret. */
class LogTest {

    private static final String NAME = "周小雨";
    private static final String WRONG = "Wrong-password-7391";
    private static final String CHOSEN = "Chosen-password-5824-long";

    @TempDir
    Path home;

    private final HttpClient client = HttpClient.newHttpClient();
    private String address = "";
    private String session = "";

    @Test
    void 登录_邀请_出错的请求_日志中没有姓名口令和凭证() throws Exception {
        List<String> secrets;
        String said;
        try (var program = Program.start(home)) {
            address = program.address();
            secrets = live();
            said = program.said();
        }
        var log = Files.readString(home.resolve("lingxing.log"));
        var database = Files.readString(home.resolve("database.log"));
        assertThat(log.lines()).isNotEmpty().allSatisfy(line -> {
            var event = JsonMapper.shared().readTree(line);
            assertThat(event.path("@timestamp").asString()).isNotEmpty();
            assertThat(event.path("log").path("level").asString()).isNotEmpty();
        });
        for (var secret : secrets) {
            assertThat(log).doesNotContain(secret);
            assertThat(database).doesNotContain(secret);
            assertThat(said).doesNotContain(secret);
        }
    }

    @Test
    void 终端上一行一事_不带堆栈_遮住个人信息() {
        var event = new LoggingEvent(
                LogTest.class.getName(),
                new LoggerContext().getLogger("gateway"),
                Level.WARN,
                "no answer for 13800138000, {}\nand 410105199001011234 at wang@example.org with Bearer abcdef",
                new IOException("/invitations/" + "a".repeat(43)),
                new Object[] {"zhou"});
        assertThat(ConsoleLines.line(event))
                .contains("no answer for …, zhou and … at … with Bearer …", "IOException")
                .doesNotContain("\n");
    }

    /** What people do, rightly and wrongly; what must not be found afterwards. */
    private List<String> live() throws IOException, InterruptedException {
        send("POST", "/api/v1/session", "{\"account\":\"administrator\",\"password\":\"" + WRONG + "\"}");
        var signedIn =
                send("POST", "/api/v1/session", "{\"account\":\"administrator\",\"password\":\"lingxing-demo\"}");
        assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(200);
        session = signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        var invited = send("POST", "/api/v1/invitations", """
                {"account": "zhouxiaoyu", "name": "%s",
                 "post": {"zh": "科员", "en": "Clerk", "agency": null, "division": "410100"},
                 "roles": [{"role": "OFFICER", "module": null, "division": "410100"}]}
                """.formatted(NAME));
        assertThat(invited.statusCode()).as(invited.body()).isEqualTo(201);
        var link = JsonMapper.shared().readTree(invited.body()).path("link").asString();
        var token = link.substring(link.lastIndexOf('/') + 1).replaceAll(".*=", "");
        send("GET", "/api/v1/invitations/" + token, null);
        send("POST", "/api/v1/invitations/" + token + "/acceptance", "{\"password\":\"short\"}");
        send("POST", "/api/v1/invitations/" + token + "/acceptance", "{\"password\":\"" + CHOSEN + "\"");
        send("POST", "/api/v1/invitations/" + token + "/acceptance", "{\"password\":\"" + CHOSEN + "\"}");
        send("POST", "/api/v1/session", "{\"account\":\"zhouxiaoyu\",\"password\":[\"" + CHOSEN + "\"]}");
        send("PATCH", "/api/v1/people/zhouxiaoyu?name=" + token, "{}");
        send("GET", "/api/v1/people/zhouxiaoyu?after=%00" + token, null);
        send("GET", "/api/v1/documents?q=%00" + token, null);
        var cookie = session.replaceFirst("^[^=]*=", "");
        return List.of(NAME, "zhouxiaoyu", WRONG, CHOSEN, token, cookie, "lingxing-demo".repeat(2));
    }

    private HttpResponse<String> send(String method, String path, @org.jspecify.annotations.Nullable String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Cookie", "XSRF-TOKEN=here; " + session)
                .header("X-XSRF-TOKEN", "here")
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
