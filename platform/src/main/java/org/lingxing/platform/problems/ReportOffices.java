package org.lingxing.platform.problems;

import java.util.UUID;
import org.lingxing.kernel.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who in office has a citizen's report, by the name that people know. */
@Component
class ReportOffices {

    private final ChiefOffices offices;
    private final JdbcClient database;

    ReportOffices(ChiefOffices offices, JdbcClient database) {
        this.offices = offices;
        this.database = database;
    }

    String of(DivisionCode division) {
        UUID post = offices.of(division);
        return database.sql("""
                        select coalesce(
                                   (select name from agencies.name n where n.agency = post.agency and n.current),
                                   post.agency, post.title_zh)
                          from access.post
                         where id = :post
                        """).param("post", post).query(String.class).single();
    }
}
