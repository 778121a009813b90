package org.lingxing.platform.gazette;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * One document with all that hangs on it.
 *
 * @param confirmation id of the extraction by which its head is confirmed or corrected
 * @param names documents it names, open where they are not held
 * @param contradictions how many things it sets otherwise than another document
 * @param timeline what was in force before, this document, what came after
 */
record DocumentView(
        String id,
        @Nullable String number,
        String title,
        KindTitle kind,
        @Nullable String issuer,
        @Nullable LocalDate date,
        @Nullable LocalDate adoptedOn,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        @Nullable String inForceWords,
        boolean inForce,
        List<String> addressees,
        int articles,
        int provisionCount,
        CertaintyView certainty,
        @Nullable String confirmation,
        List<Documents.AnnexRow> annexes,
        List<Documents.Replaced> replaces,
        List<Documents.Replacing> replacedBy,
        List<Documents.Named> names,
        List<Documents.Naming> namedBy,
        List<ProvisionView> provisions,
        Counts counts,
        @Nullable Issue issue,
        int contradictions,
        List<Stretch> timeline) {

    record Counts(int tasks, int targets, int rosters, int toConfirm) {}

    /**
     * The issue it stood in.
     *
     * @param title the file's name
     * @param index its place, from 1
     */
    record Issue(String title, int index, int of) {}

    /**
     * A time during which one document ruled.
     *
     * @param document its identifier; null when it is not held
     */
    record Stretch(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Phrase label,
            @Nullable String document,
            State state) {

        enum State {
            PREVIOUS,
            CURRENT,
            NEXT
        }
    }

    static List<Stretch> timeline(
            Documents.Head head, List<Documents.Replaced> before, List<Documents.Replacing> after) {
        var stretches = new ArrayList<Stretch>();
        for (Documents.Replaced replaced : before) {
            LocalDate last = replaced.partial() || head.inForceFrom() == null
                    ? null
                    : head.inForceFrom().minusDays(1);
            stretches.add(new Stretch(
                    replaced.date(),
                    last,
                    label(replaced.number(), replaced.title()),
                    replaced.held() ? replaced.id() : null,
                    Stretch.State.PREVIOUS));
        }
        stretches.add(new Stretch(
                head.inForceFrom(),
                head.inForceTo(),
                label(head.number(), head.title()),
                head.id(),
                Stretch.State.CURRENT));
        for (Documents.Replacing replacing : after) {
            stretches.add(new Stretch(
                    replacing.date(),
                    null,
                    label(replacing.number(), replacing.title()),
                    replacing.id(),
                    Stretch.State.NEXT));
        }
        return stretches;
    }

    private static Phrase label(@Nullable String number, @Nullable String title) {
        if (number != null) {
            return Phrase.of(number, number);
        }
        return title == null ? Phrase.of("原文件", "The document before") : Phrase.of(title, title);
    }
}
