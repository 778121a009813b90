package org.lingxing.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.access.Visitor.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Files come in whole or bit by bit, and go out to whom they are open. */
@PlatformTest
class UploadTest {

    private static final byte[] TEXT = "会议纪要：示例事项按期完成。\n".repeat(40).getBytes(StandardCharsets.UTF_8);

    @Autowired
    MockMvc mvc;

    @Autowired
    Files files;

    private Visitor officer;
    private Visitor agency;

    @BeforeEach
    void signIn() throws Exception {
        officer = new Visitor(mvc);
        officer.signIn("officer");
        agency = new Visitor(mvc);
        agency.signIn("agency");
    }

    @Test
    void 一次上传的文件按内容识别() throws Exception {
        var answer = upload(officer, TEXT, "会议纪要.pdf");
        assertThat(answer.status()).isEqualTo(201);
        var file = answer.json();
        assertThat(file.get("type").get("mime").asString()).isEqualTo("text/plain");
        assertThat(file.get("size").asInt()).isEqualTo(TEXT.length);
        assertThat(file.get("by").asString()).isEqualTo("officer");
        var content = officer.send(get(file.get("content").asString()));
        assertThat(content.response().getContentAsByteArray()).isEqualTo(TEXT);
        assertThat(content.response().getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains(".pdf.txt");
        assertThat(content.response().getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(content.response().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void 未挂接的文件只有上传人看得到() throws Exception {
        var path = "/files/" + upload(officer, TEXT, "a.txt").json().get("id").asString();
        assertThat(officer.get(path).status()).isEqualTo(200);
        assertThat(agency.get(path).code()).isEqualTo("NOT_YOURS");
        assertThat(new Visitor(mvc).get(path).code()).isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void 分段上传可从断处继续() throws Exception {
        var begun = begin(officer, TEXT.length, "纪要.txt");
        assertThat(begun.status()).isEqualTo(201);
        var upload = Objects.requireNonNull(begun.response().getHeader("Location"));
        assertThat(offset(upload)).isZero();
        assertThat(append(upload, 0, Arrays.copyOf(TEXT, 100)).status()).isEqualTo(204);
        assertThat(offset(upload)).isEqualTo(100);
        assertThat(append(upload, 50, new byte[10]).code()).isEqualTo("UPLOAD_ELSEWHERE");
        assertThat(append(upload, 100, new byte[TEXT.length]).code()).isEqualTo("INPUT_FAULTY");
        assertThat(agency.send(head(upload)).status()).isEqualTo(404);
        assertThat(append(upload, 100, Arrays.copyOfRange(TEXT, 100, TEXT.length))
                        .status())
                .isEqualTo(204);
        var file = officer.get(upload.replace("/api/v1/uploads", "/files")).json();
        assertThat(file.get("name").asString()).isEqualTo("纪要.txt");
        assertThat(files.open(UUID.fromString(file.get("id").asString())).readAllBytes())
                .isEqualTo(TEXT);
    }

    private Answer begin(Visitor visitor, long length, String name) throws Exception {
        return visitor.send(post("/api/v1/files")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", length)
                .header(
                        "Upload-Metadata",
                        "filename " + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8))));
    }

    private Answer append(String upload, long offset, byte[] bytes) throws Exception {
        return officer.send(patch(upload)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", offset)
                .contentType("application/offset+octet-stream")
                .content(bytes));
    }

    private long offset(String upload) throws Exception {
        var answer = officer.send(head(upload));
        assertThat(answer.status()).isEqualTo(200);
        return Long.parseLong(Objects.requireNonNull(answer.response().getHeader("Upload-Offset")));
    }

    static Answer upload(Visitor visitor, byte[] bytes, String name) throws Exception {
        return visitor.send(multipart("/api/v1/files").file(new MockMultipartFile("file", name, null, bytes)));
    }
}
