package org.lingxing.reader;

import java.util.Optional;

/** Identifiers of documents from their numbers as people write them. */
public final class DocumentNames {

    private DocumentNames() {}

    /**
     * The identifier of the document whose number stands first in a text: {@code zzb-2019-12} for 郑政办〔2019〕12号,
     * whatever the brackets; the number in its one form where its issuer has no short name, empty where none stands there.
     */
    public static Optional<String> identify(String text) {
        return Optional.ofNullable(DocumentNumber.first(text.replaceAll("[\\s\\u3000]", "")))
                .map(DocumentNumber::id);
    }
}
