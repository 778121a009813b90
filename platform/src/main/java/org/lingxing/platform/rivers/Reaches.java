package org.lingxing.platform.rivers;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Ground;
import org.lingxing.kernel.GroundShape;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.Plane;
import org.lingxing.platform.store.Rows;
import org.lingxing.tracks.ReachLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of reaches, as other modules ask it: where they lie and who answers for them. */
@Component
@Transactional(readOnly = true)
public class Reaches {

    private static final int DECIMALS = 1;

    private final JdbcClient database;

    Reaches(JdbcClient database) {
        this.database = database;
    }

    public Optional<Reach> find(String code) {
        return database.sql("""
                        select code, water, name, name_en, division, position, metres from rivers.reach where code = :code
                        """)
                .param("code", code)
                .query((row, number) -> reach(row))
                .optional();
    }

    /** Reaches by their codes; those that are unknown are missing. */
    public Map<String, Reach> find(Collection<String> codes) {
        return database
                .sql("""
                        select code, water, name, name_en, division, position, metres
                          from rivers.reach where code = any (:codes)
                        """)
                .param("codes", codes.toArray(String[]::new))
                .query((row, number) -> reach(row))
                .stream()
                .collect(Collectors.toMap(Reach::code, reach -> reach));
    }

    /** What a post answers for on a day, by water and downstream. */
    public List<Reach> of(UUID post, LocalDate day) {
        return Rows.of(database.sql("""
                        select code, water, name, name_en, division, position, metres
                          from rivers.reach
                         where code in (select reach from rivers.answering where post = :post and during @> :day::date)
                         order by water, position, code
                        """).param("post", post).param("day", day).query((row, number) -> reach(row)));
    }

    /** Who answers for a reach on a day, from above. */
    public List<Answering> answering(String reach, LocalDate day) {
        return Rows.of(database.sql("""
                        select level, answering.post, title_zh, title_en, account.name as account,
                               person.name as person, lower(during) as first, upper(during) - 1 as last
                          from rivers.answering
                          join access.post on post.id = answering.post
                          left join access.holding on holding.post = answering.post and held @> :day::date
                          left join access.person on person.id = holding.person
                          left join access.account on account.person = holding.person
                         where reach = :reach and during @> :day::date
                         order by array_position(array['CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE', 'GUARD'], level),
                                  lower(during), answering.post
                        """)
                .param("reach", reach)
                .param("day", day)
                .query((row, number) -> new Answering(
                        ChiefLevel.valueOf(row.getString("level")),
                        row.getObject("post", UUID.class),
                        Phrase.of(row.getString("title_zh"), row.getString("title_en")),
                        row.getString("account"),
                        row.getString("person"),
                        row.getObject("first", LocalDate.class),
                        row.getObject("last", LocalDate.class))));
    }

    /** The post that answers for a reach on a level that day; of two the one that began first. */
    public Optional<UUID> chief(String reach, ChiefLevel level, LocalDate day) {
        return answering(reach, day).stream()
                .filter(one -> one.level() == level)
                .map(Answering::post)
                .findFirst();
    }

    /** The post on the nearest level above that answers for the same reach that day. */
    public Optional<UUID> above(String reach, ChiefLevel level, LocalDate day) {
        return answering(reach, day).stream()
                .filter(one -> one.level().isAbove(level))
                .max(Comparator.comparing(Answering::level))
                .flatMap(nearest -> chief(reach, nearest.level(), day));
    }

    /**
     * The reaches near a place, the nearest first.
     *
     * @param metres how far away at most
     */
    public List<NearReach> near(double longitude, double latitude, double metres) {
        var plane = Plane.at(latitude);
        double east = metres / plane.perLongitude();
        double north = metres / plane.perLatitude();
        var place = GroundShape.line(new double[] {longitude, latitude});
        return database
                .sql("""
                        select code, water, name, name_en, division, position, metres, geometry::text as geometry
                          from rivers.reach
                         where around && box(point(:west, :south), point(:east, :north))
                        """)
                .param("west", longitude - east)
                .param("south", latitude - north)
                .param("east", longitude + east)
                .param("north", latitude + north)
                .query((row, number) -> new NearReach(
                        reach(row),
                        Ground.metres(Geometry.read(row.getString("geometry")).shape(), place, DECIMALS)
                                .doubleValue()))
                .list()
                .stream()
                .filter(one -> one.metres() <= metres)
                .sorted(Comparator.comparingDouble(NearReach::metres)
                        .thenComparing(one -> one.reach().code()))
                .toList();
    }

    /** What is drawn of a reach; empty for one that has no line yet. */
    public Optional<Geometry> geometry(String reach) {
        return database.sql("""
                        select geometry::text from rivers.reach where code = :reach and geometry is not null
                        """)
                .param("reach", reach)
                .query(String.class)
                .optional()
                .map(Geometry::read);
    }

    /**
     * The line of a reach, to hold tracks against; empty for one that has no line yet.
     *
     * @param near metres from which it counts as seen
     */
    public Optional<ReachLine> line(String reach, BigDecimal near) {
        return geometry(reach).map(geometry -> ReachLine.of(geometry.shape(), near.doubleValue()));
    }

    static Reach reach(ResultSet row) throws SQLException {
        var zh = row.getString("name");
        return new Reach(
                row.getString("code"),
                row.getString("water"),
                Phrase.of(zh, Objects.requireNonNullElse(row.getString("name_en"), zh)),
                DivisionCode.of(row.getString("division")),
                row.getInt("position"),
                row.getDouble("metres"));
    }
}
