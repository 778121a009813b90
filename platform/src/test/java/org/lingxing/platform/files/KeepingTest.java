package org.lingxing.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.access.Visitor.Answer;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.store.DataHome;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who sees what, pieces, what is published, what is swept, what a full disk says. */
@PlatformTest
class KeepingTest {

    private static final DivisionCode CITY = DivisionCode.of("410100");
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    MockMvc mvc;

    @Autowired
    Files files;

    @Autowired
    Sweeper sweeper;

    @Autowired
    Intake intake;

    @Autowired
    CityClock clock;

    @Autowired
    DataHome home;

    @Autowired
    JdbcClient database;

    private Visitor officer;

    @BeforeEach
    void signIn() throws Exception {
        officer = signedIn("officer");
    }

    private Visitor stranger() {
        return new Visitor(mvc);
    }

    private Visitor signedIn(String account) throws Exception {
        var visitor = new Visitor(mvc);
        visitor.signIn(account);
        return visitor;
    }

    @Test
    void 公开的图片对外不带位置_上传人仍见原图() throws Exception {
        var picture = Camera.jpeg(640, 480, 6);
        var file = files.store(picture, "现场.jpg", "officer");
        files.attach(file, "gazette.task/1", Visibility.PUBLIC);
        var told = stranger().get("/files/" + file).json();
        assertThat(told.get("position").isNull()).isTrue();
        assertThat(told.get("takenAt").isNull()).isTrue();
        assertThat(told.get("by").isNull()).isTrue();
        assertThat(told.get("width").asInt()).isEqualTo(480);
        assertThat(officer.get("/files/" + file)
                        .json()
                        .get("position")
                        .get("latitude")
                        .decimalValue())
                .isEqualByComparingTo("34.7466");

        var published = content(stranger(), file, "", null);
        assertThat(new String(published.response().getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("34.7466", "GPS");
        assertThat(content(officer, file, "", null).response().getContentAsByteArray())
                .isEqualTo(picture);
        assertThat(content(officer, file, "?published=true", null).response().getContentAsByteArray())
                .isEqualTo(published.response().getContentAsByteArray());
        assertThat(published.response().getHeader("Content-Disposition")).startsWith("inline");

        var small = stranger().send(get("/api/v1/files/" + file + "/thumbnail?size=320"));
        assertThat(small.response().getContentType()).isEqualTo("image/jpeg");
        assertThat(stranger().get("/files/" + file + "/thumbnail?size=5000").status())
                .isEqualTo(400);
    }

    @Test
    void 按岗位开放的文件_只有持该岗位者可见() throws Exception {
        var file = files.store(text("内部"), "内部.txt", "administrator");
        files.attach(file, "gazette.task/2", Visibility.ofRoles(CITY, Role.OFFICER));
        assertThat(officer.get("/files/" + file).status()).isEqualTo(200);
        assertThat(signedIn("agency").get("/files/" + file).code()).isEqualTo("NOT_YOURS");
        files.attach(file, "gazette.task/2", Visibility.SIGNED_IN);
        assertThat(signedIn("agency").get("/files/" + file).status()).isEqualTo(200);
        assertThat(stranger().get("/files/" + file).code()).isEqualTo("NOT_SIGNED_IN");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "bytes=0-9,      206, 0, 10",
                "bytes=90-,      206, 90, 100",
                "bytes=-7,       206, 93, 100",
                "bytes=95-4000,  206, 95, 100",
                "'bytes=0-1,5-6', 200, 0, 100",
                "lines=1-2,      200, 0, 100",
                "-,              200, 0, 100"
            })
    void 可以只取一段(@Nullable String range, int status, int from, int to) throws Exception {
        var bytes = text("0123456789".repeat(10));
        var file = files.store(bytes, "a.txt", "officer");
        var answer = content(officer, file, "", range);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.response().getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(bytes, from, to));
        assertThat(content(officer, file, "", "bytes=100-").code()).isEqualTo("RANGE_OUTSIDE");
    }

