package org.lingxing.platform.patrols;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For which posts an account acts on a day: those it holds, and those of people it stands in for. */
@Component
class Seats {

    private static final String POSTS = """
            select holding.post
              from access.holding
             where held @> :day::date
               and (person = (select person from access.account where name = :account)
                    or person in (
                        select absent
                          from access.deputy
                         where deputy = (select person from access.account where name = :account)
                           and during @> :day::date))
             order by holding.post
            """;

    private final JdbcClient database;

    Seats(JdbcClient database) {
        this.database = database;
    }

    List<UUID> of(String account, LocalDate day) {
        return Rows.of(
                database.sql(POSTS).param("account", account).param("day", day).query(UUID.class));
    }
}
