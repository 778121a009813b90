package org.lingxing.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every identifier that the rulebook cites names a provision of the gazette that holds its figures and words. */
class RulebookIdentifiersTest {

    private static final Pattern CITED =
            Pattern.compile("((?:zzl|zzbw|zzb|zzw|zz)-[0-9-]+)#([a-z]?[0-9]+(?:\\.[a-z0-9]+)*)");

    /** The rulebook's own subdivisions of a provision have a letter behind the number. */
    private static final Pattern SUBDIVISION = Pattern.compile("\\.[a-z]$");

    private final Map<String, Map<String, Provision>> documents = new HashMap<>();

    RulebookIdentifiersTest() {
        Issue.reading().documents().forEach(document -> documents.put(document.id(), Trees.byPath(document)));
    }

    @Test
    void 规则书引用的每个编号都找得到() {
        List<String> missing = new ArrayList<>();
        Set<String> cited = cited();
        for (String identifier : cited) {
            int mark = identifier.indexOf('#');
            if (find(identifier.substring(0, mark), identifier.substring(mark + 1)) == null) {
                missing.add(identifier);
            }
        }
        assertThat(cited).hasSizeGreaterThan(60);
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zzl-235    | 1         | 继续承担
            zzl-235    | 2         | 管理监督指导
            zzl-235    | 3         | 修改或者废止
            zz-2019-5  | 2         | 98%
            zz-2019-5  | 3.1.2     | 73个县级河长水质监测断面
            zz-2019-5  | 3.2.2     | 河湖警长
            zz-2019-5  | 3.3.1     | 7月15日前
            zz-2019-5  | 3.3.2     | 6月底前
            zz-2019-5  | 3.3.5     | 每旬
            zz-2019-5  | 3.4.2     | Ⅳ类
            zz-2019-5  | 3.4.3     | 96%以上
            zz-2019-5  | 3.4.4     | 0.4%以下
            zz-2019-5  | a1.11     | 2月10日前
            zz-2019-5  | a1.22     | 8月下旬
            zz-2019-5  | a2.4.1    | 否定
            zz-2019-5  | a2.6      | 90分及以上
            zz-2019-5  | a2.6.1    | 70分
            zz-2019-5  | a2.6.2    | 每100人扣5分
            zz-2019-5  | a2.6.3    | 20分
            zz-2019-5  | a2.6.3.1  | 省级每次加2分
            zz-2019-5  | a2.6.4    | 良好及以上
            zz-2019-6  | n1        | 思想认识
            zz-2019-6  | 5         | 1200家
            zz-2019-7  | 15.1      | 充电设施
            zz-2019-7  | 18.4      | 车轮定位器
            zz-2019-7  | 18.9      | 无障碍
            zz-2019-7  | 28.4      | 五十米
            zz-2019-8  | 1.4       | 50万吨
            zz-2019-8  | 2.1.1     | 12%以上
            zz-2019-8  | 2.1.2     | 1000万元
            zz-2019-8  | 2.3.1     | 2%
            zz-2019-8  | 3.1.2     | 20%
            zz-2019-9  | 4.1       | 0—14岁
            zz-2019-9  | 4.2.1     | 居住证
            zz-2019-9  | 4.2.3     | 诊断
            zz-2019-9  | 5.1.1     | 人工耳蜗
            zz-2019-9  | 5.2       | 17200元
            zz-2019-9  | 5.2.1     | 12000元
            zz-2019-9  | 6.4       | 据实补助
            zz-2019-9  | 7         | 1:1
            zz-2019-9  | 8.3       | 三次
            zz-2019-9  | 8.4       | 两年内
            zz-2019-10 | 3         | >2.5
            zz-2019-10 | 5.4       | 1.5倍
            zz-2019-10 | 5.7       | 15%
            zz-2019-10 | a2.3      | 国有建设用地使用权出让合同
            zz-2019-10 | a3.1      | 新能源汽车
            zz-2019-10 | a3.3      | 商务局
            zz-2019-11 | 1.1       | 500万元和100万元
            zz-2019-11 | 2.2       | 4000万元
            zz-2019-11 | 5.1       | 300万元
            zz-2019-11 | 9         | 同一事项
            zzw-2019-51 | 2        | 25.6%
            zzw-2019-51 | 3.5.2    | 7月底前
            zzw-2019-51 | 3.5.4    | 98%以上
            zzw-2019-54 | 2        | 每季度
            zzw-2019-54 | 6        | 5个工作日
            zzw-2019-60 | 3.1.1.1  | 大围合区域
            zzw-2019-60 | 3.1.2.3  | 手续齐全
            zzw-2019-60 | 4.1.1    | 2019年6月30日
            zzw-2019-60 | 4.2.1    | 80%
            zzw-2019-60 | 4.3.1    | 20%
            zzw-2019-60 | 5.3      | 每月通报一次
            zzw-2019-60 | 5.4      | 1亿元
            zzw-2019-61 | 3.6      | 运营前安全评估
            zzb-2019-12 | 50       | 249万亩
            zzb-2019-12 | p8.15    | 网球中心
            zzb-2019-12 | p8.16    | 食品安全
            zzb-2019-13 | 2        | 300万元
            zzb-2019-13 | 3        | 200元
            zzb-2019-13 | 5        | 50元/条
            zzb-2019-13 | a1.1     | 110000
            zzb-2019-14 | 4        | 2020年1月10日
            zzb-2019-15 | 3        | 50万元、30万元、10万元
            zzb-2019-15 | 5        | 仅限中绿华夏认证
            zzb-2019-15 | 11       | 400m2
            zzb-2019-16 | 2        | 25%左右
            zzb-2019-16 | 3        | 豁免
            zzb-2019-16 | 8        | 500万、100万
            zzb-2019-16 | 10       | 200万元
            zzb-2019-16 | 24       | 50%
            """)
    void 编号所指的条文含有规则的数字和字词(String document, String path, String words) {
        Provision provision = find(document, path);
        assertThat(provision == null ? "no such provision" : Trees.words(provision))
                .contains(words);
    }

    @Test
    void 表格的一行_各格分开() {
        assertThat(find("zz-2019-5", "a1.1"))
                .extracting(Provision::text)
                .isEqualTo("落实河长巡河\u3000各级河长制办公室\u3000市级河长对口协助单位\u3000各级河长\u3000全年");
    }

    private @Nullable Provision find(String document, String path) {
        Map<String, Provision> provisions = documents.getOrDefault(document, Map.of());
        Provision provision = provisions.get(path);
        return provision != null
                ? provision
                : provisions.get(SUBDIVISION.matcher(path).replaceFirst(""));
    }

    /** Identifiers written in full, in the texts and in the examples. */
    private static Set<String> cited() {
        Set<String> cited = new LinkedHashSet<>();
        try (Stream<Path> files = Files.walk(Issue.shared().resolve("rulebook"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Matcher match = CITED.matcher(Files.readString(file));
                while (match.find()) {
                    cited.add(match.group(1) + "#" + match.group(2));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cited;
    }
}
