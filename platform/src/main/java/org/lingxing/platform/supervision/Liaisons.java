package org.lingxing.platform.supervision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.Appointment;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.http.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The post by which an agency takes its tasks and owes its reports, one an agency, and that of the office that
 * supervises them.
 */
@Component
@Transactional
public class Liaisons {

    static final DivisionCode CITY = DivisionCode.of("410100");

    private static final Phrase LIAISON = Phrase.of("督查联络员", "Supervision liaison");
    private static final Phrase OFFICE = Phrase.of("市政府督查室 督查专员", "City supervision office, officer");

    private static final String FIND = "select post from supervision.liaison where agency = :agency";

    private final JdbcClient database;
    private final Posts posts;

    Liaisons(JdbcClient database, Posts posts) {
        this.database = database;
        this.posts = posts;
    }

    /**
     * The post of an agency, made when it is asked for the first time. Two who ask at once get the same one.
     *
     * @param agency its identifier in the register
     */
    public UUID postOf(String agency) {
        return find(agency).orElseGet(() -> make(agency));
    }

    /** The post of an agency, where it has one already. */
    @Transactional(readOnly = true)
    public Optional<UUID> find(String agency) {
        return database.sql(FIND).param("agency", agency).query(UUID.class).optional();
    }

    private UUID make(String agency) {
        DivisionCode division = database.sql("select division from agencies.agency where id = :agency for update")
                .param("agency", agency)
                .query((row, number) -> Optional.ofNullable(row.getString("division")))
                .single()
                .map(DivisionCode::of)
                .orElse(CITY);
        return find(agency).orElseGet(() -> {
            UUID post = entered(agency)
                    .orElseGet(() -> posts.create(new Appointment(
                            LIAISON, agency, division, List.of(new Grant(Role.AGENCY, null, division)))));
            database.sql("insert into supervision.liaison (agency, post) values (:agency, :post)")
                    .param("agency", agency)
                    .param("post", post)
                    .update();
            return post;
        });
    }

    /** A post of that title that was entered for the agency before it got its first task. */
    private Optional<UUID> entered(String agency) {
        return database.sql("""
                        select id from access.post where agency = :agency and title_zh = :title order by id limit 1
                        """)
                .param("agency", agency)
                .param("title", LIAISON.zh())
                .query(UUID.class)
                .optional();
    }

    /** The post of the supervision office: the oldest that has the role of its officers for the city, made where none is. */
    public UUID office() {
        return database.sql("""
                        select post
                          from access.post_role
                         where role = 'OFFICER' and division = :city
                         order by post
                         limit 1
                        """)
                .param("city", CITY.value())
                .query(UUID.class)
                .optional()
                .orElseGet(() -> posts.create(
                        new Appointment(OFFICE, null, CITY, List.of(new Grant(Role.OFFICER, null, CITY)))));
    }
}
