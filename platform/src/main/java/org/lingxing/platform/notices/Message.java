package org.lingxing.platform.notices;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * A line of an inbox.
 *
 * @param kind module and past tense, {@code duties.term-moved}
 * @param address where the thing is in the clients
 * @param items the single things, where there are several
 * @param readAt null while it is unread
 */
record Message(
        UUID id,
        Topic topic,
        String kind,
        Phrase title,
        @Nullable Phrase words,
        String address,
        List<Item> items,
        Instant madeAt,
        @Nullable Instant readAt) {

    /** A row of the queries. */
    record Row(
            UUID id,
            Topic topic,
            String kind,
            String titleZh,
            String titleEn,
            @Nullable String wordsZh,
            @Nullable String wordsEn,
            String address,
            @Nullable String items,
            Instant madeAt,
            @Nullable Instant readAt) {

        Message message() {
            return new Message(
                    id,
                    topic,
                    kind,
                    Phrase.of(titleZh, titleEn),
                    wordsZh == null || wordsEn == null ? null : Phrase.of(wordsZh, wordsEn),
                    address,
                    Item.read(items),
                    madeAt,
                    readAt);
        }
    }

    List<String> key() {
        return List.of(madeAt.atOffset(ZoneOffset.UTC).toString(), id.toString());
    }
}
