package org.lingxing.platform.rivers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The registers as pages show them. */
@Component
@Transactional(readOnly = true)
class Sight {

    private static final String RESPONSIBLE = """
            with standing as (
                select reach, level as part, post
                  from rivers.answering
                 where reach = any (:reaches) and during @> :day::date
                 union all
                select reach.code, role, post
                  from rivers.beside
                  join rivers.reach on reach.water = beside.water
                                   and (beside.reach is null or beside.reach = reach.code)
                 where reach.code = any (:reaches) and during @> :day::date
            )
            select standing.reach, part, title_zh, title_en, post.agency, person.name, number
              from standing
              join access.post on post.id = standing.post
              left join access.holding on holding.post = standing.post and held @> :day::date
              left join access.person on person.id = holding.person
              left join rivers.telephone on telephone.post = standing.post
             order by standing.reach,
                      array_position(array['CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE', 'POLICE', 'PROSECUTOR', 'GUARD',
                                           'BUREAU', 'MEDIA'], part), title_zh, standing.post
            """;

    private static final String LINES = """
            with matching as (
                select water.*
                  from rivers.water
                 where (:kind is null or kind = :kind)
                   and (:level is null or level = :level)
                   and (:division is null or division = :division
                        or exists (select from rivers.reach
                                    where reach.water = water.code and reach.division like :division || '%'))
                   and (:pattern is null or name like :pattern or name_en ilike :pattern or code ilike :pattern)
            ), piece as (
                select * from matching where code > :after order by code limit :limit
            )
            select total, code, kind, name, name_en, flows_into, level, piece.division, length_km, area_km2, capacity,
                   (select name from rivers.water above where above.code = flows_into) as into_zh,
                   (select coalesce(name_en, name) from rivers.water above where above.code = flows_into) as into_en,
                   (select count(*) from rivers.reach where reach.water = piece.code) as reaches,
                   (select count(*) from rivers.reach where reach.water = piece.code and geometry is not null) as drawn,
                   array(select distinct person.name
                           from rivers.answering
                           join access.holding on holding.post = answering.post and held @> :day::date
                           join access.person on person.id = holding.person
                          where answering.reach in (select code from rivers.reach where reach.water = piece.code)
                            and answering.level = piece.level and during @> :day::date
                          order by 1 limit 3) as chiefs
              from (select count(*) as total from matching) counted
              left join piece on true
             order by code
            """;

    private final JdbcClient database;

    Sight(JdbcClient database) {
        this.database = database;
    }

    /**
     * A line of the list of waters.
     *
     * @param into what it flows into
     * @param reaches how many it has, {@code drawn} how many of them with a line
     * @param chiefs the names of its chiefs on its highest level, three at most
     */
    record Line(Water water, @Nullable Phrase into, int reaches, int drawn, List<String> chiefs) {}

    record Lines(long total, List<Line> lines) {}

    /** What the list of waters is narrowed by; null means not. */
    record Question(
            @Nullable WaterKind kind,
            @Nullable ChiefLevel level,
            @Nullable String division,
            @Nullable String part) {}

    Lines lines(Question question, String after, int limit, LocalDate day) {
        record Found(long total, @Nullable Line line) {}
        var kind = question.kind();
        var level = question.level();
        var part = question.part();
        var rows = Rows.of(database.sql(LINES)
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
                .param("level", level == null ? null : level.name(), Types.VARCHAR)
                .param("division", question.division(), Types.VARCHAR)
                .param("pattern", part == null || part.isBlank() ? null : pattern(part), Types.VARCHAR)
                .param("after", after)
                .param("limit", limit)
                .param("day", day)
                .query((row, number) ->
                        new Found(row.getLong("total"), row.getString("code") == null ? null : line(row))));
        return new Lines(
                rows.getFirst().total(),
                rows.stream().map(Found::line).filter(Objects::nonNull).toList());
    }

    private static Line line(ResultSet row) throws SQLException {
        var into = row.getString("into_zh");
        return new Line(
                Waters.water(row),
                into == null ? null : Phrase.of(into, row.getString("into_en")),
                row.getInt("reaches"),
                row.getInt("drawn"),
                List.of((String[]) row.getArray("chiefs").getArray()));
    }

    /** The waters that flow into one, by code. */
    List<Water> tributaries(String water) {
        return Rows.of(database.sql("""
                        select code, kind, name, name_en, flows_into, level, division, length_km, area_km2, capacity
                          from rivers.water where flows_into = :water order by code
                        """).param("water", water).query((row, number) -> Waters.water(row)));
    }

    /** What a water flows into, and that, and so on; never in a circle. */
    List<Water> downstream(String water) {
        return Rows.of(database.sql("""
                        with recursive below as (
                            select flows_into as code, 1 as steps from rivers.water where code = :water
                             union
                            select flows_into, steps + 1
                              from below join rivers.water on water.code = below.code
                             where flows_into is not null and steps < 20
                        )
                        select water.code, kind, name, name_en, flows_into, level, division, length_km, area_km2, capacity
                          from below join rivers.water on water.code = below.code
                         order by steps
                        """).param("water", water).query((row, number) -> Waters.water(row)));
    }

    /** Who answers for each of the reaches today and who stands beside, from above. */
    Map<String, List<Responsible>> responsible(List<String> reaches, LocalDate day) {
        record Found(String reach, Responsible one) {}
        var found = Rows.of(database.sql(RESPONSIBLE)
                .param("reaches", reaches.toArray(String[]::new))
                .param("day", day)
                .query((row, number) -> new Found(row.getString("reach"), responsible(row))));
        var byReach = new TreeMap<String, List<Responsible>>();
        reaches.forEach(reach -> byReach.put(
                reach,
                found.stream()
                        .filter(one -> one.reach().equals(reach))
                        .map(Found::one)
                        .toList()));
        return byReach;
    }

    private static Responsible responsible(ResultSet row) throws SQLException {
        var part = Part.valueOf(row.getString("part"));
        return new Responsible(
                part,
                part.title(),
                Phrase.of(row.getString("title_zh"), row.getString("title_en")),
                row.getString("name"),
                row.getString("agency"),
                row.getString("number"));
    }

    private static String pattern(String part) {
        return "%" + part.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
