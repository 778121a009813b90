package org.lingxing.platform.problems;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.Appointment;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which chief office answers for a division: the nearest one above it. */
@Component
class ChiefOffices {

    static final DivisionCode CITY = DivisionCode.of("410100");

    private final JdbcClient database;
    private final Posts posts;

    ChiefOffices(JdbcClient database, Posts posts) {
        this.database = database;
        this.posts = posts;
    }

    private record Row(UUID post, String division) {}

    /** Its post; the city's is made where there is none yet, so that nothing that is owed gets lost. */
    @Transactional
    public UUID of(DivisionCode division) {
        return all().stream()
                .filter(row -> DivisionCode.of(row.division()).covers(division))
                .max(Comparator.comparingInt(
                        row -> DivisionCode.of(row.division()).prefix().length()))
                .map(Row::post)
                .orElseGet(this::city);
    }

    private UUID city() {
        return posts.create(new Appointment(
                Phrase.of("市河长办 工作人员", "City chief office, staff"),
                "市河长办",
                CITY,
                List.of(new Grant(Role.CHIEF_OFFICE, null, CITY))));
    }

    /** The newest first, so that the oldest of several wins above. */
    private List<Row> all() {
        return Rows.of(database.sql("""
                        select distinct post, division
                          from access.post_role
                         where role = 'CHIEF_OFFICE'
                         order by post desc
                        """).query(Row.class));
    }
}
