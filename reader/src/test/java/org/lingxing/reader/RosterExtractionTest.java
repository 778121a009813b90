package org.lingxing.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists of units and persons in the gazette's issue, counted against what the text announces. */
class RosterExtractionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zzw-2019-50  | 先进单位 | 20 | 郑东新区管理委员会                   | 金水区文化绿城小学
            zzw-2019-50  | 先进个人 | 40 | 李盼                                 | 杨焕增
            zzw-2019-59  | 先进集体 | 20 | 郑州国家高新技术产业开发区管理委员会 | 郑州市二七区解放路街道办事处
            zzb-2019-11  | 先进集体 | 20 | 郑州市住房保障和房地产管理局         | 郑州市二七区福华街街道办事处
            zzb-2019-11  | 先进个人 | 30 | 潘军                                 | 王程
            zzbw-2019-4  | 先进单位 | 10 | 中原区人民政府                       | 郑州地铁集团有限公司
            zzbw-2019-4  | 先进个人 | 15 | 王文彬                               | 张志刚
            zzbw-2019-5  | 先进单位 | 10 | 管城回族区人民政府                   | 市热力总公司客户服务中心
            zzbw-2019-5  | 先进个人 | 15 | 王占伟                               | 段宝玉
            """)
    void 表彰名单_读出的与标明的一样多(String document, String name, int announced, String first, String last) {
        Roster roster = rosters(document).stream()
                .filter(candidate -> candidate.name().contains(name))
                .findFirst()
                .orElseThrow();

        assertThat(roster.announced()).isEqualTo(announced);
        assertThat(roster.entries()).hasSize(announced);
        assertThat(roster.entries().getFirst().name()).isEqualTo(first);
        assertThat(roster.entries().getLast().name()).isEqualTo(last);
        assertThat(roster.certainty().isSure()).isTrue();
    }

    @Test
    void 折成两行的单位名称是一个单位() {
        assertThat(rosters("zzb-2019-11").getFirst().entries())
                .extracting(Roster.Entry::name)
                .contains("郑州市公安局治安管理警察支队暂住人口管理办公室");
    }

    @Test
    void 领导小组_姓名_职务_组内身份() {
        Roster militia = rosters("zzw-2019-46").getFirst();
        assertThat(militia.name()).isEqualTo("郑州市民兵调整改革工作领导小组");
        assertThat(militia.announced()).isNull();
        assertThat(militia.entries()).hasSize(21);
        assertThat(militia.entries().get(2))
                .satisfies(entry -> assertThat(entry.name()).isEqualTo("马义中"))
                .satisfies(entry -> assertThat(entry.position()).isEqualTo("副市长、市公安局局长"))
                .satisfies(entry -> assertThat(entry.role()).isEqualTo("组长"));
        assertThat(militia.entries().getLast().position()).isEqualTo("警备区保障处处长");

        Roster finance = rosters("zzbw-2019-2").getFirst();
        assertThat(finance.entries()).hasSize(26);
        assertThat(finance.entries().get(1).role()).isEqualTo("常务副组长");
        assertThat(finance.entries().getLast())
                .satisfies(entry -> assertThat(entry.name()).isEqualTo("肖振涛"))
                .satisfies(entry -> assertThat(entry.position()).isEqualTo("电信郑州分公司总经理"));
    }

    @Test
    void 任命三人() {
        List<Roster> rosters = Issue.reading().rosters().stream()
                .filter(roster -> roster.name().equals("任命"))
                .toList();

        assertThat(rosters).hasSize(1);
        assertThat(rosters.getFirst().entries()).extracting(Roster.Entry::name).containsExactly("崔留森", "张萍", "裴广战");
        assertThat(rosters.getFirst().entries())
                .extracting(Roster.Entry::position)
                .containsExactly("郑州市自然资源和规划局调研员", "郑州市市场监督管理局调研员", "郑州市市场监督管理局调研员");
    }

    @Test
    void 少一人时待确认_不补() {
        Reading reading = Issue.read(Issue.text().replace("尚山人　 ", ""));

        Roster roster = reading.rosters().stream()
                .filter(candidate -> candidate.document().equals("zzbw-2019-5"))
                .filter(candidate -> candidate.name().contains("个人"))
                .findFirst()
                .orElseThrow();
        assertThat(roster.entries()).hasSize(14);
        assertThat(roster.certainty().reasons().getFirst().zh()).contains("15", "14");
    }

    private static List<Roster> rosters(String document) {
        return Issue.reading().rosters().stream()
                .filter(roster -> roster.document().equals(document))
                .toList();
    }
}
