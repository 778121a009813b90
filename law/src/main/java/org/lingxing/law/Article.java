package org.lingxing.law;

import java.util.List;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;

/**
 * One row of a decree's table of contents.
 *
 * @param subject what it is about, in our words
 * @param rules the rules that carry it out; some when it {@link Disposition#DECIDES}
 */
public record Article(ProvisionId provision, Disposition disposition, Phrase subject, List<RuleId> rules) {

    public Article {
        rules = List.copyOf(rules);
        if (disposition == Disposition.DECIDES && rules.isEmpty()) {
            throw new IllegalArgumentException(provision + " decides, but no rule is named");
        }
    }
}
