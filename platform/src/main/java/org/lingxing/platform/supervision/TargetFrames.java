package org.lingxing.platform.supervision;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the office said of targets, as it lies in the table; the lock under which a target is changed. */
@Repository
class TargetFrames {

    private final JdbcClient database;

    TargetFrames(JdbcClient database) {
        this.database = database;
    }

    Map<UUID, TargetFrame> of(Collection<UUID> targets) {
        return Rows.of(database.sql("""
                                select target, version, starts, due, baseline, agency
                                  from supervision.target_frame
                                 where target = any(:targets)
                                """)
                        .param("targets", targets.toArray(UUID[]::new))
                        .query(TargetFrame.class))
                .stream()
                .collect(Collectors.toMap(TargetFrame::target, Function.identity()));
    }

    TargetFrame of(UUID target) {
        return of(List.of(target)).getOrDefault(target, TargetFrame.none(target));
    }

    /** The frame, held until the transaction ends; there from then on. */
    TargetFrame lock(UUID target) {
        database.sql("insert into supervision.target_frame (target) values (:target) on conflict do nothing")
                .param("target", target)
                .update();
        return Rows.of(database.sql("""
                                select target, version, starts, due, baseline, agency
                                  from supervision.target_frame
                                 where target = :target
                                   for update
                                """).param("target", target).query(TargetFrame.class))
                .getFirst();
    }

    /** One more deed was done to it. */
    void count(UUID target) {
        database.sql("update supervision.target_frame set version = version + 1 where target = :target")
                .param("target", target)
                .update();
    }

    void change(TargetFrame becomes, String by, Instant at) {
        database.sql("""
                        update supervision.target_frame
                           set starts = :starts, due = :due, baseline = :baseline, agency = :agency,
                               changed_by = :by, changed_at = :at, version = version + 1
                         where target = :target
                        """)
                .param("target", becomes.target())
                .param("starts", becomes.starts(), Types.DATE)
                .param("due", becomes.due(), Types.DATE)
                .param("baseline", becomes.baseline(), Types.NUMERIC)
                .param("agency", becomes.agency(), Types.VARCHAR)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
