package org.lingxing.platform.problems;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.Appointment;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Units that put problems right. Each is a post with the role of an agency, so that its duties survive its people. */
@Component
class Units {

    private static final String ALL = """
            select post.id as post,
                   coalesce((select name from agencies.name n where n.agency = post.agency and n.current), post.agency)
                       as name,
                   post.title_zh as title, person.name as holder
              from access.post
              join access.post_role role on role.post = post.id and role.role = 'AGENCY'
              left join access.holding h on h.post = post.id and h.held @> :day::date
              left join access.person on person.id = h.person
             where post.agency is not null
               and (role.division like :prefix or role.division = :city)
             order by role.division = :city, 2, post.id
            """;

    private final JdbcClient database;
    private final Posts posts;

    Units(JdbcClient database, Posts posts) {
        this.database = database;
        this.posts = posts;
    }

    /**
     * A unit that an order may name.
     *
     * @param holder who acts for it; null while nobody does
     */
    record Unit(
            UUID post, String name, String title, @Nullable String holder) {}

    /** Those of the county of a division, then those of the city. */
    List<Unit> near(DivisionCode division, java.time.LocalDate day) {
        return Rows.of(database.sql(ALL)
                .param("prefix", county(division).prefix() + "%")
                .param("city", ChiefOffices.CITY.value())
                .param("day", day)
                .query(Unit.class));
    }

    /** The unit of that post. */
    Unit require(UUID post, DivisionCode division, java.time.LocalDate day) {
        return near(division, day).stream()
                .filter(unit -> unit.post().equals(post))
                .findFirst()
                .orElseThrow(() -> Refusal.ofInput("/unit", "没有这个责任单位", "There is no such unit"));
    }

    /** The unit of that name, made where there is none; nobody acts for it then until somebody is appointed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Unit called(String name, DivisionCode division, java.time.LocalDate day) {
        return near(division, day).stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseGet(() -> make(name, county(division), day));
    }

    private Unit make(String name, DivisionCode county, java.time.LocalDate day) {
        UUID post = posts.create(new Appointment(
                Phrase.of(name + " 经办人", name + ", clerk"),
                name,
                county,
                List.of(new Grant(Role.AGENCY, null, county))));
        return require(post, county, day);
    }

    private static DivisionCode county(DivisionCode division) {
        return DivisionCode.of(division.value().substring(0, 6));
    }
}
