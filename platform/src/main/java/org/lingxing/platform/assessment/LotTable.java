package org.lingxing.platform.assessment;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Public lots and the lists they were announced with. */
@Repository
class LotTable {

    private final JdbcClient database;

    LotTable(JdbcClient database) {
        this.database = database;
    }

    Optional<PublicLot> find(int year) {
        return database.sql("""
                        select year, source, day, announced_by, announced_at, announced_entry, value, drawn_by, drawn_at,
                               drawn_entry
                          from assessment.lot
                         where year = :year
                        """)
                .param("year", year)
                .query(Rows.as(PublicLot.class))
                .optional();
    }

    List<PublicLot.Listed> lists(int year) {
        return Rows.of(database.sql("""
                        select l.unit, l.kind, l.purpose, l.entries, l.sha256
                          from assessment.lot_list l
                          join assessment.unit u on u.year = l.year and u.code = l.unit
                         where l.year = :year
                         order by u.ord, l.kind
                        """).param("year", year).query(Rows.as(PublicLot.Listed.class)));
    }

    List<PublicLot.Replaced> replaced(int year) {
        return Rows.of(database.sql("""
                        select unit, kind, name, follower, place, ground, proposed_by, by_account, at, entry
                          from assessment.lot_replacement
                         where year = :year
                         order by unit, kind, place
                        """).param("year", year).query(Rows.as(PublicLot.Replaced.class)));
    }

    void replace(int year, PublicLot.Replaced replaced) {
        database.sql("""
                        insert into assessment.lot_replacement (year, unit, kind, name, follower, place, ground, proposed_by,
                                                                by_account, at, entry)
                        values (:year, :unit, :kind, :name, :follower, :place, :ground, :proposedBy, :by, :at, :entry)
                        """)
                .param("year", year)
                .param("unit", replaced.unit())
                .param("kind", replaced.kind().name())
                .param("name", replaced.name())
                .param("follower", replaced.follower())
                .param("place", replaced.place())
                .param("ground", replaced.ground())
                .param("proposedBy", replaced.proposedBy(), Types.VARCHAR)
                .param("by", replaced.byAccount())
                .param("at", RoundTable.utc(replaced.at()))
                .param("entry", replaced.entry())
                .update();
    }

    void announce(int year, String source, LocalDate day, String by, Instant at, long entry) {
        database.sql("""
                        insert into assessment.lot (year, source, day, announced_by, announced_at, announced_entry)
                        values (:year, :source, :day, :by, :at, :entry)
                        """)
                .param("year", year)
                .param("source", source)
                .param("day", day)
                .param("by", by)
                .param("at", RoundTable.utc(at))
                .param("entry", entry)
                .update();
    }

    void add(int year, PublicLot.Listed list) {
        database.sql("""
                        insert into assessment.lot_list (year, unit, kind, purpose, entries, sha256)
                        values (:year, :unit, :kind, :purpose, :entries, :sha256)
                        """)
                .param("year", year)
                .param("unit", list.unit())
                .param("kind", list.kind().name())
                .param("purpose", list.purpose())
                .param("entries", list.entries().toArray(String[]::new))
                .param("sha256", list.sha256())
                .update();
    }

    /** @return false where it was drawn already */
    boolean draw(int year, String value, String by, Instant at, long entry) {
        return database.sql("""
                                update assessment.lot
                                   set value = :value, drawn_by = :by, drawn_at = :at, drawn_entry = :entry
                                 where year = :year and value is null
                                """)
                        .param("year", year)
                        .param("value", value)
                        .param("by", by)
                        .param("at", RoundTable.utc(at))
                        .param("entry", entry)
                        .update()
                == 1;
    }
}
