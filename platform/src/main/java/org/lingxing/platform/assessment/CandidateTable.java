package org.lingxing.platform.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists that lots are drawn from, and on whom they fell. */
@Repository
class CandidateTable {

    private static final String CANDIDATES = """
            select c.id, c.unit, c.kind, c.name_zh, c.name_en, c.post, c.division, c.drawn
              from assessment.candidate c
              join assessment.unit u on u.year = c.year and u.code = c.unit
             where c.year = :year
            """;

    private final JdbcClient database;

    CandidateTable(JdbcClient database) {
        this.database = database;
    }

    /** Those drawn, in the order of units and of the lot. */
    List<Candidate> drawn(int year, DrawnKind kind) {
        return Rows.of(database.sql(CANDIDATES + " and c.kind = :kind and c.drawn is not null order by u.ord, c.drawn")
                .param("year", year)
                .param("kind", kind.name())
                .query((row, count) -> candidate(row)));
    }

    Optional<Candidate> find(int year, String id) {
        return database.sql(CANDIDATES + " and c.id = :id")
                .param("year", year)
                .param("id", id)
                .query((row, count) -> candidate(row))
                .optional();
    }

    /** All of a unit, by kind and in the order of their names. */
    List<Candidate> of(int year, String unit) {
        return Rows.of(database.sql(CANDIDATES + " and c.unit = :unit order by c.kind, c.name_zh collate \"C\"")
                .param("year", year)
                .param("unit", unit)
                .query((row, count) -> candidate(row)));
    }

    /** @return false where the list has one of that name already */
    boolean add(int year, Candidate candidate) {
        return database.sql("""
                                insert into assessment.candidate (id, year, unit, kind, name_zh, name_en, post, division)
                                values (:id, :year, :unit, :kind, :zh, :en, :post, :division)
                                on conflict do nothing
                                """)
                        .param("id", candidate.id())
                        .param("year", year)
                        .param("unit", candidate.unit())
                        .param("kind", candidate.kind().name())
                        .param("zh", candidate.name().zh())
                        .param("en", candidate.name().en())
                        .param("post", candidate.post(), Types.OTHER)
                        .param("division", candidate.division(), Types.VARCHAR)
                        .update()
                == 1;
    }

    boolean remove(int year, String unit, String id) {
        return database.sql("delete from assessment.candidate where year = :year and unit = :unit and id = :id")
                        .param("year", year)
                        .param("unit", unit)
                        .param("id", id)
                        .update()
                == 1;
    }

    void putDrawn(int year, String id, int place) {
        database.sql("update assessment.candidate set drawn = :place where year = :year and id = :id")
                .param("year", year)
                .param("id", id)
                .param("place", place)
                .update();
    }

    /** The lot falls on somebody else in place of this one. */
    void takeDrawn(int year, String id) {
        database.sql("update assessment.candidate set drawn = null where year = :year and id = :id")
                .param("year", year)
                .param("id", id)
                .update();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getString("id"),
                row.getString("unit"),
                DrawnKind.valueOf(row.getString("kind")),
                Phrase.of(row.getString("name_zh"), row.getString("name_en")),
                row.getObject("post", UUID.class),
                row.getString("division"),
                row.getObject("drawn", Integer.class));
    }
}
