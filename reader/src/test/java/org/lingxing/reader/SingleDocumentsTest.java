package org.lingxing.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regulations and notices that come in alone, as Markdown, HTML or text. */
class SingleDocumentsTest {

    @Test
    void 各地法规的条数与原文相同() throws IOException {
        Path folder = Issue.shared().resolve("data").resolve("documents");
        Assumptions.assumeTrue(Files.isDirectory(folder), "No regulations lie in " + folder.normalize());
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().contains("regulations_")
                            && file.toString().endsWith(".md"))
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(80);
        for (Path file : files) {
            Document document = Trees.read(Files.readString(file), file.toString())
                    .documents()
                    .getFirst();
            long printed = Files.readAllLines(file).stream()
                    .filter(line -> line.matches("第[一二三四五六七八九十百零]+条[\\s\\u3000].*"))
                    .count();
            assertThat(Trees.byPath(document).values().stream().filter(p -> p.kind() == ProvisionKind.ARTICLE))
                    .as(file.toString())
                    .hasSize((int) printed);
            assertThat(document.title())
                    .isEqualTo(Files.readAllLines(file).getFirst().substring(2).strip());
            assertThat(document.date()).isNotNull();
        }
    }

    @Test
    void 法规_通过日_修订日_施行日_废止的旧法规() {
        Document document = Trees.read("""
                        # 某市河道条例

                        2015年6月1日 某市第三届人民代表大会常务委员会第二次会议通过

                        2018年9月3日 某省第九届人民代表大会常务委员会第四次会议批准

                        <!-- INFO END -->

                        ## 第一章　总则

                        第一条 为了保护河道，制定本条例。

                        第二条 下列行为应当禁止：

                        （一）填堵河道；

                        （二）倾倒垃圾。

                        前款规定以外的行为，依照法律处理。

                        ## 第二章　附则

                        第三条 本条例自2018年10月1日起施行。2001年5月4日公布的《某市河道办法》同时废止。
                        """, "条例.md").documents().getFirst();

        assertThat(document.id()).isEqualTo("某市河道条例@2018-09-03");
        assertThat(document.kind()).isEqualTo(DocumentKind.REGULATION);
        assertThat(document.issuer()).isEqualTo("某市人民代表大会常务委员会");
        assertThat(document.adoptedOn()).hasToString("2015-06-01");
        assertThat(document.inForceFrom()).hasToString("2018-10-01");
        assertThat(Trees.byPath(document).keySet()).containsExactly("c1", "1", "2", "2.1", "2.2", "2.p2", "c2", "3");
        assertThat(document.replaces()).singleElement().satisfies(old -> {
            assertThat(old.title()).isEqualTo("某市河道办法");
            assertThat(old.date()).hasToString("2001-05-04");
        });
    }

    @Test
    void 网页只读看得见的文字() {
        Reading reading = Trees.read("""
                <html><head><title>无关</title><script>var a = "一、";</script></head><body>
                <p>国务院办公厅关于试验的<br>通知</p><p>国办发〔2018〕1号</p>
                <p>各省、自治区、直辖市人民政府：</p>
                <p>一、第一项。&nbsp;内容&lt;甲&gt;。</p><table><tr><td>甲</td><td>1</td></tr></table><p>二、第二项。</p>
                <p>国务院办公厅</p><p>2018年3月4日</p></body></html>
                """, "page.html");

        assertThat(reading.documents()).singleElement().satisfies(document -> {
            assertThat(document.number()).isEqualTo("国办发〔2018〕1号");
            assertThat(document.title()).isEqualTo("国务院办公厅关于试验的通知");
            assertThat(document.date()).hasToString("2018-03-04");
            assertThat(Trees.byPath(document)).containsKeys("1", "2");
        });
        assertThat(reading.text()).doesNotContain("<p>", "var a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            增长率降到 0. 4%以下          | 增长率降到0.4%以下
            4800 元 / 人 (2 台)           | 4800元/人（2台）
            王　　鹏, 市委常委            | 王鹏，市委常委
            工业 CT 等, PM 2. 5 平均浓度  | 工业CT等，PM2.5平均浓度
            EWTO core area                | EWTO core area
            邮箱: zfgzdc@ 126. com, 电话  | 邮箱：zfgzdc@126.com，电话
            于 17:30 前报送               | 于17:30前报送
            １２ 个 ％                    | 12个%
            """)
    void 文字读作人读的样子(String raw, String read) {
        assertThat(Cleaning.of(SourceText.wrapped(raw)).text()).isEqualTo(read);
    }

    @Test
    void 决定废止下列文件_清单里每件都算() {
        Reading reading = Trees.read("""
                青山市人民政府关于废止部分文件的决定
                青政〔2020〕3号　　2020年3月2日
                各区人民政府：
                市政府决定废止下列文件：
                1. 《青山市借书证办法》（青政〔2011〕4号）；
                2. 《青山市阅览规定》（青政文〔2012〕5号）。
                《青山市图书馆章程》继续有效。
                """);

        assertThat(reading.documents())
                .singleElement()
                .satisfies(document -> assertThat(document.replaces())
                        .extracting(Replacement::title, Replacement::number)
                        .containsExactly(tuple("青山市借书证办法", "青政〔2011〕4号"), tuple("青山市阅览规定", "青政文〔2012〕5号")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            本办法自2019年3月18日起施行，有效期五年。        | 2019-03-18 | 2024-03-17
            本办法自2019年3月18日起施行，有效期为2年。       | 2019-03-18 | 2021-03-17
            本办法自2020年2月29日起施行，有效期1年。         | 2020-02-29 | 2021-02-27
            本办法自2019年1月1日起试行，试行期六个月。       | 2019-01-01 | 2019-06-30
            本办法自2019年3月18日起施行，有效期至2021年12月31日。 | 2019-03-18 | 2021-12-31
            本办法自印发之日起施行，有效期3年。             | 2019-03-05 | 2022-03-04
            本办法自2019年3月18日起施行，有效期至2018年12月31日。 | 2019-03-18 | -
            本办法自2019年3月18日起施行。证件有效期五年。     | 2019-03-18 | -
            """)
    void 文中写明有效期的_止于哪一日(String closing, LocalDate from, @Nullable LocalDate to) {
        String text = "关于印发某办法的通知\n某政〔2019〕1号\n2019年3月5日\n第一条 为管理某事，制定本办法。\n第二条 " + closing + "\n";
        Document document = Reader.read(text.getBytes(StandardCharsets.UTF_8), "notice.txt")
                .documents()
                .getFirst();

        assertThat(document.inForceFrom()).isEqualTo(from);
        assertThat(document.inForceTo()).isEqualTo(to);
    }

    @Test
    void 同一文号出现两次_说明取第一次() {
        String once = """
                青山市人民政府关于开放时间的通知
                青政〔2020〕1号　　2020年1月6日
                各区人民政府：
                一、图书馆每日九时开放，十八时闭馆，节假日照常，读者凭证入馆。
                二、阅览室、自习室、儿童室、报刊室同时开放，座位不得预占，离开半小时以上视为放弃。
                """;

        Reading reading = Trees.read(once + once);

        assertThat(reading.documents()).hasSize(2);
        assertThat(reading.warnings()).extracting(Warning::line).containsExactly(6);
    }

    @Test
    void 几部旧法规各带制定经过_一并废止_每部都算() {
        Document document = Trees.read("""
                        # 某市容貌条例

                        2011年9月8日 某市人民代表大会常务委员会公布

                        2012年1月1日 施行

                        <!-- INFO END -->

                        第一条 为了市容整洁，制定本条例。

                        第二条 本条例自2012年1月1日起施行。1997年12月26日某市人民代表大会常务委员会通过、1998年7月24日某省人民代表大会常务委员会批准的《某市街道条例》，2005年4月28日某市人民代表大会常务委员会通过的《某市卫生条例》和《某市广告办法》同时废止。
                        """, "容貌.md").documents().getFirst();

        assertThat(document.date()).as("施行日不是公布日").hasToString("2011-09-08");
        assertThat(document.inForceFrom()).hasToString("2012-01-01");
        assertThat(document.replaces()).extracting(Replacement::title).containsExactly("某市街道条例", "某市卫生条例", "某市广告办法");
        assertThat(document.replaces().get(1).date()).hasToString("2005-04-28");
    }
}
