package org.lingxing.platform.problems;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.problems.ProblemHistory.What;
import org.lingxing.platform.rivers.ChiefLevel;

/** What is done with a file, in the words of somebody who is no official. */
final class ReportWords {

    private ReportWords() {}

    static Phrase now(ProblemState state) {
        return switch (state) {
            case FOUND -> Phrase.of("已立案，等河长交办", "A file is open; the chief will order it put right");
            case ORDERED -> Phrase.of("已交办", "A unit was ordered to put it right");
            case WORKING -> Phrase.of("正在整改", "It is being put right");
            case PROVED -> Phrase.of("单位说改好了，等人去核查", "The unit says it is done; somebody will check");
            case ACCEPTED -> Phrase.of("核查通过，即将办结", "The check found it put right");
            case OBJECTED -> Phrase.of("有人提出异议，重新去看", "Somebody objects; it is looked at again");
            case STRUCK_OFF -> Phrase.of("已办结", "Done");
            case MERGED -> Phrase.of("并入另一案办理", "Goes on in another file");
            case DISMISSED -> Phrase.of("不予督办", "Set aside");
        };
    }

    /** @return empty for what says nothing to the reporter */
    static Optional<Phrase> title(What what, ProblemRow problem, String unit, boolean own, Map<String, Object> facts) {
        var title = switch (what) {
            case FOUND -> foundBefore(problem);
            case RETURNED_TO_PLACE -> Phrase.of("同一处问题又出现，原案重新办理", "The problem returned; its file is open again");
            case PASSED_ON -> Phrase.of("改由另一级河长督办", "Passed to a chief of another level");
            case ORDER_SIGNED -> signed(problem.level(), facts);
            case ORDER_ACCEPTED -> Phrase.of(unit + "接收，开始整改", unit + " accepted and begins");
            case ORDER_WITHDRAWN -> Phrase.of("督办单撤回，重新交办", "The order was withdrawn and will be made anew");
            case TIME_GRANTED ->
                Phrase.of(
                        "同意延期到 " + day(facts, "until").zh(),
                        "More time until " + day(facts, "until").en());
            case PROVED -> Phrase.of(unit + "报告已整改", unit + " reports it put right");
            case WORK_ACCEPTED -> checked(facts);
            case WORK_RETURNED -> Phrase.of("核查没有通过，退回再改", "The check failed; it was returned");
            case CONFIRMED ->
                own
                        ? Phrase.of("您说已经改好", "You said it is put right")
                        : Phrase.of("另一位报告人说已经改好", "Another reporter says it is put right");
            case OBJECTED ->
                own
                        ? Phrase.of("您说没有改好", "You said it is not put right")
                        : Phrase.of("另一位报告人说没有改好", "Another reporter says it is not put right");
            case UPHELD -> Phrase.of("重新看过，维持核查结论", "Looked at again; the check stands");
            case STRUCK_OFF -> Phrase.of("办结", "Done");
            case DISMISSED -> Phrase.of("河长认定不予督办", "The chief set it aside");
            default -> null;
        };
        return Optional.ofNullable(title);
    }

    static @Nullable Phrase note(What what, @Nullable String note, Map<String, Object> facts) {
        return switch (what) {
            case ORDER_SIGNED ->
                Phrase.of(
                        "限 " + day(facts, "term").zh() + " 前完成",
                        "To be done by " + day(facts, "term").en());
            case PROVED ->
                Phrase.of("附照片 " + facts.get("pictures") + " 张", "With " + facts.get("pictures") + " pictures");
            case WORK_ACCEPTED -> Phrase.of("不是整改的单位，也不是发现的人", "Neither of the unit nor whoever found it");
            case DISMISSED, UPHELD, WORK_RETURNED, TIME_GRANTED, ORDER_WITHDRAWN ->
                note == null ? null : Phrase.of(note, note);
            default -> null;
        };
    }

    private static Phrase foundBefore(ProblemRow problem) {
        var source = problem.source();
        return source == ProblemSource.PUBLIC
                ? Phrase.of("另一位市民先报告了这个问题", "Another citizen had reported it before")
                : Phrase.of(
                        "这个问题已经发现（" + source.title().zh() + "）",
                        "It had been found before (" + source.title().en() + ")");
    }

    private static Phrase signed(ChiefLevel level, Map<String, Object> facts) {
        var chief = level == ChiefLevel.CITY
                ? Phrase.of("市级河长", "The city's chief")
                : Phrase.of("县级河长", "The county's chief");
        return Phrase.of(
                chief.zh() + "签发整改督办单，交" + facts.get("unit") + "办理",
                chief.en() + " signed an order to " + facts.get("unit"));
    }

    private static Phrase checked(Map<String, Object> facts) {
        return "ON_THE_SPOT".equals(facts.get("manner"))
                ? Phrase.of("另一人到现场看过，已经改好", "Somebody else looked on the spot: it is put right")
                : Phrase.of("另一人凭同一位置的照片看过，已经改好", "Somebody else looked at pictures of the place: it is put right");
    }

    private static Phrase day(Map<String, Object> facts, String name) {
        var written = String.valueOf(facts.get(name));
        var day = LocalDate.parse(written);
        return Phrase.of(day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日", written);
    }
}
