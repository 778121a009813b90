package org.lingxing.platform.patrols;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.lingxing.platform.duties.Obligation;
import org.lingxing.platform.duties.Obligations;
import org.lingxing.platform.rivers.AnsweringChange;
import org.lingxing.platform.rivers.AnsweringWatcher;
import org.lingxing.platform.rivers.ChiefLevel;
import org.lingxing.platform.rivers.Reach;
import org.lingxing.platform.rivers.Reaches;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever answers for a reach owes its patrols, each reach by itself, from the day on which he answers; a guard owes one
 * summary a month whatever the number of his reaches.
 */
@Component
class Bindings implements AnsweringWatcher {

    private final JdbcClient database;
    private final Obligations obligations;
    private final Reaches reaches;
    private final List<PatrolSlots> schedules;
    private final MonthSlots months;

    Bindings(
            JdbcClient database,
            Obligations obligations,
            Reaches reaches,
            List<PatrolSlots> schedules,
            MonthSlots months) {
        this.database = database;
        this.obligations = obligations;
        this.reaches = reaches;
        this.schedules = schedules;
        this.months = months;
    }

    @Override
    public void answeringChanged(List<AnsweringChange> changes) {
        var known = reaches.find(changes.stream().map(AnsweringChange::reach).collect(Collectors.toSet()));
        changes.stream().collect(Collectors.groupingBy(AnsweringChange::level)).forEach((level, ofLevel) -> {
            var patrols = ofLevel.stream()
                    .map(change -> patrols(change, reach(known, change)))
                    .toList();
            obligations.bind(PatrolKinds.scheduleOf(level, schedules), patrols);
            if (level == ChiefLevel.GUARD) {
                bindMonths(ofLevel, known);
            }
        });
    }

    private static Reach reach(Map<String, Reach> known, AnsweringChange change) {
        return Objects.requireNonNull(known.get(change.reach()), change.reach());
    }

    private static Obligation patrols(AnsweringChange change, Reach reach) {
        return new Obligation(
                change.post(), reach.code(), reach.name().zh(), reach.division(), change.from(), change.last());
    }

    /** In the division of the reach each guard answers for first. */
    private void bindMonths(List<AnsweringChange> changes, Map<String, Reach> known) {
        var first = changes.stream()
                .collect(Collectors.toMap(
                        AnsweringChange::post,
                        change -> change,
                        BinaryOperator.minBy(Comparator.comparing(AnsweringChange::from))));
        var lastDays = lastDays(first.keySet());
        var title = months.kind().title().zh();
        obligations.bind(
                months,
                first.values().stream()
                        .map(change -> new Obligation(
                                change.post(),
                                change.post().toString(),
                                title,
                                reach(known, change).division(),
                                change.from(),
                                lastDays.get(change.post())))
                        .toList());
    }

    /** The last day on which each guard answers for any reach; those of whom no end is known are missing. */
    private Map<UUID, LocalDate> lastDays(Set<UUID> posts) {
        return database
                .sql("""
                        select post, max(upper(during)) - 1 as last
                          from rivers.answering
                         where post = any (:posts) and level = 'GUARD'
                         group by post
                        having not bool_or(upper_inf(during))
                        """)
                .param("posts", posts.toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(row.getObject("post", UUID.class), row.getObject("last", LocalDate.class)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
