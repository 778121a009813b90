package org.lingxing.law;

import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;

/**
 * What a provision says at one step, in a short sentence of our own. {@code {name}} stands for the figure of that name,
 * {@code {result}} for what came out; they are filled in only when somebody reads them.
 *
 * @param reading whether the sentence is how the text is read rather than what it plainly says
 */
public record Says(ProvisionId provision, Phrase template, boolean reading) {

    /** What the provision says. */
    public static Says of(ProvisionId provision, String zh, String en) {
        return new Says(provision, Phrase.of(zh, en), false);
    }

    /** How the provision is read where it leaves room. */
    public static Says reading(ProvisionId provision, String zh, String en) {
        return new Says(provision, Phrase.of(zh, en), true);
    }
}
