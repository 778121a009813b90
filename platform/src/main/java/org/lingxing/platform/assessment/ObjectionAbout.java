package org.lingxing.platform.assessment;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Refusal;

/**
 * What an objection is about.
 *
 * @param sheet by which somebody is scored; for {@link Kind#ITEM} and {@link Kind#RECORD}, else null
 * @param subject who is scored, as scores name it; null with the sheet
 * @param item code of the item; null with the sheet
 * @param record what identifies it; null for {@link Kind#ITEM}
 */
record ObjectionAbout(
        Kind kind,
        @Nullable String sheet,
        @Nullable String subject,
        @Nullable String item,
        @Nullable String record) {

    enum Kind {
        ITEM("评分项目", "item of a sheet"),
        RECORD("所计的记录", "record that was counted"),
        LEDGER("台账条目", "entry of the ledger"),
        SURVEY("社会评价", "social survey"),
        VETO("否决", "veto");

        private final Phrase title;

        Kind(String zh, String en) {
            this.title = Phrase.of(zh, en);
        }

        Phrase title() {
            return title;
        }

        boolean isOfSheet() {
            return this == ITEM || this == RECORD;
        }
    }

    /** @throws Refusal of the input, where what its kind needs is not said, or something else is */
    void requireWhole() {
        boolean named = sheet != null && subject != null && item != null;
        boolean nothing = sheet == null && subject == null && item == null;
        if (kind.isOfSheet() ? !named : !nothing) {
            throw Refusal.ofInput("/about/item", "请选评分表的项目", "Choose the item of the sheet");
        }
        if ((kind == Kind.ITEM) != (record == null)) {
            throw Refusal.ofInput("/about/record", "请选有异议的那一条记录", "Choose the record");
        }
    }

    static ObjectionAbout item(String sheet, String subject, String item) {
        return new ObjectionAbout(Kind.ITEM, sheet, subject, item, null);
    }

    static ObjectionAbout record(Kind kind, UUID id) {
        return new ObjectionAbout(kind, null, null, null, id.toString());
    }

    /** The item that a counted record belongs to. */
    ObjectionAbout whole() {
        return new ObjectionAbout(Kind.ITEM, sheet, subject, item, null);
    }

    String sheetOrThrow() {
        return Objects.requireNonNull(sheet);
    }

    String subjectOrThrow() {
        return Objects.requireNonNull(subject);
    }

    String itemOrThrow() {
        return Objects.requireNonNull(item);
    }

    String recordOrThrow() {
        return Objects.requireNonNull(record);
    }

    /** Of what one proposes and another decides; empty where it is none. */
    Optional<UUID> id() {
        try {
            return Optional.ofNullable(record).map(UUID::fromString);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
