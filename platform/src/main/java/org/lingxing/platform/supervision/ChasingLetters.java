package org.lingxing.platform.supervision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.papers.Block;
import org.lingxing.platform.papers.PaperDraft;
import org.lingxing.platform.papers.PaperKind;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;

/** The words of a reminder: one letter to an agency with all that it owes. */
@Component
class ChasingLetters {

    private static final String LETTERHEAD = "supervision-office";

    private final CityClock clock;

    ChasingLetters(CityClock clock) {
        this.clock = clock;
    }

    /** A letter as it would go out. */
    record Draft(String title, String to, List<String> paragraphs, List<List<String>> rows) {}

    Draft of(List<ChasingTable.Owed> owed, @Nullable String remark) {
        var rows = new ArrayList<List<String>>();
        long late = 0;
        for (ChasingTable.Owed one : owed) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1), what(one), dayOf(one).toString(), standing(one)));
            late += isLate(one) ? 1 : 0;
        }
        var paragraphs = new ArrayList<String>();
        paragraphs.add("截至" + written(clock.today()) + "，你单位有下列" + owed.size() + "件督查事项"
                + (late == owed.size() ? "已过期限" : late == 0 ? "临近期限" : "，其中" + late + "件已过期限、其余临近期限")
                + "，现予催办。");
        if (remark != null && !remark.isBlank()) {
            paragraphs.add(remark.strip());
        }
        paragraphs.add("请逐件对照办理，在平台报送。确有困难的，请书面说明理由，由我室研究是否展期。");
        return new Draft("关于" + owed.size() + "件督查事项的催办单", owed.getFirst().agencyName(), paragraphs, rows);
    }

    PaperDraft paper(Draft letter, List<ChasingTable.Owed> owed) {
        var draft = PaperDraft.of(PaperKind.REMINDER, LETTERHEAD)
                .title(letter.title())
                .to(letter.to())
                .say(letter.paragraphs().getFirst())
                .table(Block.table(
                        List.of(
                                Block.column("序号", 2),
                                Block.column("事项", 13),
                                Block.column("期限", 4),
                                Block.column("情况", 4)),
                        letter.rows()));
        for (String paragraph :
                letter.paragraphs().subList(1, letter.paragraphs().size())) {
            draft = draft.say(paragraph);
        }
        for (ChasingTable.Owed one : owed) {
            if (one.task() != null) {
                draft = draft.about("supervision.task/" + one.task());
            }
        }
        return draft;
    }

    private String what(ChasingTable.Owed owed) {
        return owed.titleZh() + "：" + owed.label() + (owed.slot() == null ? "" : "（" + slotOf(owed.slot()) + "）");
    }

    private static String slotOf(String slot) {
        return written(LocalDate.parse(slot.substring(slot.indexOf('/') + 1))) + "应报";
    }

    private String standing(ChasingTable.Owed owed) {
        long days = ChronoUnit.DAYS.between(dayOf(owed), clock.today());
        if (isLate(owed)) {
            return days == 0 ? "今日逾期" : "逾期" + days + "天";
        }
        return days == 0 ? "今日到期" : "还有" + -days + "天";
    }

    boolean isLate(ChasingTable.Owed owed) {
        return !owed.lateFrom().isAfter(clock.instant());
    }

    private static LocalDate dayOf(ChasingTable.Owed owed) {
        return LocalDate.ofInstant(owed.lateFrom().minus(1, ChronoUnit.MICROS), CityClock.ZONE);
    }

    private static String written(LocalDate day) {
        return Objects.requireNonNull(day).getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
