package org.lingxing.platform.duties;

import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;

/**
 * A kind of duty, declared as a bean by the module whose deed fulfils it.
 *
 * @param name module and noun, {@code rivers.patrol}; never changes
 * @param title what is owed, as lists show it
 * @param deed what the button says that leads to the deed
 * @param address where the button leads in the clients; {@code {subject}} and {@code {duty}} are filled in
 * @param provision the provision that orders it
 * @param manner which deeds count
 * @param judged whether the module itself returns what was done, so that supervisors return it there and not here
 */
public record DutyKind(
        String name, Phrase title, Phrase deed, String address, ProvisionId provision, Manner manner, boolean judged) {

    /** A kind that its module does not judge: supervisors return what does not do. */
    public DutyKind(String name, Phrase title, Phrase deed, String address, ProvisionId provision, Manner manner) {
        this(name, title, deed, address, provision, manner, false);
    }

    /** Which deeds fulfil a duty. */
    public enum Manner {
        /** One on a day of the period. A later one belongs to its own period, so the duty is never done late. */
        WITHIN_PERIOD,
        /** One that names the occasion; it may come late, and is then late. */
        BY_TERM
    }
}
