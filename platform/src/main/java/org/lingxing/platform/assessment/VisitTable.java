package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lingxing.platform.http.Circumstances;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What scorers gave, what leaders settled, who scores in which group. */
@Repository
class VisitTable {

    private final JdbcClient database;

    VisitTable(JdbcClient database) {
        this.database = database;
    }

    private record Row(
            UUID id,
            String sheet,
            String subject,
            String account,
            Instant doneAt,
            String item,
            BigDecimal points,
            String ground) {}

    /** All of a year, those of one subject in the order in which they came. */
    List<Visit> of(int year) {
        var rows = Rows.of(database.sql("""
                        select v.id, v.sheet, v.subject, v.account, v.done_at, p.item, p.points, p.ground
                          from assessment.visit v
                          join assessment.visit_points p on p.visit = v.id
                         where v.year = :year
                         order by v.sheet, v.subject, v.received_at, v.id, p.item
                        """).param("year", year).query(Row.class));
        Map<UUID, List<Row>> byVisit = new LinkedHashMap<>();
        rows.forEach(row ->
                byVisit.computeIfAbsent(row.id(), none -> new ArrayList<>()).add(row));
        return byVisit.values().stream()
                .map(lines -> {
                    var one = lines.getFirst();
                    return new Visit(
                            one.id(),
                            one.sheet(),
                            one.subject(),
                            one.account(),
                            one.doneAt(),
                            lines.stream()
                                    .map(row -> new Visit.Line(row.item(), row.points(), row.ground()))
                                    .toList());
                })
                .toList();
    }

    boolean isThere(UUID id, String account) {
        return database.sql("select exists (select from assessment.visit where id = :id and account = :account)")
                .param("id", id)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /** Whether anybody has given points for somebody. */
    boolean isScored(int year, String sheet, String subject) {
        return database.sql("""
                        select exists (select from assessment.visit
                                        where year = :year and sheet = :sheet and subject = :subject)
                        """)
                .param("year", year)
                .param("sheet", sheet)
                .param("subject", subject)
                .query(Boolean.class)
                .single();
    }

    /** Who gave, settled or put right the points of an item that people score; nobody for one that is counted. */
    Set<String> handsOn(int year, String sheet, String subject, String item) {
        return Set.copyOf(Rows.of(database.sql("""
                        select v.account
                          from assessment.visit v
                          join assessment.visit_points p on p.visit = v.id and p.item = :item
                         where v.year = :year and v.sheet = :sheet and v.subject = :subject
                        union
                        select by_account
                          from assessment.settlement
                         where year = :year and sheet = :sheet and subject = :subject and item = :item
                        union
                        select unnest(array[proposed_by, decided_by])
                          from assessment.field_correction
                         where year = :year and sheet = :sheet and subject = :subject and item = :item
                           and state = 'CONFIRMED'
                        """)
                .param("year", year)
                .param("sheet", sheet)
                .param("subject", subject)
                .param("item", item)
                .query(String.class)));
    }

    void add(int year, String unit, Visit visit, Circumstances made, Instant received) {
        var position = made.position();
        database.sql("""
                        insert into assessment.visit (id, year, unit, sheet, subject, account, done_at, received_at,
                                                      longitude, latitude)
                        values (:id, :year, :unit, :sheet, :subject, :account, :done, :received, :longitude, :latitude)
                        """)
                .param("id", visit.id())
                .param("year", year)
                .param("unit", unit)
                .param("sheet", visit.sheet())
                .param("subject", visit.subject())
                .param("account", visit.account())
                .param("done", RoundTable.utc(visit.doneAt()))
                .param("received", RoundTable.utc(received))
                .param("longitude", position == null ? null : position.longitude(), Types.NUMERIC)
                .param("latitude", position == null ? null : position.latitude(), Types.NUMERIC)
                .update();
        for (var line : visit.lines()) {
            database.sql("""
                            insert into assessment.visit_points (visit, item, points, ground)
                            values (:visit, :item, :points, :ground)
                            """)
                    .param("visit", visit.id())
                    .param("item", line.item())
                    .param("points", line.points())
                    .param("ground", line.ground())
                    .update();
        }
    }

    /** What a leader settled. */
    record Settled(
            String sheet,
            String subject,
            String item,
            BigDecimal points,
            String ground,
            String byAccount,
            Instant at) {}

    List<Settled> settled(int year) {
        return Rows.of(database.sql("""
                        select sheet, subject, item, points, ground, by_account, at
                          from assessment.settlement
                         where year = :year
                         order by sheet, subject, item
                        """).param("year", year).query(Settled.class));
    }

    void settle(int year, Settled settled) {
        database.sql("""
                        insert into assessment.settlement (year, sheet, subject, item, points, ground, by_account, at)
                        values (:year, :sheet, :subject, :item, :points, :ground, :by, :at)
                        """)
                .param("year", year)
                .param("sheet", settled.sheet())
                .param("subject", settled.subject())
                .param("item", settled.item())
                .param("points", settled.points())
                .param("ground", settled.ground())
                .param("by", settled.byAccount())
                .param("at", RoundTable.utc(settled.at()))
                .update();
    }

    /** Somebody who scores in a group. */
    record Scorer(int team, String account, String name) {}

    List<Scorer> scorers(int year) {
        return Rows.of(database.sql("""
                        select s.team, s.account, coalesce(p.name, s.account) as name
                          from assessment.scorer s
                          left join access.account a on a.name = s.account
                          left join access.person p on p.id = a.person
                         where s.year = :year
                         order by s.team, s.account
                        """).param("year", year).query(Scorer.class));
    }

    /** @return false where there is no such account */
    boolean addScorer(int year, int team, String account) {
        return database.sql("""
                                insert into assessment.scorer (year, team, account)
                                select :year, :team, name from access.account where name = :account
                                on conflict (year, account) do update set team = :team
                                """)
                        .param("year", year)
                        .param("team", team)
                        .param("account", account)
                        .update()
                == 1;
    }

    void removeScorers(int year, int team) {
        database.sql("delete from assessment.scorer where year = :year and team = :team")
                .param("year", year)
                .param("team", team)
                .update();
    }

    /** Reports of groups, by the number of the group. */
    record Report(int team, String words, String handedInBy, Instant handedInAt) {}

    List<Report> reports(int year) {
        return Rows.of(database.sql("""
                        select team, words, handed_in_by, handed_in_at
                          from assessment.team_report
                         where year = :year
                         order by team
                        """).param("year", year).query(Report.class));
    }

    void report(int year, Report report) {
        database.sql("""
                        insert into assessment.team_report (year, team, words, handed_in_by, handed_in_at)
                        values (:year, :team, :words, :by, :at)
                        """)
                .param("year", year)
                .param("team", report.team())
                .param("words", report.words())
                .param("by", report.handedInBy())
                .param("at", RoundTable.utc(report.handedInAt()))
                .update();
    }
}
