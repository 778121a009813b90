package org.lingxing.platform.papers;

import java.util.List;
import java.util.Optional;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.store.Rows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Under whose names papers go out, and the numbers each has taken. */
@Repository
class Letterheads {

    private static final String ENTER = """
            insert into papers.letterhead (id, division, office, head, mark)
            values (:id, :division, :office, :head, :mark)
            on conflict (id) do update
               set division = excluded.division, office = excluded.office, head = excluded.head, mark = excluded.mark
            """;

    /** Whoever comes second waits here until the first one's number is lasting, or given back with its transaction. */
    private static final String TAKE = """
            insert into papers.series (letterhead, kind, year, taken)
            values (:letterhead, :kind, :year, 1)
            on conflict (letterhead, kind, year) do update
               set taken = series.taken + 1
            returning taken
            """;

    private final JdbcClient jdbc;

    Letterheads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void enter(Letterhead letterhead) {
        try {
            jdbc.sql(ENTER)
                    .param("id", letterhead.id())
                    .param("division", letterhead.division().value())
                    .param("office", letterhead.office())
                    .param("head", letterhead.head())
                    .param("mark", letterhead.mark())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw Refusal.of(PaperRefusal.MARK_TAKEN);
        }
    }

    Optional<Letterhead> find(String id) {
        return all().stream().filter(letterhead -> letterhead.id().equals(id)).findFirst();
    }

    List<Letterhead> all() {
        return Rows.of(jdbc.sql("select id, division, office, head, mark from papers.letterhead order by division, id")
                .query((row, number) -> new Letterhead(
                        row.getString("id"),
                        DivisionCode.of(row.getString("division")),
                        row.getString("office"),
                        row.getString("head"),
                        row.getString("mark"))));
    }

    /** Takes the next number of a series; it belongs to the transaction at hand, and goes back with it. */
    int takeNumber(String letterhead, PaperKind kind, int year) {
        return jdbc.sql(TAKE)
                .param("letterhead", letterhead)
                .param("kind", kind.name())
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
