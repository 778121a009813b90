package org.lingxing.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file holds, an answer comes within seconds and nothing is thrown. */
class UnreadableFilesTest {

    private static final Duration SECONDS = Duration.ofSeconds(10);

    private static final String ORDER = """
            某市人民政府
            关于试验的通知
            某政〔2020〕3号　　2020年5月6日
            各县（市、区）人民政府：
            一、总则
            （一）第一项规定。
            （二）第二项规定。
            二、附则
            本通知自2020年6月1日起施行。
            """;

    static Stream<Charset> charsets() {
        return Stream.of(
                StandardCharsets.UTF_8,
                Charset.forName("GB18030"),
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE);
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void 各种编码都读得出(Charset charset) {
        Reading reading = Reader.read(ORDER.getBytes(charset), "order.txt");

        assertThat(reading.documents()).singleElement().satisfies(document -> {
            assertThat(document.id()).isEqualTo("某政〔2020〕3号");
            assertThat(document.inForceFrom()).hasToString("2020-06-01");
            assertThat(Trees.byPath(document)).containsKeys("1", "1.1", "1.2", "2");
        });
    }

    @Test
    void 带字节顺序标记和回车换行() {
        byte[] text = ("\uFEFF" + ORDER.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);

        assertThat(Reader.read(text, "order.txt").documents()).hasSize(1);
    }

    @Test
    void 空文件_空白文件_二进制文件_说明原因() {
        assertThat(says(new byte[0])).contains("空的");
        assertThat(says("  \n\n　".getBytes(StandardCharsets.UTF_8))).contains("空白");
        byte[] picture = new byte[50_000];
        new Random(7).nextBytes(picture);
        assertThat(says(picture)).contains("不是文本");
        assertThat(says(new byte[10_000])).contains("不是文本");
    }

    @Test
    void 一百兆的文件_立即回答太大() {
        byte[] huge = new byte[100 * 1024 * 1024];
        Arrays.fill(huge, (byte) 'a');
        Assertions.assertTimeout(SECONDS, () -> assertThat(says(huge)).contains("100 MB"));
    }

    @Test
    void 很大的一行_很多空行_重复的编号_都在数秒内读完() {
        List<String> texts = List.of(
                "一、".repeat(100_000),
                "（".repeat(100_000),
                "第一条".repeat(100_000),
                "\n".repeat(2_000_000) + "末尾",
                "某".repeat(300_000),
                "1.".repeat(100_000),
                "市人民政府关于".repeat(30_000),
                "附件\n".repeat(30_000),
                "某政〔2020〕3号\n".repeat(50_000));
        for (String text : texts) {
            Assertions.assertTimeout(SECONDS, () -> Trees.read(text), text.substring(0, 6));
        }
    }

    @Test
    void 截断的和打乱的公报_不出错() {
        String issue = Issue.text();
        for (int to = 1; to < issue.length(); to += 9_973) {
            assertThat(Trees.read(issue.substring(0, to))).isNotNull();
            assertThat(Trees.read(issue.substring(to))).isNotNull();
        }
        List<String> lines = Arrays.asList(issue.split("\n"));
        Collections.shuffle(lines, new Random(11));
        assertThat(Trees.read(String.join("\n", lines))).isNotNull();
    }

    @Test
    void 一刊在一秒之内读完() {
        Trees.read(Issue.text());
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> Trees.read(Issue.text()));
    }

    private static String says(byte[] bytes) {
        Reading reading = Reader.read(bytes, "file.bin");
        assertThat(reading.documents()).isEmpty();
        assertThat(reading.warnings()).hasSize(1);
        return reading.warnings().getFirst().says().zh();
    }
}
