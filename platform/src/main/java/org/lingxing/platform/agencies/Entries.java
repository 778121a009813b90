package org.lingxing.platform.agencies;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of the register: agencies, and which followed which. */
@Repository
class Entries {

    private static final String ENTER = """
            insert into agencies.agency (id, level, division, shipped, entered_at)
            values (:id, :level, :division, :shipped, now())
            on conflict do nothing
            """;

    private static final String SUCCEED = """
            insert into agencies.succession (predecessor, successor, on_day, source)
            values (:predecessor, :successor, :on, :source)
            on conflict do nothing
            """;

    private static final String HEAD = """
            select a.id, n.name, a.level, a.division,
                   (select count(distinct u.document) from agencies.name_use u where u.agency = a.id) as documents,
                   (select count(*) from agencies.name_use u where u.agency = a.id and u.use = 'TASK') as tasks
              from agencies.agency a
              join agencies.name n on n.agency = a.id and n.current
            """;

    private static final String MATCHING = """
             where (:key::text is null
                    or exists (select 1 from agencies.name m where m.agency = a.id and strpos(m.key, :key) > 0))
            """;

    private static final String PAGE = HEAD + MATCHING + """
               and (:after::text is null or (n.name, a.id) > (:after, :afterId))
             order by n.name, a.id
             limit :limit
            """;

    private static final String COUNT = "select count(*) from agencies.agency a " + MATCHING;

    private static final String ONE = HEAD + " where a.id = :id";

    private static final String NAMES = """
            select n.agency, n.name, n.kind, n.current, n.from_day as "from", n.to_day as "to", n.source,
                   min(u.on_day) as first_used, max(u.on_day) as last_used
              from agencies.name n
              left join agencies.name_use u on u.agency = n.agency and u.name = n.name
             where n.agency = any(:agencies)
             group by n.agency, n.name
             order by n.agency, n.current desc, n.kind, n.name
            """;

    private static final String SUCCESSIONS = """
            select s.predecessor, p.name as predecessor_name, s.successor, n.name as successor_name,
                   s.on_day as "on", s.source
              from agencies.succession s
              join agencies.name p on p.agency = s.predecessor and p.current
              join agencies.name n on n.agency = s.successor and n.current
             where s.predecessor = any(:agencies)
                or s.successor = any(:agencies)
             order by p.name, n.name
            """;

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters an agency; false when its identifier is taken. */
    boolean enter(String id, AgencyLevel level, @Nullable String division, boolean shipped) {
        return jdbc.sql(ENTER)
                        .param("id", id)
                        .param("level", level.name())
                        .param("division", division)
                        .param("shipped", shipped)
                        .update()
                == 1;
    }

    void succeed(String predecessor, String successor, @Nullable LocalDate on, @Nullable String source) {
        jdbc.sql(SUCCEED)
                .param("predecessor", predecessor)
                .param("successor", successor)
                .param("on", on)
                .param("source", source)
                .update();
    }

    /** @param key what a name's key must hold; null for all */
    List<Head> page(@Nullable String key, @Nullable String afterName, @Nullable String afterId, int limit) {
        return Rows.of(jdbc.sql(PAGE)
                .param("key", key)
                .param("after", afterName)
                .param("afterId", afterId)
                .param("limit", limit)
                .query(Head.class));
    }

    long count(@Nullable String key) {
        return jdbc.sql(COUNT).param("key", key).query(Long.class).single();
    }

    /** How many of these identifiers are in the register. */
    int countAmong(Collection<String> agencies) {
        return jdbc.sql("select count(*) from agencies.agency where id = any(:agencies)")
                .param("agencies", agencies.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    Optional<Head> find(String id) {
        return jdbc.sql(ONE).param("id", id).query(Head.class).optional();
    }

    List<UsedName> namesOf(Collection<String> agencies) {
        return Rows.of(jdbc.sql(NAMES)
                .param("agencies", agencies.toArray(String[]::new))
                .query(UsedName.class));
    }

    List<Succession> successionsOf(Collection<String> agencies) {
        return Rows.of(jdbc.sql(SUCCESSIONS)
                .param("agencies", agencies.toArray(String[]::new))
                .query(Succession.class));
    }

    /**
     * @param documents how many name it
     * @param tasks how many places of tasks name it
     */
    record Head(
            String id,
            String name,
            AgencyLevel level,
            @Nullable String division,
            int documents,
            int tasks) {}

    /**
     * @param firstUsed date of the first document held that uses the name; null when none does
     * @param lastUsed date of the last one
     */
    record UsedName(
            String agency,
            String name,
            AgencyName.Kind kind,
            boolean current,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String source,
            @Nullable LocalDate firstUsed,
            @Nullable LocalDate lastUsed) {}

    record Succession(
            String predecessor,
            String predecessorName,
            String successor,
            String successorName,
            @Nullable LocalDate on,
            @Nullable String source) {}
}
