package org.lingxing.platform.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.http.Refusal;
import org.lingxing.reader.AgencyRole;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Pasted lists: which lines are tasks, whom they name, what is entered twice. */
@PlatformTest
class TaskPastingTest {

    private static final String LIST = """
            关于示例工作的任务清单

            一、示例领域
            1. 建成示例公园3个。
               分批推进。（牵头单位：市园林局；协办单位：市财政局、市发改委；完成时限：2019年11月30日）
            2、完成示例整治。责任单位：市生态环境局、市示例局
            （二）另一领域
            3.请市教育局会同市财政局做好示例评估
            """;

    @Autowired
    BeanFactory beans;

    @Autowired
    TaskPasting pasting;

    @Autowired
    TaskTable table;

    private TestOffice office;
    private String document;

    @BeforeEach
    void prepare() {
        office = new TestOffice(beans);
        document = "示例方案" + UUID.randomUUID();
    }

    @Test
    void 编号的行是任务_标题归其上_续行归其前_单位各归其位() {
        var tasks = pasting.preview(document, null, LIST, office.officer()).tasks();
        assertThat(tasks)
                .extracting(TaskPasting.Found::number, TaskPasting.Found::heading, TaskPasting.Found::text)
                .containsExactly(
                        tuple("1", "示例领域", "建成示例公园3个。分批推进。"),
                        tuple("2", "示例领域", "完成示例整治。"),
                        tuple("3", "另一领域", "请市教育局会同市财政局做好示例评估"));
        assertThat(tasks.get(0).due()).isEqualTo("2019-11-30");
        assertThat(tasks.get(0).agencies())
                .extracting(TaskView.Agency::id, TaskView.Agency::role)
                .containsExactly(
                        tuple("parks", AgencyRole.LEAD),
                        tuple("finance", AgencyRole.ASSIST),
                        tuple("development-reform", AgencyRole.ASSIST));
        assertThat(tasks.get(1).doubts()).extracting(Phrase::zh).containsExactly("名册不认得“市示例局”");
        assertThat(tasks.get(2).agencies())
                .extracting(TaskView.Agency::id, TaskView.Agency::role)
                .containsExactly(tuple("education", AgencyRole.LEAD), tuple("finance", AgencyRole.ASSIST));
    }

    @Test
    void 录入一次_再录不重复_写明日期的带一个阶段() {
        var taken = pasting.take(document, null, LIST, office.officer());
        assertThat(taken.tasks()).hasSize(3);
        assertThat(pasting.take(document, null, LIST, office.officer()))
                .isEqualTo(new TaskPasting.Taken(java.util.List.of(), 3));
        assertThat(table.stagesOf(taken.tasks().getFirst()))
                .extracting(TaskTable.Stage::due)
                .containsExactly(java.time.LocalDate.of(2019, 11, 30));
        assertThat(table.get(taken.tasks().getFirst()).state()).isEqualTo(TaskState.DRAFT);
    }

    @Test
    void 写文号的归于该文件_没有编号的被告知() {
        assertThat(pasting.preview("郑政办〔2019〕12号", "示例标题", "1. 示例", office.officer())
                        .source()
                        .id())
                .isEqualTo("zzb-2019-12");
        assertThatThrownBy(() -> pasting.preview(document, null, "没有编号的一段话", office.officer()))
                .isInstanceOf(Refusal.class);
    }
}
