package org.lingxing.platform.rivers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.lingxing.kernel.Phrase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the map of waters draws: each water in one piece, its reaches put together. */
@Component
@Transactional(readOnly = true)
class MapSight {

    /** A line needs no corner a map cannot show; a ten-thousandth of a degree is ten metres. */
    private static final int DECIMALS = 10_000;

    private static final String DRAWN = """
            select water.code, kind, water.name, coalesce(water.name_en, water.name) as name_en, level,
                   reach.geometry::text as geometry,
                   not exists (select from rivers.answering
                                where answering.reach = reach.code and answering.level = water.level
                                  and during @> :day::date) as without
              from rivers.water
              join rivers.reach on reach.water = water.code
             where geometry is not null
             order by water.code, position, reach.code
            """;

    private final JdbcClient database;

    MapSight(JdbcClient database) {
        this.database = database;
    }

    /**
     * A water on the map.
     *
     * @param reaches how many are drawn
     * @param without how many of them have nobody on the water's highest level today
     */
    record Shown(
            String code, WaterKind kind, Phrase name, ChiefLevel level, Geometry geometry, int reaches, int without) {}

    private record Piece(
            String code, WaterKind kind, Phrase name, ChiefLevel level, Geometry geometry, boolean without) {}

    List<Shown> waters(LocalDate day) {
        var pieces = database.sql(DRAWN)
                .param("day", day)
                .query((row, number) -> new Piece(
                        row.getString("code"),
                        WaterKind.valueOf(row.getString("kind")),
                        Phrase.of(row.getString("name"), row.getString("name_en")),
                        ChiefLevel.valueOf(row.getString("level")),
                        Geometry.read(row.getString("geometry")),
                        row.getBoolean("without")))
                .list();
        var byWater = new LinkedHashMap<String, List<Piece>>();
        pieces.forEach(piece ->
                byWater.computeIfAbsent(piece.code(), code -> new ArrayList<>()).add(piece));
        return byWater.values().stream().map(MapSight::shown).toList();
    }

    private static Shown shown(List<Piece> pieces) {
        var first = pieces.getFirst();
        return new Shown(
                first.code(),
                first.kind(),
                first.name(),
                first.level(),
                Geometry.together(pieces.stream().map(Piece::geometry).toList()).rounded(DECIMALS),
                pieces.size(),
                (int) pieces.stream().filter(Piece::without).count());
    }
}
