package org.lingxing.platform.patrols;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.duties.Obligations;
import org.lingxing.platform.duties.Schedule;
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
    public void answeringChanged(String code, ChiefLevel level, UUID post, LocalDate from, @Nullable LocalDate last) {
        Reach reach = reaches.find(code).orElseThrow();
        owe(PatrolKinds.scheduleOf(level, schedules), post, code, reach.name().zh(), reach, from, last);
        if (level == ChiefLevel.GUARD) {
            owe(months, post, post.toString(), months.kind().title().zh(), reach, from, lastOfAll(post));
        }
    }

    private void owe(
            Schedule schedule,
            UUID post,
            String subject,
            String label,
            Reach reach,
            LocalDate from,
            @Nullable LocalDate last) {
        obligations.bind(schedule, post, subject, label, reach.division(), from);
        if (last != null) {
            obligations.release(schedule, post, subject, last);
        }
    }

    /** The last day on which a guard answers for any reach; null while no end is known. */
    private @Nullable LocalDate lastOfAll(UUID post) {
        return database.sql("""
                        select case when bool_or(upper_inf(during)) then null else max(upper(during)) - 1 end
                          from rivers.answering
                         where post = :post and level = 'GUARD'
                        """)
                .param("post", post)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }
}