    @Test
    void 没人用的文件过期清理_内容再留一段时间_同一内容只存一份() throws Exception {
        var bytes = text("同样的内容");
        var loose = files.store(bytes, "a.txt", "officer");
        var held = files.store(bytes, "b.txt", "officer");
        files.attach(held, "gazette.task/3", Visibility.SIGNED_IN);
        var sha256 = files.find(held).orElseThrow().sha256();
        assertThat(files.find(loose).orElseThrow().sha256()).isEqualTo(sha256);
        var place = home.resolve("files/content/" + sha256.substring(0, 2) + "/" + sha256);
        assertThat(place).hasBinaryContent(bytes);

        clock.moveBy(DAY.plusMinutes(1));
        sweeper.sweep();
        assertThat(files.find(loose)).isEmpty();
        assertThat(files.find(held)).isPresent();

        assertThat(files.detach(held, "gazette.task/3")).isTrue();
        assertThat(files.detach(held, "gazette.task/3")).isFalse();
        clock.moveBy(DAY.plusMinutes(1));
        sweeper.sweep();
        assertThat(files.find(held)).isEmpty();
        assertThat(place).exists();
        clock.moveBy(Sweeper.CONTENT_KEPT.plusMinutes(1));
        sweeper.sweep();
        assertThat(place).doesNotExist();
        assertThat(files.store(bytes, "c.txt", "officer")).isNotNull();
        assertThat(place).hasBinaryContent(bytes);
    }

    @Test
    void 不再动的上传过期放弃_名册之外的残片启动时清除() throws Exception {
        var upload = intake.begin("a.txt", 1000, "officer");
        intake.append(upload, "officer", 0, new ByteArrayInputStream(new byte[10]));
        var piece = home.resolve("files/incoming/" + upload);
        var unknown =
                java.nio.file.Files.write(piece.resolveSibling(UUID.randomUUID().toString()), new byte[10]);
        intake.afterSingletonsInstantiated();
        assertThat(piece).exists();
        assertThat(unknown).doesNotExist();
        clock.moveBy(Duration.ofDays(8));
        sweeper.sweep();
        assertThat(piece).doesNotExist();
        assertThatThrownBy(() -> intake.state(upload, "officer")).hasMessageContaining("UPLOAD_UNKNOWN");
    }

    @Test
    void 磁盘将满时说得清_已收到的部分仍在() {
        var full = new Incoming(Path.of(System.getProperty("java.io.tmpdir")), Long.MAX_VALUE / 2);
        assertThatThrownBy(() -> full.requireSpace(1)).hasMessageContaining("DISK_FULL");
    }

    @Test
    void 过大_过多_空的上传在开始时就被拒绝() {
        assertThatThrownBy(() -> intake.begin("a", 201L << 20, "officer")).hasMessageContaining("larger than 200 MB");
        assertThatThrownBy(() -> intake.begin("a", 0, "officer")).hasMessageContaining("FILE_EMPTY");
        for (int i = 0; i < 200; i++) {
            intake.begin("a", 1, "reader");
        }
        assertThatThrownBy(() -> intake.begin("a", 1, "reader")).hasMessageContaining("TOO_MANY_UPLOADS");
    }

    @Test
    void 数据库里的每份内容都在磁盘上() throws Exception {
        files.store(text("一"), "1.txt", "officer");
        files.store(text("二二"), "2.txt", "officer");
        var named = Rows.of(
                database.sql("select sha256 from files.content order by sha256").query(String.class));
        assertThat(named).isNotEmpty();
        for (var sha256 : named) {
            assertThat(home.resolve("files/content/" + sha256.substring(0, 2) + "/" + sha256))
                    .exists();
        }
    }

    private Answer content(Visitor visitor, UUID file, String query, @Nullable String range) throws Exception {
        var request = get("/api/v1/files/" + file + "/content" + query);
        return visitor.send(range == null ? request : request.header("Range", range));
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
