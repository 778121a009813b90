package org.lingxing.platform.sheets;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.sheets.Examined.Found;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The rows of imports that wait, by their number in the file. */
@Repository
class ImportRows {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Found>> FAULTS = new TypeReference<>() {};

    private static final String KEEP = """
            insert into sheets.import_row (import, number, state, cells, was, faults)
            select :import, number, state, cells::jsonb, was::jsonb, faults::jsonb
              from unnest(:numbers::integer[], :states::text[], :cells::text[], :was::text[], :faults::text[])
                   as piece (number, state, cells, was, faults)
                on conflict (import, number)
                do update set state = excluded.state, was = excluded.was, faults = excluded.faults
            """;

    private static final String PAGE = """
            select number, state, cells, was, faults
              from sheets.import_row
             where import = :import
               and (:state::text is null or state = :state)
               and number > :after
             order by number
             limit :limit
            """;

    private final JdbcClient jdbc;

    ImportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps rows; what is there already is kept as it is now. */
    void keep(UUID id, List<Examined> rows) {
        jdbc.sql(KEEP)
                .param("import", id)
                .param("numbers", rows.stream().map(Examined::number).toArray(Integer[]::new))
                .param("states", rows.stream().map(row -> row.state().name()).toArray(String[]::new))
                .param(
                        "cells",
                        rows.stream().map(row -> Json.write(row.cells())).toArray(String[]::new))
                .param("was", rows.stream().map(row -> json(row.was())).toArray(String[]::new))
                .param("faults", rows.stream().map(row -> json(row.faults())).toArray(String[]::new))
                .update();
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : Json.write(value);
    }

    /** @param state only rows in that state */
    List<Examined> page(UUID id, @Nullable RowState state, int after, int limit) {
        return jdbc.sql(PAGE)
                .param("import", id)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Examined(
                        row.getInt("number"),
                        RowState.valueOf(row.getString("state")),
                        Json.read(row.getString("cells"), TEXTS),
                        row.getString("was") == null ? null : Json.read(row.getString("was"), TEXTS),
                        row.getString("faults") == null ? null : Json.read(row.getString("faults"), FAULTS)))
                .list();
    }

    void drop(UUID id) {
        jdbc.sql("delete from sheets.import_row where import = :import")
                .param("import", id)
                .update();
    }
}
