package org.lingxing.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code import --dry-run} on files good and bad; what others read from its output stays as it is. */
class ImportCommandTest {

    /** An invented notice with two tasks. */
    private static final String NOTICE = """
            示例市人民政府办公厅
            关于做好 2031 年图书借阅工作的通知
            示政办 〔2031〕 7 号　 　 2031 年 5 月 6 日
            各县 (市、 区) 人民政府:
            一、 方便借阅
            1. 延长开馆时间。
            分管市领导: 甘　 宁
            责任单位: 市文化局、 市财
            政局
            市政府办公厅责任处室: 秘书一处
            2. 图书完好率达到 98%以上。
            分管市领导: 甘　 宁、 陆九渊
            责任单位: 市文化局
            市政府办公厅责任处室: 秘书一处
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void 每个文件一行JSON_字段名固定() throws IOException {
        Path file = write("通知.txt", NOTICE.getBytes(StandardCharsets.UTF_8));

        assertThat(run(file.toString(), "--dry-run", "--json")).isZero();

        List<JsonNode> answers = answers();
        assertThat(answers).hasSize(1);
        JsonNode answer = answers.getFirst();
        assertThat(answer.propertyNames())
                .containsExactly("file", "documents", "tasks", "targets", "rosters", "warnings");
        assertThat(answer.get("file").asString()).isEqualTo(file.toString());
        JsonNode document = answer.get("documents").get(0);
        assertThat(document.propertyNames())
                .containsExactly(
                        "id",
                        "number",
                        "title",
                        "date",
                        "inForceFrom",
                        "articles",
                        "provisions",
                        "annexesPresent",
                        "annexesLeftOut",
                        "replaces");
        assertThat(document.get("number").asString()).isEqualTo("示政办〔2031〕7号");
        assertThat(document.get("date").asString()).isEqualTo("2031-05-06");
        JsonNode task = answer.get("tasks").get(0);
        assertThat(task.propertyNames())
                .containsExactly(
                        "document",
                        "number",
                        "heading",
                        "text",
                        "leaders",
                        "agencies",
                        "office",
                        "term",
                        "due",
                        "certainty");
        assertThat(task.get("leaders").get(0).asString()).isEqualTo("甘宁");
        assertThat(task.get("agencies").get(1).get("name").asString()).isEqualTo("市财政局");
        assertThat(task.get("agencies").get(1).get("role").asString()).isEqualTo("ASSIST");
        assertThat(task.get("term").isNull()).isTrue();
        assertThat(task.get("certainty").asString()).isEqualTo("SURE");
        assertThat(answer.get("tasks").size()).isEqualTo(2);
    }

    @Test
    void 读不了的文件说明原因_其余照读() throws IOException {
        Path empty = write("空.txt", new byte[0]);
        Path binary = write("图.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 2, 3, 0, 0});
        Path good = write("通知.txt", NOTICE.getBytes(Charset.forName("GB18030")));
        String absent = folder.resolve("没有.txt").toString();

        assertThat(run(
                        empty.toString(),
                        binary.toString(),
                        absent,
                        folder.toString(),
                        good.toString(),
                        "--json",
                        "--dry-run"))
                .isEqualTo(1);

        List<JsonNode> answers = answers();
        assertThat(answers).hasSize(5);
        assertThat(answers.subList(0, 4)).allSatisfy(answer -> {
            assertThat(answer.get("documents").isEmpty()).isTrue();
            assertThat(answer.get("warnings").size()).isPositive();
        });
        assertThat(answers.getLast().get("documents").size()).isEqualTo(1);
        assertThat(err.size()).isZero();
    }

    @Test
    void 不带JSON时给人看的表() throws IOException {
        Path file = write("通知.txt", NOTICE.getBytes(StandardCharsets.UTF_8));

        assertThat(run("--dry-run", file.toString())).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("1 份文件", "2 项任务", "2031-05-06");
    }

    @Test
    void 写错的命令只说用法() {
        assertThat(run("--dry-run")).isEqualTo(2);
        assertThat(run("a.txt")).isEqualTo(2);
        assertThat(run("a.txt", "--dry-run", "--jsno")).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("import FILE");
    }

    private int run(String... arguments) {
        return new ImportCommand()
                .run(
                        List.of(arguments),
                        InputStream.nullInputStream(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private List<JsonNode> answers() {
        var mapper = new JsonMapper();
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(mapper::readTree)
                .toList();
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
