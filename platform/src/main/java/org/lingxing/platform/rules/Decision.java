package org.lingxing.platform.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An evaluation that was kept.
 *
 * @param parameterSet hash of all parameters it was decided by
 * @param question {@code {"asOf", "knownOn"?, "input"}}
 * @param answer the whole answer
 */
record Decision(
        UUID id,
        String rule,
        String ruleVersion,
        LocalDate asOf,
        String parameterSet,
        String question,
        String answer,
        Instant recordedAt,
        String by) {}
