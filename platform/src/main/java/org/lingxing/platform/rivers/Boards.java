package org.lingxing.platform.rivers;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The boards that stand at the waters. */
@Component
class Boards {

    private static final String PUT = """
            insert into rivers.board (code, reach, place, longitude, latitude, telephone, set_up, taken_down)
            select * from unnest(:codes::text[], :reaches::text[], :places::text[], :longitudes::double precision[],
                                 :latitudes::double precision[], :telephones::text[], :setUps::date[], :takenDowns::date[])
                on conflict (code)
                do update set reach = excluded.reach, place = excluded.place, longitude = excluded.longitude,
                              latitude = excluded.latitude, telephone = excluded.telephone,
                              set_up = excluded.set_up, taken_down = excluded.taken_down
            """;

    private final JdbcClient database;

    Boards(JdbcClient database) {
        this.database = database;
    }

    /** Those that stand at a reach on a day. */
    List<Board> at(String reach, LocalDate day) {
        return Rows.of(database.sql("""
                        select code, reach, place, longitude, latitude, telephone, set_up, taken_down
                          from rivers.board
                         where reach = :reach and (taken_down is null or taken_down > :day)
                         order by code
                        """).param("reach", reach).param("day", day).query(Rows.as(Board.class)));
    }

    List<Board> of(Collection<String> codes) {
        return Rows.of(
                database.sql("""
                        select code, reach, place, longitude, latitude, telephone, set_up, taken_down
                          from rivers.board
                         where code = any (:codes)
                        """).param("codes", codes.toArray(String[]::new)).query(Rows.as(Board.class)));
    }

    /** All of them, or those at the reaches of a water; those taken down too. */
    List<Board> all(@Nullable String water) {
        return Rows.of(database.sql("""
                        select board.code, reach, place, longitude, latitude, telephone, set_up, taken_down
                          from rivers.board
                          join rivers.reach on reach.code = board.reach
                         where :water::text is null or reach.water = :water
                         order by board.code
                        """).param("water", water, Types.VARCHAR).query(Rows.as(Board.class)));
    }

    void putAll(List<Board> boards) {
        database.sql(PUT)
                .param("codes", texts(boards, Board::code))
                .param("reaches", texts(boards, Board::reach))
                .param("places", texts(boards, Board::place))
                .param("longitudes", texts(boards, Board::longitude))
                .param("latitudes", texts(boards, Board::latitude))
                .param("telephones", texts(boards, Board::telephone))
                .param("setUps", texts(boards, Board::setUp))
                .param("takenDowns", texts(boards, Board::takenDown))
                .update();
    }

    private static @Nullable String[] texts(List<Board> boards, Function<Board, @Nullable Object> member) {
        return boards.stream()
                .map(member)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
