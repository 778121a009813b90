package org.lingxing.platform.http;

import com.google.errorprone.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * What a refusal means: who can do something about it, the status of HTTP, a sentence and the step that helps.
 *
 * @param status from 400 to 507
 * @param sentence what is the matter, for a person
 * @param next the next step that helps, where there is one
 */
@Immutable
public record Meaning(
        RefusalKind kind,
        int status,
        Phrase sentence,
        @Nullable Phrase next) {

    /** The one who asked can do something about it. */
    public static Meaning forApplicant(int status, String zh, String en) {
        return new Meaning(RefusalKind.APPLICANT, status, Phrase.of(zh, en), null);
    }

    /** Somebody in office can. */
    public static Meaning forOfficer(int status, String zh, String en) {
        return new Meaning(RefusalKind.OFFICER, status, Phrase.of(zh, en), null);
    }

    /** Another system is at fault. */
    public static Meaning forOutsideSystem(int status, String zh, String en) {
        return new Meaning(RefusalKind.OUTSIDE_SYSTEM, status, Phrase.of(zh, en), null);
    }

    /** The same with the step that helps. */
    public Meaning advising(String zh, String en) {
        return new Meaning(kind, status, sentence, Phrase.of(zh, en));
    }
}
