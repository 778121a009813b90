package org.lingxing.platform.supervision;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For whom somebody acts here.
 *
 * @param office whether as an officer of the supervision office
 * @param reads whether all tasks may be read
 * @param agencies the agencies whose liaison the person is today, or stands in for
 */
record Desk(boolean office, boolean reads, Set<String> agencies) {

    Desk {
        agencies = Set.copyOf(agencies);
    }

    boolean actsFor(@Nullable String agency) {
        return agency != null && agencies.contains(agency);
    }
}
