package org.lingxing.platform.water;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.lingxing.decrees.water.WaterClass;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.time.CityClock;
import org.lingxing.sensing.AlarmRule;
import org.lingxing.sensing.Item;
import org.lingxing.sensing.Millionths;

/** What a rule of alarm says, and what was seen when an alarm began or ended. */
final class AlarmWords {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("M月d日HH:mm");
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int HOUR = 3_600;

    private AlarmWords() {}

    /** What a rule watches for. */
    static Phrase of(AlarmRule rule) {
        var times = rule.inARow() == 1
                ? Phrase.of("", "")
                : Phrase.of("连续" + rule.inARow() + "次", " " + rule.inARow() + " times in a row");
        int hours = rule.seconds() / HOUR;
        return switch (rule.kind()) {
            case CLASS_WORSE -> {
                var bound = label(rule.waterClass());
                yield Phrase.of(times.zh() + "劣于" + bound.zh(), "worse than " + bound.en() + times.en());
            }
            case ABOVE ->
                Phrase.of(
                        item(rule).zh() + times.zh() + "高于 " + limit(rule),
                        item(rule).en() + " above " + limit(rule) + times.en());
            case BELOW ->
                Phrase.of(
                        item(rule).zh() + times.zh() + "低于 " + limit(rule),
                        item(rule).en() + " below " + limit(rule) + times.en());
            case FALL ->
                Phrase.of(
                        item(rule).zh() + " " + hours + " 小时内下降 " + limit(rule) + " 或更多",
                        item(rule).en() + " falls by " + limit(rule) + " or more within " + hours + " hours");
            case SILENT -> Phrase.of(hours + " 小时没有数据", "no data for " + hours + " hours");
            case GAP ->
                Phrase.of(
                        item(rule).zh() + hours + " 小时缺测，站点仍在上传其他项目",
                        "no " + item(rule).en() + " for " + hours + " hours while the station sends other items");
        };
    }

    /** What was seen when it began. */
    static Phrase began(AlarmRule rule, long value, LocalDateTime since) {
        var at = Phrase.of(DAY_AND_TIME.format(since), ISO.format(since));
        return switch (rule.kind()) {
            case SILENT -> Phrase.of(at.zh() + "以后没有收到数据", "nothing came after " + at.en());
            case GAP ->
                Phrase.of(
                        at.zh() + "以后没有可用的" + item(rule).zh(),
                        "no " + item(rule).en() + " that counts after " + at.en());
            case CLASS_WORSE ->
                Phrase.of(
                        "自" + at.zh() + "起" + of(rule).zh() + "，最近一次为"
                                + classAt(value).zh(),
                        of(rule).en() + " since " + at.en() + ", "
                                + classAt(value).en() + " at last");
            default ->
                Phrase.of(
                        "自" + at.zh() + "起" + of(rule).zh() + "，测得 " + measured(rule, value),
                        of(rule).en() + " since " + at.en() + ", " + measured(rule, value) + " measured");
        };
    }

    /** The note with which it ended by itself. */
    static Phrase ended(AlarmRule rule, long value, LocalDateTime at) {
        var when = Phrase.of(DAY_AND_TIME.format(at), ISO.format(at));
        return switch (rule.kind()) {
            case SILENT -> Phrase.of(when.zh() + "恢复上传", "data came again " + when.en());
            case GAP ->
                Phrase.of(
                        when.zh() + "恢复监测，为 " + measured(rule, value),
                        "measured again " + when.en() + ", " + measured(rule, value));
            case CLASS_WORSE ->
                Phrase.of(
                        when.zh() + "恢复，为" + classAt(value).zh() + again(rule).zh(),
                        "back at " + classAt(value).en() + " " + when.en()
                                + again(rule).en());
            default ->
                Phrase.of(
                        when.zh() + "恢复，为 " + measured(rule, value)
                                + again(rule).zh(),
                        "back at " + measured(rule, value) + " " + when.en()
                                + again(rule).en());
        };
    }

    static LocalDateTime local(java.time.Instant at) {
        return LocalDateTime.ofInstant(at, CityClock.ZONE);
    }

    private static Phrase again(AlarmRule rule) {
        return rule.inARow() == 1
                ? Phrase.of("", "")
                : Phrase.of("，已连续" + rule.inARow() + "次", ", " + rule.inARow() + " times in a row");
    }

    private static String measured(AlarmRule rule, long value) {
        var item = rule.item();
        return (Millionths.text(value) + " " + (item == null ? "" : item.unit())).strip();
    }

    private static String limit(AlarmRule rule) {
        return measured(rule, rule.threshold());
    }

    private static Phrase item(AlarmRule rule) {
        Item item = rule.item();
        return item == null ? Phrase.of("", "") : item.label();
    }

    private static Phrase classAt(long place) {
        return label(Samples.classAt(Math.toIntExact(place)));
    }

    private static Phrase label(@org.jspecify.annotations.Nullable WaterClass waterClass) {
        return waterClass == null ? Phrase.of("", "") : waterClass.label();
    }
}
