package org.lingxing.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quantities of the gazette's issue: in its sentences and in its table. */
class TargetExtractionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            zzw-2019-51 | 2     | 年供水能力     | 27    | 亿立方米   | AT_LEAST | -
            zzw-2019-51 | 2     | 较2015年降低   | 25.6  | %          | AT_LEAST | -
            zzw-2019-51 | 2     | 管网漏损率     | 12    | %          | AT_MOST  | -
            zzw-2019-51 | 2     | 节水器具普及率 | 99    | %          | AT_LEAST | -
            zzw-2019-51 | 2     | 再生水回用率   | 40    | %          | AT_LEAST | -
            zzw-2019-51 | 2     | 有效利用系数   | 0.666 | ''         | AT_LEAST | -
            zzw-2019-51 | 2     | 污水处理率     | 98    | %          | AT_LEAST | -
            zzw-2019-51 | 2     | 省控断面水质   | 4     | 类         | AT_MOST  | -
            zzw-2019-51 | 2     | 水土流失治理度 | 74    | %          | AT_LEAST | -
            zzw-2019-51 | 3.2   | 节水型社会达标 | 6     | 个         | AT_LEAST | 2019-12-31
            zz-2019-5   | 3.4.2 | 水源地取水水质 | 98    | %          | AT_LEAST | -
            zz-2019-5   | 3.4.3 | 农村生活污水处理设施实现试运行 | 364 | 个 | AT_LEAST | 2019-06-30
            zz-2019-5   | 3.4.3 | 农村生活污水处理设施 | 364 | 个       | AT_LEAST | 2019-06-30
            zz-2019-5   | 3.4.3 | 规划保留村的生活污水处理设施建设任务 | 478 | 个 | AT_LEAST | 2019-12-31
            zz-2019-5   | 3.4.3 | 农村生活污水处理率提高 | 5 | 个百分点 | AT_LEAST | 2019-12-31
            zz-2019-5   | 3.4.4 | 统防统治覆盖率 | 37.5  | %          | AT_LEAST | -
            zz-2019-5   | 3.4.4 | 绿色防控覆盖率 | 25    | %          | AT_LEAST | -
            zz-2019-5   | 3.4.4 | 化肥使用量增长率 | 0.4 | %          | AT_MOST  | -
            zz-2019-5   | 3.4.4 | 化肥利用率     | 39    | %          | AT_LEAST | -
            zz-2019-5   | 3.4.4 | 秸秆综合利用率 | 93    | %          | AT_LEAST | -
            zz-2019-5   | 3.4.5 | 粪污设施配套率 | 88    | %          | AT_LEAST | 2019-12-31
            zz-2019-5   | 3.4.5 | 大型规模养殖场 | 100   | %          | AT_LEAST | 2019-12-31
            zz-2019-5   | 3.4.5 | 粪污综合利用率 | 70    | %          | AT_LEAST | 2019-12-31
            zzb-2019-13 | 1     | 新增城镇就业   | 11    | 万人       | AT_LEAST | 2019-12-31
            zzb-2019-13 | 1     | 登记失业率     | 4     | %          | AT_MOST  | -
            zzb-2019-13 | 1     | 零就业家庭     | 0     | ''         | KEEP_AT  | -
            zzb-2019-13 | 1     | 初次就业率     | 90    | %          | AT_LEAST | -
            zz-2019-6   | 1     | 新增城镇就业   | 11    | 万人       | AT_LEAST | -
            zz-2019-6   | 4     | 引进省外精品剧目 | 10  | 台         | AT_LEAST | -
            zz-2019-6   | 5     | 新创建餐饮示范店 | 100 | 家         | AT_LEAST | -
            zz-2019-6   | 5     | 明厨亮灶       | 1200  | 家         | AT_LEAST | -
            zz-2019-6   | 6     | 新增公共停车泊位 | 5   | 万个       | AT_LEAST | -
            zz-2019-6   | 7     | 每人每月发放   | 30    | 元         | EXACTLY  | -
            zz-2019-6   | 7     | 新增“绿城妈妈”社区环保服务项目 | 50 | 个 | AT_LEAST | -
            zz-2019-6   | 7     | 身高标准       | 1.3   | 米         | EXACTLY  | -
            zz-2019-6   | 8     | 农民体育健身升级工程 | 240 | 个       | AT_LEAST | -
            """)
    void 文中的数量_说什么_多少_单位_方向_期限(
            String document,
            String provision,
            String words,
            BigDecimal value,
            String unit,
            TargetDirection direction,
            LocalDate due) {
        assertThat(sentences(document)).anySatisfy(target -> {
            assertThat(target.provision()).isEqualTo(provision);
            assertThat(target.name()).contains(words);
            assertThat(target.value()).isEqualByComparingTo(value);
            assertThat(target.unit()).isEqualTo(unit);
            assertThat(target.direction()).isEqualTo(direction);
            assertThat(target.due()).isEqualTo(due);
        });
    }

    @Test
    void 两个文件对同一件事的两个数都在() {
        assertThat(sentences("zz-2019-5").stream()
                        .filter(target -> target.name().equals("郑州市城市生活污水处理率")))
                .extracting(Target::provision, target -> target.value().intValueExact())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("3.4.3", 96));
        assertThat(sentences("zzw-2019-51").stream()
                        .filter(target -> target.name().equals("郑州市城市生活污水处理率")))
                .extracting(Target::provision, target -> target.value().intValueExact())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("3.5.4", 98));
    }

    @Test
    void 民生实事九类都有数量_年龄和资助条件不算() {
        List<Target> targets = sentences("zz-2019-6");

        assertThat(targets.stream().map(Target::provision).distinct())
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(targets).hasSize(42);
        assertThat(targets).noneMatch(target -> target.unit().contains("岁"));
        assertThat(targets.stream().filter(target -> !target.certainty().isSure()))
                .hasSize(1);
    }

    @Test
    void 就业目标表_十七行八列_各列相加都合() {
        List<Target> cells = Issue.reading().targets().stream()
                .filter(target -> target.document().equals("zzb-2019-13") && target.division() != null)
                .toList();

        assertThat(cells)
                .hasSize(130)
                .allMatch(cell -> cell.certainty().isSure() && cell.unit().equals("人"));
        assertThat(cells.stream().map(Target::division).distinct())
                .hasSize(17)
                .startsWith("合计", "市本级", "新密市")
                .endsWith("郑东新区", "郑州航空港经济综合实验区");
        assertThat(cells.stream().map(Target::name).distinct())
                .containsExactly(
                        "新增城镇就业",
                        "失业人员再就业",
                        "帮助就业困难人员实现就业",
                        "新增农村劳动力转移就业",
                        "失业人员就业技能培训",
                        "农村劳动力技能培训",
                        "农民工返乡创业",
                        "返乡农民工创业辅导");
        var sums = cells.stream()
                .filter(cell -> !"合计".equals(cell.division()))
                .collect(Collectors.groupingBy(
                        Target::name, Collectors.reducing(BigDecimal.ZERO, Target::value, BigDecimal::add)));
        assertThat(cells.stream().filter(cell -> "合计".equals(cell.division())))
                .hasSize(8)
                .allSatisfy(total -> assertThat(sums.get(total.name())).isEqualByComparingTo(total.value()));
        assertThat(Issue.reading().warnings())
                .noneMatch(warning -> warning.says().zh().contains("合计"));
    }

    @Test
    void 改动一格_那一列待确认并有提示_其余各列不受影响() {
        Reading reading = Issue.read(Issue.text().replace("新密市 6000 800", "新密市 6001 800"));

        List<Target> doubtful = reading.targets().stream()
                .filter(target ->
                        target.division() != null && !target.certainty().isSure())
                .toList();
        assertThat(doubtful).isNotEmpty().allMatch(target -> target.name().equals("新增城镇就业"));
        assertThat(doubtful.getFirst().certainty().reasons().getFirst().zh()).contains("110000", "110001");
        assertThat(reading.warnings()).anyMatch(warning -> warning.says().zh().contains("110001"));
    }

    @Test
    void 少一格的行不猜() {
        Reading reading = Issue.read(Issue.text().replace("登封市 4600 800", "登封市 800"));

        assertThat(reading.targets()).noneMatch(target -> "登封市".equals(target.division()));
        assertThat(reading.warnings()).anyMatch(warning -> warning.says().zh().contains("登封市"));
    }

    private static List<Target> sentences(String document) {
        return Issue.reading().targets().stream()
                .filter(target -> target.document().equals(document) && target.division() == null)
                .toList();
    }
}
