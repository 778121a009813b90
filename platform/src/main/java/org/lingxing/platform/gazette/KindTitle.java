package org.lingxing.platform.gazette;

import org.lingxing.reader.DocumentKind;

/**
 * A kind of documents with its names.
 *
 * @param code {@link DocumentKind}'s name
 */
record KindTitle(String code, String zh, String en) {

    static KindTitle of(DocumentKind kind) {
        return switch (kind) {
            case ORDER -> new KindTitle(kind.name(), "令", "Order");
            case NOTICE -> new KindTitle(kind.name(), "通知", "Notice");
            case OPINION -> new KindTitle(kind.name(), "意见", "Opinions");
            case DECISION -> new KindTitle(kind.name(), "决定", "Decision");
            case CIRCULAR -> new KindTitle(kind.name(), "通报", "Circular");
            case APPOINTMENT -> new KindTitle(kind.name(), "任免", "Appointments");
            case REGULATION -> new KindTitle(kind.name(), "法规规章", "Regulation");
            case REPLY -> new KindTitle(kind.name(), "批复、函", "Reply");
            case OTHER -> new KindTitle(kind.name(), "其他", "Other");
        };
    }
}
