package org.lingxing.platform.patrols;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.rivers.ChiefLevel;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A patrol as somebody sees it.
 *
 * @param as what that person is to it
 * @param reachMetres length of the reach's line; 0 while it has none
 * @param coverage share of that line, 0 to 1
 * @param sheet the sheet with its places where the person sees the track, else without them
 * @param signsHidden whether the patroller still has the signs to himself
 * @param trackOpen whether the person sees the track
 * @param trackKept whether there still is one: after the years set only figures are left
 */
record PatrolView(
        UUID id,
        Sight.As as,
        String reach,
        String reachName,
        String division,
        ChiefLevel level,
        UUID post,
        String by,
        String name,
        LocalDate day,
        Instant startedAt,
        Instant endedAt,
        Instant receivedAt,
        PatrolRow.Source source,
        Map<Matter, Matter.State> looked,
        String words,
        int fixes,
        int metres,
        int movingSeconds,
        int silenceSeconds,
        @Nullable BigDecimal accuracy,
        int reachMetres,
        BigDecimal coverage,
        int problems,
        PatrolSheet sheet,
        boolean signsHidden,
        boolean trackOpen,
        boolean trackKept,
        @Nullable Instant answerUntil,
        @Nullable Instant answeredAt,
        PatrolRow.@Nullable Belief belief,
        @Nullable Instant decidedAt,
        @Nullable String ground,
        @Nullable Instant checkedAt,
        @Nullable Instant askedAt,
        PatrolRow.ReportState report,
        List<PatrolHistory.Line> history,
        List<Possible> actions,
        int version) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A deed and whether it can be done now; where not, why. */
    record Possible(
            PatrolDeed deed, boolean possible, @Nullable Phrase why) {}

    static PatrolView of(
            PatrolRow row,
            Sight.As as,
            PatrolSheet sheet,
            boolean signsHidden,
            boolean trackOpen,
            boolean trackKept,
            List<PatrolHistory.Line> history,
            List<Possible> actions) {
        return new PatrolView(
                row.id(),
                as,
                row.reach(),
                row.reachName(),
                row.division(),
                row.level(),
                row.post(),
                row.by(),
                row.name(),
                row.day(),
                row.startedAt(),
                row.endedAt(),
                row.receivedAt(),
                row.source(),
                JSON.readValue(row.looked(), new TypeReference<Map<Matter, Matter.State>>() {}),
                row.words(),
                row.fixes(),
                row.metres(),
                row.movingSeconds(),
                row.silenceSeconds(),
                row.accuracy(),
                row.reachMetres(),
                row.coverage(),
                row.problems(),
                sheet,
                signsHidden,
                trackOpen,
                trackKept,
                row.answerUntil(),
                row.answeredAt(),
                row.belief(),
                row.decidedAt(),
                row.ground(),
                row.checkedAt(),
                row.askedAt(),
                row.report(),
                history,
                actions,
                row.version());
    }
}
