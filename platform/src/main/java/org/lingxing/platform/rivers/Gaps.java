package org.lingxing.platform.rivers;

import java.sql.Types;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the registers lack: a level nobody answers on, a post nobody holds, two at once, a chief without telephone, a reach
 * without a line. The register says of each reach which levels it should have; where it says nothing, every level from
 * its water's highest one down to the guard.
 */
@Component
@Transactional(readOnly = true)
class Gaps {

    private static final String FOUND = """
            with level as (
                select level, place
                  from unnest(array['CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE', 'GUARD'])
                       with ordinality as level (level, place)
            ), narrowed as (
                select reach.*, water.name as water_name, water.name_en as water_en, water.level as highest
                  from rivers.reach
                  join rivers.water on water.code = reach.water
                 where :division is null or reach.division like :division || '%'
            ), counted as (
                select narrowed.code, level.level, level.place,
                       count(distinct answering.post) as posts,
                       count(distinct holding.post) as held,
                       count(distinct telephone.post) as called
                  from narrowed
                  join level on case when narrowed.levels is null
                                     then level.place >= (select place from level top where top.level = narrowed.highest)
                                     else level.level = any (narrowed.levels) end
                  left join rivers.answering on answering.reach = narrowed.code and answering.level = level.level
                                            and during @> :day::date
                  left join access.holding on holding.post = answering.post and held @> :day::date
                  left join rivers.telephone on telephone.post = answering.post
                 group by narrowed.code, level.level, level.place
            ), gap as (
                select code, level, place, 'NOBODY' as kind from counted where posts = 0
                 union all
                select code, level, place, 'TWO_AT_ONCE' from counted where posts > 1 and level <> 'GUARD'
                 union all
                select code, level, place, 'VACANT' from counted where posts > held
                 union all
                select code, level, place, 'NO_TELEPHONE' from counted where posts > called and level <> 'GUARD'
                 union all
                select code, null, 0, 'NO_LINE' from narrowed where geometry is null
            )
            """;

    private static final String COUNTS = FOUND + "select kind, count(*) as found from gap group by kind";

    private static final String TOTAL = FOUND + """
            select count(*)
              from gap
             where (:kind is null or kind = :kind) and (:level is null or level = :level)
            """;

    private static final String PAGE = FOUND + """
            select gap.kind, gap.level, narrowed.code, narrowed.name, coalesce(narrowed.name_en, narrowed.name) as name_en,
                   narrowed.division, narrowed.water, water_name, coalesce(water_en, water_name) as water_en
              from gap
              join narrowed on narrowed.code = gap.code
             where (:kind is null or gap.kind = :kind)
               and (:level is null or gap.level = :level)
               and (gap.code, gap.place, gap.kind) > (:afterCode, :afterPlace, :afterKind)
             order by gap.code, gap.place, gap.kind
             limit :limit
            """;

    private final JdbcClient database;

    Gaps(JdbcClient database) {
        this.database = database;
    }

    /** What may be lacking. */
    enum Kind {
        NOBODY,
        VACANT,
        TWO_AT_ONCE,
        NO_TELEPHONE,
        NO_LINE
    }

    /**
     * Something lacking at a reach.
     *
     * @param level null where it concerns the reach itself
     */
    record Gap(
            Kind kind,
            @Nullable ChiefLevel level,
            String reach,
            Phrase name,
            DivisionCode division,
            String water,
            Phrase waterName) {

        List<String> key() {
            return List.of(reach, Integer.toString(level == null ? 0 : level.place()), kind.name());
        }
    }

    /** How many of each kind, those of which there is none too, whatever else the list is narrowed by. */
    Map<Kind, Long> counts(@Nullable String division, LocalDate day) {
        var counts = new EnumMap<Kind, Long>(Kind.class);
        for (var kind : Kind.values()) {
            counts.put(kind, 0L);
        }
        database.sql(COUNTS)
                .param("division", division, Types.VARCHAR)
                .param("day", day)
                .query((row, number) -> Map.entry(Kind.valueOf(row.getString("kind")), row.getLong("found")))
                .list()
                .forEach(one -> counts.put(one.getKey(), one.getValue()));
        return counts;
    }

    long total(Narrowed narrowed, LocalDate day) {
        var kind = narrowed.kind();
        var level = narrowed.level();
        return database.sql(TOTAL)
                .param("division", narrowed.division(), Types.VARCHAR)
                .param("day", day)
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
                .param("level", level == null ? null : level.name(), Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    List<Gap> page(Narrowed narrowed, LocalDate day, Key after, int limit) {
        var kind = narrowed.kind();
        var level = narrowed.level();
        return Rows.of(database.sql(PAGE)
                .param("division", narrowed.division(), Types.VARCHAR)
                .param("day", day)
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
                .param("level", level == null ? null : level.name(), Types.VARCHAR)
                .param("afterCode", after.reach())
                .param("afterPlace", after.place())
                .param("afterKind", after.kind())
                .param("limit", limit)
                .query((row, number) -> new Gap(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("level") == null ? null : ChiefLevel.valueOf(row.getString("level")),
                        row.getString("code"),
                        Phrase.of(row.getString("name"), row.getString("name_en")),
                        DivisionCode.of(row.getString("division")),
                        row.getString("water"),
                        Phrase.of(row.getString("water_name"), row.getString("water_en")))));
    }

    /** What the list is narrowed by; null means not. */
    record Narrowed(
            @Nullable String division,
            @Nullable Kind kind,
            @Nullable ChiefLevel level) {}

    /** Behind which gap a page begins. */
    record Key(String reach, int place, String kind) {

        static final Key FIRST = new Key("", 0, "");
    }
}
