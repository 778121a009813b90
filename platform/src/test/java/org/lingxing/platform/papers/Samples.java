package org.lingxing.platform.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;

/** Invented papers for tests. */
final class Samples {

    static final Letterhead OFFICE =
            new Letterhead("supervision-office", DivisionCode.of("410100"), "郑州市人民政府督查室", "郑州市人民政府督查室", "郑督");

    private Samples() {}

    static PaperDraft letter() {
        return PaperDraft.of(PaperKind.SUPERVISION_LETTER, OFFICE.id())
                .title("关于办理两项任务的督办函")
                .to("示例水利局")
                .say("根据示例通知的分工，现就你单位牵头的下列任务督办如下：")
                .table(tasks(2))
                .say("一、办理要求。请按任务时限办理，确需延期的，应于期满前书面说明理由。")
                .say("二、报送要求。请于收到本函之日起十个工作日内报送进展。")
                .annex(Annex.named("现场照片2张"))
                .copyTo("示例市河长制办公室")
                .about("test/one");
    }

    static Block.Table tasks(int rows) {
        var cells = new ArrayList<List<String>>();
        for (int i = 1; i <= rows; i++) {
            cells.add(
                    List.of(Integer.toString(i), "完成示例村庄生活污水治理，建成后有人管、有钱管，每月公开一次运行情况", "年底前", "示例〔2019〕" + i + "号第三条"));
        }
        return Block.table(
                List.of(Block.column("序号", 1), Block.column("任务", 6), Block.column("时限", 2), Block.column("依据", 3)),
                cells);
    }

    /** A text that needs several pages: paragraphs, a table over pages, an annex of its own. */
    static PaperDraft longPaper() {
        var draft = PaperDraft.of(PaperKind.CIRCULAR, OFFICE.id())
                .title("关于示例任务办理情况的通报")
                .to("各县（市、区）人民政府")
                .to("市人民政府各部门")
                .urgency(PaperContent.Urgency.URGENT);
        for (int i = 1; i <= 12; i++) {
            draft = draft.say("（一）第" + i + "类任务。截至2019年5月31日，第" + i + "类任务共有128项，其中按时办结96项，占75.0%；"
                    + "延期办理21项，未办结11项。未办结的任务已逐项列出责任单位和新的时限，责任单位应于期满前书面说明理由。");
        }
        return draft.table(tasks(30))
                .say("以上情况纳入年度考核。")
                .annex(new Annex("未办结任务清单", List.of(tasks(40))))
                .annex(Annex.named("示例照片"));
    }

    static Imprint draftOf(PaperKind kind) {
        return new Imprint(OFFICE, kind, null, null, null, null, false);
    }

    static Imprint issued(PaperKind kind, String number) {
        return issued(
                kind, number, new Imprint.Check("93d2 5c61 0e7a 44f8", "http://127.0.0.1:8330/check/93d25c610e7a44f8"));
    }

    static Imprint issued(PaperKind kind, String number, Imprint.@Nullable Check check) {
        return new Imprint(OFFICE, kind, number, LocalDate.of(2019, 6, 17), LocalDate.of(2019, 6, 18), check, true);
    }
}
