package org.lingxing.platform.notices;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One thing of several in a message.
 *
 * @param group what it asks for
 * @param title what it is
 * @param words how it stands: the term, what changed
 * @param address where the thing is in the clients
 * @param due the last day in time; null where none is meant
 */
record Item(
        Group group,
        Phrase title,
        Phrase words,
        String address,
        @Nullable LocalDate due) {

    /** The order in which a digest names them. */
    enum Group {
        OVERDUE("逾期", "Overdue"),
        TODAY("今日到期", "Due today"),
        SOON("即将到期", "Due soon"),
        BELOW("下属逾期", "Overdue below you"),
        NEWS("其他", "Other");

        private final Phrase title;

        Group(String zh, String en) {
            this.title = Phrase.of(zh, en);
        }

        Phrase title() {
            return title;
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Item>> LIST = new TypeReference<>() {};

    /** As a column holds it; null for none. */
    static @Nullable String write(List<Item> items) {
        return items.isEmpty() ? null : JSON.writeValueAsString(items);
    }

    static List<Item> read(@Nullable String written) {
        return written == null ? List.of() : JSON.readValue(written, LIST);
    }
}
