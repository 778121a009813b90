package org.lingxing.platform.supervision;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reported figures as they lie in the table: added to, never written over. */
@Repository
class ProgressTable {

    private static final String FIGURES = """
            select p.target, p.as_of, p.version, p.value, p.reporter, p.paper, p.note, p.way, p.by_account,
                   p.reported_at
              from supervision.progress p
            """;

    /** Of each day the last version counts; of each target the last day that has a figure. */
    static final String LATEST = """
            select f.*
              from unnest(:targets::uuid[]) as asked (target)
             cross join lateral (
                   select p.target, p.as_of, p.version, p.value, p.reporter, p.paper, p.note, p.way, p.by_account,
                          p.reported_at
                     from supervision.progress p
                    where p.target = asked.target
                      and p.as_of <= :on
                      and p.reported_at < :known
                      and p.value is not null
                      and not exists (select from supervision.progress later
                                       where later.target = p.target
                                         and later.as_of = p.as_of
                                         and later.version > p.version
                                         and later.reported_at < :known)
                    order by p.as_of desc
                    limit 1) f
            """;

    private static final String OF_DAY = FIGURES + """
             where p.target = :target and p.as_of = :asOf
             order by p.version desc
             limit 1
            """;

    private static final String OF_DAYS = FIGURES + """
             where p.target = any(:targets)
               and p.as_of = any(:days::date[])
               and not exists (select from supervision.progress later
                                where later.target = p.target
                                  and later.as_of = p.as_of
                                  and later.version > p.version)
            """;

    private static final String HISTORY = FIGURES + """
             where p.target = :target
             order by p.as_of desc, p.version desc
            """;

    private static final String DAYS = """
            select distinct as_of
              from supervision.progress
             where target = any(:targets) and value is not null
             order by as_of desc
            """;

    private static final String ADD = """
            insert into supervision.progress (
                   target, as_of, version, value, reporter, paper, note, way, by_account, reported_at)
            values (:target, :asOf, :version, :value, :reporter, :paper, :note, :way, :by, :at)
            """;

    private final JdbcClient database;

    ProgressTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * The figure of each of the targets that counts on a day, for those that have one.
     *
     * @param known only what was reported before this moment
     */
    Map<UUID, ProgressFigure> latest(Collection<UUID> targets, LocalDate on, Instant known) {
        return Rows.of(database.sql(LATEST)
                        .param("targets", targets.toArray(UUID[]::new))
                        .param("on", on)
                        .param("known", known.atOffset(ZoneOffset.UTC))
                        .query(ProgressFigure.class))
                .stream()
                .collect(Collectors.toMap(ProgressFigure::target, Function.identity()));
    }

    /** The last version of the figure of one day, one taken back included. */
    Optional<ProgressFigure> ofDay(UUID target, LocalDate asOf) {
        return database.sql(OF_DAY)
                .param("target", target)
                .param("asOf", asOf)
                .query(ProgressFigure.class)
                .optional();
    }

    /** The last versions of the figures of these days. */
    List<ProgressFigure> ofDays(Collection<UUID> targets, Collection<LocalDate> days) {
        return Rows.of(database.sql(OF_DAYS)
                .param("targets", targets.toArray(UUID[]::new))
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(ProgressFigure.class));
    }

    /** Everything ever reported of a target, the latest day and version first. */
    List<ProgressFigure> history(UUID target) {
        return Rows.of(database.sql(HISTORY).param("target", target).query(ProgressFigure.class));
    }

    /** The days up to which something was reported, the latest first. */
    List<LocalDate> days(Collection<UUID> targets) {
        return Rows.of(database.sql(DAYS)
                .param("targets", targets.toArray(UUID[]::new))
                .query(LocalDate.class));
    }

    void add(ProgressFigure figure) {
        database.sql(ADD)
                .param("target", figure.target())
                .param("asOf", figure.asOf())
                .param("version", figure.version())
                .param("value", figure.value(), Types.NUMERIC)
                .param("reporter", figure.reporter())
                .param("paper", figure.paper(), Types.VARCHAR)
                .param("note", figure.note(), Types.VARCHAR)
                .param("way", figure.way().name())
                .param("by", figure.byAccount())
                .param("at", figure.reportedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Who did the last deed to a target, and when. */
    Optional<Touch> lastTouch(UUID target) {
        return database.sql("""
                        select by_account as by, reported_at as at
                          from supervision.progress
                         where target = :target
                         order by reported_at desc
                         limit 1
                        """).param("target", target).query(Touch.class).optional();
    }

    record Touch(String by, @Nullable Instant at) {}
}
