package org.lingxing.platform.gazette;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the page of one extraction shows beside it: its passage, what was decided so far, what can be done now. */
@Component
class ExtractionDetail {

    private final Confirmables confirmables;
    private final Passages passages;

    ExtractionDetail(Confirmables confirmables, Passages passages) {
        this.confirmables = confirmables;
        this.passages = passages;
    }

    Passages.View passageOf(ExtractionRow row) {
        return passages.of(row.document(), row.passageFrom(), row.passageTo());
    }

    /** The reading first, then each decision. */
    List<Line> historyOf(ExtractionRow row) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("READ", null, null, null, null, Json.object(row.read())));
        for (var decided : confirmables.historyOf(row.id())) {
            lines.add(new Line(
                    decided.what().name(),
                    decided.by(),
                    decided.at(),
                    decided.note(),
                    decided.was() == null ? null : Json.object(decided.was()),
                    decided.becomes() == null ? null : Json.object(decided.becomes())));
        }
        return lines;
    }

    /**
     * @param what READ, CONFIRMED, CORRECTED or REJECTED
     * @param by account; null for the reading itself
     */
    record Line(
            String what,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String note,
            @Nullable JsonNode was,
            @Nullable JsonNode is) {}
}
