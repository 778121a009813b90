package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one scorer gave at one of those scored.
 *
 * @param doneAt when, by the platform's clock as well as that can be told
 */
record Visit(UUID id, String sheet, String subject, String account, Instant doneAt, List<Line> lines) {

    Visit {
        lines = List.copyOf(lines);
    }

    /** @param ground why, wherever points were taken off */
    record Line(String item, BigDecimal points, String ground) {}

    Optional<Line> line(String item) {
        return lines.stream().filter(line -> line.item().equals(item)).findFirst();
    }
}
