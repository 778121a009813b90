package org.lingxing.platform.gazette;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * What taking over a reading would change.
 *
 * @param unchanged how many documents say what is held already
 * @param keptCorrections how many corrections of persons stay although the document changes
 */
record Difference(List<Added> added, List<Changed> changed, int unchanged, int keptCorrections) {

    Difference {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
    }

    boolean isNone() {
        return added.isEmpty() && changed.isEmpty();
    }

    record Added(String id, String title) {}

    /**
     * @param what the changes in words
     * @param provisions changed ones one by one, the first {@value DifferenceFinder#MOST_PROVISIONS}
     */
    record Changed(String id, String title, List<Phrase> what, List<ChangedProvision> provisions) {

        Changed {
            what = List.copyOf(what);
            provisions = List.copyOf(provisions);
        }
    }

    /**
     * @param was null for a new provision
     * @param becomes null for one that is no longer there
     */
    record ChangedProvision(
            String path, @Nullable String was, @Nullable String becomes) {}
}
