package org.lingxing.reader;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Passage;

/**
 * One document as its text gives it.
 *
 * @param id {@code zz-2019-7}; for a document without number {@code title@date}
 * @param number as printed, spaces out: {@code 郑政〔2019〕7号}, {@code 郑州市人民政府令第235号}; null when the text has none
 * @param title of the document itself, joined over its lines
 * @param issuer as printed; null when the text names none
 * @param date of the document, the day under its number or under its signature
 * @param adoptedOn day of adoption where the text names one apart from {@code date}
 * @param inForceFrom first day in force; null when the text lets it depend on something it does not give
 * @param inForceTo last day of the validity that the text sets itself (有效期); null when it sets none. That another
 *     document ends this one is not known here
 * @param inForceWords the words of the text {@code inForceFrom} and {@code inForceTo} rest on; null when the first rests on the date alone
 * @param addressees as printed, one an element
 * @param annexes in their order, present or left out (略)
 * @param replaces what this document ends or replaces
 * @param mentions other documents it names, each once
 * @param provisions the roots of its tree of provisions, annexes behind the body
 * @param passage the whole document in the source
 */
public record Document(
        String id,
        @Nullable String number,
        DocumentKind kind,
        String title,
        @Nullable String issuer,
        @Nullable LocalDate date,
        @Nullable LocalDate adoptedOn,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        @Nullable String inForceWords,
        List<String> addressees,
        List<Annex> annexes,
        List<Replacement> replaces,
        List<Mention> mentions,
        List<Provision> provisions,
        Certainty certainty,
        Passage passage) {

    public Document {
        addressees = List.copyOf(addressees);
        annexes = List.copyOf(annexes);
        replaces = List.copyOf(replaces);
        mentions = List.copyOf(mentions);
        provisions = List.copyOf(provisions);
    }
}
