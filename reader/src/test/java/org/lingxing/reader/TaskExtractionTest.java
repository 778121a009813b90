package org.lingxing.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lingxing.kernel.Phrase;

/** The tasks of the gazette's issue, and that the width of its lines means nothing to them. */
class TaskExtractionTest {

    @Test
    void 省政府工作报告任务_共六十五项_六十三项有编号_两项在标题下没有编号() {
        List<Task> tasks = tasksOf("zzb-2019-12");

        assertThat(tasks).hasSize(65);
        assertThat(tasks.stream().map(Task::number).filter(number -> number != null))
                .containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(1, 63)
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(tasks.stream().filter(task -> task.number() == null).map(Task::heading))
                .hasSize(2)
                .allMatch(heading -> heading.contains("八、") && heading.matches(".*（十[五六]）.*"));
        assertThat(tasks).allSatisfy(task -> {
            assertThat(task.certainty().isSure()).as(task.provision()).isTrue();
            assertThat(task.heading()).contains(" / ");
            assertThat(task.text()).isNotBlank().doesNotContain("责任单位", "分管");
            assertThat(task.leaders()).isNotEmpty().allMatch(PersonNames::isName);
            assertThat(task.agencies().getFirst().role()).isEqualTo(AgencyRole.LEAD);
            assertThat(task.agencies().stream().skip(1)).allMatch(agency -> agency.role() == AgencyRole.ASSIST);
            assertThat(task.agencies())
                    .allMatch(
                            agency -> AgencyNames.isName(Flow.of(agency.name()).text()));
            assertThat(task.office()).matches("秘书[一二三四五六七八九]处(、秘书[一二三四五六七八九]处)*");
        });
    }

    @Test
    void 姓名中间的断行和空格不算_一项可有几位领导() {
        assertThat(task("zzb-2019-12", "1").leaders()).containsExactly("王鹏");
        assertThat(task("zzb-2019-12", "15").leaders()).containsExactly("王鹏", "黄卿");
        assertThat(task("zzb-2019-12", "59").leaders()).containsExactly("王鹏", "谷保中", "张俊峰", "孙晓红", "吴福民", "马义中");
        assertThat(task("zzb-2019-12", "4").office()).isEqualTo("秘书二处、秘书四处");
        assertThat(names(task("zzb-2019-12", "45"))).containsExactly("郑州航空港经济综合实验区管委会");
        assertThat(names(task("zzb-2019-12", "42")))
                .endsWith("市社会保险中心", "各县（市、区）人民政府", "各开发区管委会")
                .hasSize(9);
        assertThat(task("zzb-2019-12", "15").text()).contains("PM2.5");
    }

    @Test
    void 河湖长制任务分解表_二十二行各格分开_分不开的说明原因() {
        List<Task> tasks = tasksOf("zz-2019-5");

        assertThat(tasks)
                .extracting(Task::provision)
                .startsWith("a1.1")
                .endsWith("a1.22")
                .hasSize(22);
        assertThat(tasks.stream().filter(task -> !task.certainty().isSure()).map(Task::number))
                .containsExactly("2", "11", "20", "21");
        assertThat(tasks).allSatisfy(task -> {
            for (AgencyRole role : AgencyRole.values()) {
                assertThat(task.agencies()).as(task.provision()).anyMatch(agency -> agency.role() == role);
            }
            assertThat(task.due()).isNotNull();
        });
        Task drainage = task("zz-2019-5", "a1.15");
        assertThat(drainage.text()).isEqualTo("黑臭水体治理和污水处理能力提升");
        assertThat(drainage.heading()).isEqualTo("（四）水岸同治，推动河湖长制深入发展");
        assertThat(drainage.term()).isEqualTo("全年");
        assertThat(names(drainage))
                .containsExactly(
                        "市城管局", "市发展改革委", "财政局", "自然资源和规划局", "生态环境局", "农委", "水利局", "郑州黄河河务局", "各开发区", "县（市、区）");
    }

    @Test
    void 完成时限_按文件的年份算到日() {
        assertThat(task("zz-2019-5", "a1.1").due()).isEqualTo(LocalDate.of(2019, 12, 31));
        assertThat(task("zz-2019-5", "a1.4").due()).isEqualTo(LocalDate.of(2020, 1, 31));
        assertThat(task("zz-2019-5", "a1.8").due()).isEqualTo(LocalDate.of(2019, 7, 15));
        assertThat(task("zz-2019-5", "a1.9").due()).isEqualTo(LocalDate.of(2019, 6, 30));
        assertThat(task("zz-2019-5", "a1.22").due()).isEqualTo(LocalDate.of(2019, 8, 31));
        Task twoSteps = task("zz-2019-5", "a1.20");
        assertThat(twoSteps.term()).isEqualTo("6月提交成果，年底完成标识");
        assertThat(twoSteps.due()).isEqualTo(LocalDate.of(2019, 12, 31));
    }

    @Test
    void 每项任务都指回原文() {
        Reading reading = Issue.reading();
        assertThat(reading.tasks()).allSatisfy(task -> {
            String passage = Flow.of(reading.text()
                            .substring(task.passage().from(), task.passage().to()))
                    .text();
            String begin = Flow.of(task.text()).text();
            assertThat(passage).contains(begin.substring(0, Math.min(6, begin.length())));
        });
    }

    private static List<Task> tasksOf(String document) {
        return Issue.reading().tasks().stream()
                .filter(task -> task.document().equals(document))
                .toList();
    }

    private static Task task(String document, String provision) {
        return tasksOf(document).stream()
                .filter(task -> task.provision().equals(provision))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Task task) {
        return task.agencies().stream().map(NamedAgency::name).toList();
    }

    @Test
    void 条目以月份开头_编号后的空格丢失_仍是一条() {
        Reading reading = single("""
                关于某项工作的通知
                1.制定方案。
                责任单位：市水利局
                2.12月底前完成治理。
                责任单位：市生态环境局
                3.11月15日前验收。
                责任单位：市财政局
                """);

        assertThat(reading.tasks())
                .extracting(Task::number, Task::text)
                .containsExactly(tuple("1", "制定方案。"), tuple("2", "12月底前完成治理。"), tuple("3", "11月15日前验收。"));
    }

    @Test
    void 编号读丢的两项连在一起_待确认_说明有几组责任单位() {
        Reading reading = single("""
                关于某项工作的通知
                1.制定方案。
                责任单位：市水利局
                2.5家企业完成改造。
                责任单位：市生态环境局
                """);

        assertThat(reading.tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.certainty().reasons())
                        .extracting(Phrase::zh)
                        .anySatisfy(reason -> assertThat(reason).contains("2 组责任单位")));
    }

    @Test
    void 称为任务表的附件一行也没读出_有提示() {
        Reading reading = single("""
                关于某项工作的通知
                现将任务印发给你们。
                附件：工作任务分解表
                附件
                工作任务分解表
                整治河道保护水源
                """);

        assertThat(reading.warnings())
                .extracting(warning -> warning.says().zh())
                .anySatisfy(says -> assertThat(says).contains("工作任务分解表", "没有读出任何一行"));
    }

    private static Reading single(String text) {
        return Reader.read(text.getBytes(StandardCharsets.UTF_8), "notice.txt");
    }
}
