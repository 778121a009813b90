package org.lingxing.platform.papers;

import java.util.Set;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Role;

/** What sort of paper it is: what stands in its number and head, and who may draft and sign it. */
public enum PaperKind {
    /** A letter that presses for tasks of a document. */
    SUPERVISION_LETTER("督办函", "Supervision letter", "函", false),
    /** A reminder that a term is near or over. */
    REMINDER("催办单", "Reminder", "催", true),
    /** What is told to all about how things stand. */
    CIRCULAR("通报", "Circular", "通", true),
    /** A regular sheet of figures. */
    BULLETIN("简报", "Bulletin", "报", true),
    /** A chief's order to put something right at a water. */
    RECTIFICATION_ORDER("整改督办单", "Rectification order", "改", true),
    /** How the points of an assessed unit came about. */
    SCORE_CERTIFICATE("分数凭证", "Certificate of a score", "证", true);

    private final Phrase title;
    private final String mark;
    private final boolean inHead;

    PaperKind(String zh, String en, String mark, boolean inHead) {
        this.title = Phrase.of(zh, en);
        this.mark = mark;
        this.inHead = inHead;
    }

    public Phrase title() {
        return title;
    }

    /** What it adds to the mark of the letterhead in a number. */
    String mark() {
        return mark;
    }

    /** Whether its name stands as a second line in the head. */
    boolean inHead() {
        return inHead;
    }

    /** Any of these roles may draft one. */
    Set<Role> drafting() {
        return switch (this) {
            case SUPERVISION_LETTER -> Set.of(Role.OFFICER);
            case REMINDER, CIRCULAR, BULLETIN -> Set.of(Role.OFFICER, Role.CHIEF_OFFICE);
            case RECTIFICATION_ORDER, SCORE_CERTIFICATE -> Set.of(Role.CHIEF_OFFICE);
        };
    }

    /** Any of these roles may sign one. */
    Set<Role> signing() {
        return this == RECTIFICATION_ORDER ? Set.of(Role.CHIEF, Role.SIGNER) : Set.of(Role.SIGNER);
    }

    /** Any of these roles may let a signed one go out, or give one up. A chief signs and issues an order in one. */
    Set<Role> issuing() {
        return this == RECTIFICATION_ORDER ? Set.of(Role.CHIEF_OFFICE, Role.CHIEF, Role.SIGNER) : drafting();
    }
}
