package org.lingxing.platform.assessment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds with their units and groups. */
@Repository
class RoundTable {

    private static final String ROUNDS = """
            select year, state, self_due, groups_due, summary_due, tolerance, prepared_by, prepared_at, opened_by,
                   opened_at, closed_by, closed_at, version, changed_by, changed_at
              from assessment.round
            """;

    private final JdbcClient database;

    RoundTable(JdbcClient database) {
        this.database = database;
    }

    List<Round> all() {
        return Rows.of(database.sql(ROUNDS + " order by year desc").query(Rows.as(Round.class)));
    }

    Optional<Round> find(int year) {
        return database.sql(ROUNDS + " where year = :year")
                .param("year", year)
                .query(Rows.as(Round.class))
                .optional();
    }

    /** The round, held until the transaction ends. */
    Optional<Round> lock(int year) {
        return database.sql(ROUNDS + " where year = :year for update")
                .param("year", year)
                .query(Rows.as(Round.class))
                .optional();
    }

    /** @return false where the year has a round already */
    boolean add(int year, RoundTerms terms, String by, Instant at) {
        return database.sql("""
                                insert into assessment.round (year, self_due, groups_due, summary_due, tolerance,
                                                              prepared_by, prepared_at, changed_by, changed_at)
                                values (:year, :self, :groups, :summary, :tolerance, :by, :at, :by, :at)
                                on conflict do nothing
                                """)
                        .param("year", year)
                        .param("self", terms.selfDue())
                        .param("groups", terms.groupsDue())
                        .param("summary", terms.summaryDue())
                        .param("tolerance", terms.tolerance())
                        .param("by", by)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    void putTerms(int year, RoundTerms terms, String by, Instant at) {
        database.sql("""
                        update assessment.round
                           set self_due = :self, groups_due = :groups, summary_due = :summary, tolerance = :tolerance,
                               version = version + 1, changed_by = :by, changed_at = :at
                         where year = :year
                        """)
                .param("year", year)
                .param("self", terms.selfDue())
                .param("groups", terms.groupsDue())
                .param("summary", terms.summaryDue())
                .param("tolerance", terms.tolerance())
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    void putState(int year, RoundState state, String by, Instant at) {
        database.sql("""
                        update assessment.round
                           set state = :state,
                               opened_by = case when :state = 'OPEN' then :by else opened_by end,
                               opened_at = case when :state = 'OPEN' then :at else opened_at end,
                               closed_by = case when :state = 'CLOSED' then :by end,
                               closed_at = case when :state = 'CLOSED' then :at::timestamptz end,
                               version = version + 1, changed_by = :by, changed_at = :at
                         where year = :year
                        """)
                .param("year", year)
                .param("state", state.name())
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    void putClosingGround(int year, String ground) {
        database.sql("update assessment.round set closing_ground = :ground where year = :year")
                .param("year", year)
                .param("ground", ground)
                .update();
    }

    /** Why the field was closed although somebody was not scored. */
    Optional<String> closingGround(int year) {
        return database.sql("""
                        select closing_ground from assessment.round where year = :year and closing_ground is not null
                        """).param("year", year).query(String.class).optional();
    }

    void addGroup(int year, Group group) {
        database.sql("""
                        insert into assessment.team (year, number, agency, name_zh, name_en, leader)
                        values (:year, :number, :agency, :zh, :en, :leader)
                        """)
                .param("year", year)
                .param("number", group.number())
                .param("agency", group.agency())
                .param("zh", group.name().zh())
                .param("en", group.name().en())
                .param("leader", group.leader())
                .update();
    }

    List<Group> groups(int year) {
        return Rows.of(database.sql("""
                        select number, agency, name_zh, name_en, leader
                          from assessment.team
                         where year = :year
                         order by number
                        """)
                .param("year", year)
                .query((row, count) -> new Group(
                        row.getInt("number"),
                        row.getString("agency"),
                        Phrase.of(row.getString("name_zh"), row.getString("name_en")),
                        row.getObject("leader", UUID.class))));
    }

    void addUnit(int year, int place, AssessedUnit unit) {
        database.sql("""
                        insert into assessment.unit (year, code, ord, kind, name_zh, name_en, agency, team, post)
                        values (:year, :code, :ord, :kind, :zh, :en, :agency, :team, :post)
                        """)
                .param("year", year)
                .param("code", unit.code())
                .param("ord", place)
                .param("kind", unit.kind().name())
                .param("zh", unit.name().zh())
                .param("en", unit.name().en())
                .param("agency", unit.agency())
                .param("team", unit.group())
                .param("post", unit.post())
                .update();
    }

    void putGroup(int year, String unit, int group) {
        database.sql("update assessment.unit set team = :team where year = :year and code = :code")
                .param("year", year)
                .param("code", unit)
                .param("team", group)
                .update();
    }

    List<AssessedUnit> units(int year) {
        return Rows.of(database.sql("""
                        select code, kind, name_zh, name_en, agency, team, post
                          from assessment.unit
                         where year = :year
                         order by ord
                        """)
                .param("year", year)
                .query((row, count) -> new AssessedUnit(
                        row.getString("code"),
                        Phrase.of(row.getString("name_zh"), row.getString("name_en")),
                        UnitKind.valueOf(row.getString("kind")),
                        row.getString("agency"),
                        row.getInt("team"),
                        row.getObject("post", UUID.class))));
    }

    static java.time.OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
