package org.lingxing.platform.notices;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.notices.Choice.Language;
import org.lingxing.platform.notices.Item.Group;

/**
 * Several messages as one mail: overdue first, then today, soon, those below, and what else there is, each with where it
 * is.
 */
final class Digest {

    private final Language language;
    private final String platform;

    /** @param platform its address, without a slash at the end */
    Digest(Language language, String platform) {
        this.language = language;
        this.platform = platform;
    }

    /** @param address where the thing is, below the platform's own */
    private record Line(String title, @Nullable String words, String address) {}

    /** What the mail is headed. */
    String subject(List<Message> messages) {
        String sign = say(Phrase.of("【令行】", "[Lingxing] "));
        if (messages.size() == 1) {
            return sign + say(messages.getFirst().title());
        }
        var items = messages.stream()
                .filter(message -> message.topic() == Topic.REMINDER)
                .flatMap(message -> message.items().stream())
                .toList();
        long others = messages.stream()
                .filter(message -> message.topic() != Topic.REMINDER)
                .count();
        var parts = new ArrayList<String>();
        if (!items.isEmpty()) {
            parts.add(say(ReminderWords.title(items)));
        }
        if (others > 0) {
            parts.add(say(Phrase.of("通知 " + others + " 条", others + (others == 1 ? " message" : " messages"))));
        }
        return sign + String.join(say(Phrase.of("，", ", ")), parts);
    }

    /** The whole text. */
    String text(List<Message> messages) {
        var text = new StringBuilder();
        groups(messages).forEach((group, lines) -> {
            text.append(say(group.title())).append(say(Phrase.of("（", " ("))).append(lines.size());
            text.append(say(Phrase.of("）", ")"))).append("\n\n");
            lines.forEach(line -> {
                text.append("· ").append(line.title()).append('\n');
                if (line.words() != null) {
                    text.append("  ").append(line.words()).append('\n');
                }
                text.append("  ").append(platform).append(line.address()).append("\n\n");
            });
        });
        return text.append(
                        say(Phrase.of("收件渠道、免打扰时段和语言可在这里修改：", "Channels, quiet hours and language are changed here: ")))
                .append(platform)
                .append("/console/notices/settings\n")
                .toString();
    }

    private Map<Group, List<Line>> groups(List<Message> messages) {
        Map<Group, List<Line>> groups = new EnumMap<>(Group.class);
        for (Message message : messages) {
            if (message.topic() == Topic.REMINDER) {
                message.items()
                        .forEach(item -> add(
                                groups, item.group(), new Line(say(item.title()), say(item.words()), item.address())));
            } else {
                add(groups, Group.NEWS, line(message));
            }
        }
        return groups;
    }

    private Line line(Message message) {
        var words = new ArrayList<String>();
        if (message.words() != null) {
            words.add(say(message.words()));
        }
        message.items().forEach(item -> words.add("– " + say(item.title()) + "：" + say(item.words())));
        return new Line(say(message.title()), words.isEmpty() ? null : String.join("\n  ", words), message.address());
    }

    private static void add(Map<Group, List<Line>> groups, Group group, Line line) {
        groups.computeIfAbsent(group, named -> new ArrayList<>()).add(line);
    }

    private String say(Phrase phrase) {
        return language == Language.EN ? phrase.en() : phrase.zh();
    }
}
