package org.lingxing.platform.notices;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.duties.Running.Owed;
import org.lingxing.platform.notices.Item.Group;
import org.lingxing.platform.time.WorkingDays;
import org.springframework.stereotype.Component;

/** What a reminder says: what is owed, until when, how many working days are left or how many days have passed. */
@Component
class ReminderWords {

    private final WorkingDays workingDays;

    ReminderWords(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    Item item(Owed duty, Step.Addressee addressee, LocalDate today) {
        Phrase title =
                Phrase.of(duty.title().zh() + "：" + duty.label(), duty.title().en() + ": " + duty.label());
        Phrase term = term(duty, today);
        if (addressee == Step.Addressee.SUPERIOR) {
            Phrase post = duty.postTitle();
            return new Item(
                    Group.BELOW,
                    title,
                    Phrase.of(post.zh() + "，" + term.zh(), post.en() + ", " + term.en()),
                    "/console/duties/" + duty.id(),
                    duty.due());
        }
        return new Item(group(duty.due(), today), title, term, duty.address(), duty.due());
    }

    private static Group group(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            return Group.OVERDUE;
        }
        return due.equals(today) ? Group.TODAY : Group.SOON;
    }

    private Phrase term(Owed duty, LocalDate today) {
        Phrase last = Moments.lastInTime(duty.lateFrom(), today);
        if (duty.due().isBefore(today)) {
            long passed = ChronoUnit.DAYS.between(duty.due(), today);
            return Phrase.of(
                    last.zh() + "到期，已逾期 " + passed + " 天",
                    "was due on " + last.en() + ", " + (passed == 1 ? "1 day" : passed + " days") + " overdue");
        }
        if (duty.due().equals(today)) {
            return Phrase.of("今天（" + last.zh() + "）到期", "due today, " + last.en());
        }
        int left = Math.toIntExact(workingDays.calendar().between(today, duty.due()));
        return Phrase.of(
                last.zh() + "到期，还有 " + left + " 个工作日",
                "due on " + last.en() + ", " + (left == 1 ? "1 working day" : left + " working days") + " left");
    }

    /** How many of each group, as the title of one message. */
    static Phrase title(List<Item> items) {
        Map<Group, Long> counts =
                items.stream().collect(Collectors.groupingBy(Item::group, TreeMap::new, Collectors.counting()));
        String zh = counts.entrySet().stream()
                .map(entry -> entry.getKey().title().zh() + " " + entry.getValue() + " 项")
                .collect(Collectors.joining("，"));
        String en = counts.entrySet().stream()
                .map(entry ->
                        entry.getValue() + " " + entry.getKey().title().en().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return Phrase.of(zh, en);
    }

    static Phrase titleOf(Item only) {
        return Phrase.of(
                only.title().zh() + "——" + only.words().zh(),
                only.title().en() + " — " + only.words().en());
    }
}
