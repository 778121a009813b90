package org.lingxing.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What holds of duties and of the journal at any moment, asked from outside: the tables as they lie, the doors over HTTP. */
final class Invariants {

    private static final String CITY = "410100";

    /** A duty past its term that is not marked, or marked before it is. */
    private static final String UNMARKED = """
            select kind || ' ' || occasion || ' is ' || state || ', late from ' || late_from
              from duties.duty
             where (state = 'OPEN' and late_from <= :now)
                or (state = 'OVERDUE' and late_from > :now)
                or (state = 'DONE' and done_at >= late_from)
                or (state = 'DONE_LATE' and done_at < late_from)
             order by 1
            """;

    /** An occasion that opened two duties, or two duties of one slot for days that both have and somebody owed. */
    private static final String TWICE = """
            select kind || ' ' || occasion || ' was opened ' || count(*) || ' times'
              from duties.duty
             group by kind, occasion
            having count(*) > 1
             union all
            select a.kind || ' ' || a.occasion || ' ' || a.state || ' ' || a.period || ' and ' || b.occasion || ' ' || b.state
                   || ' ' || b.period || ' are for the same days'
              from duties.duty a
              join duties.duty b
                on b.obligation = a.obligation and b.slot = a.slot and b.id > a.id and b.period && a.period
               and a.ground is distinct from 'NOT_OWED' and b.ground is distinct from 'NOT_OWED'
             order by 1
            """;

    /** What is owed stands under whoever holds the post, or under nobody while it is vacant. */
    private static final String MISPLACED = """
            select d.kind || ' ' || d.occasion || ' stands under ' || coalesce(p.name, 'nobody') || ', the post is held by '
                   || coalesce(q.name, 'nobody')
              from duties.duty d
              left join access.holding h on h.post = d.post and h.held @> :today::date
              left join access.person p on p.id = d.person
              left join access.person q on q.id = h.person
             where d.state in ('OPEN', 'OVERDUE', 'SUSPENDED')
               and d.person is distinct from h.person
               and not (d.kind = 'simulation.patrol' and exists (
                        select from access.holding w
                         where w.post = d.post and w.person = d.person and w.held @> d.period))
             order by 1
            """;

    private final Town town;
    private final JdbcClient database;
    private final List<JsonNode> roots = new ArrayList<>();

    Invariants(Town town) {
        this.town = town;
        this.database = town.database();
    }

    /** All of them, by what they are called when they break. */
    Map<String, Invariant> all() {
        return Map.of(
                "past its term without the mark", day -> unmarked(),
                "an occasion twice", day -> twice(),
                "under nobody who holds the post", this::misplaced,
                "counts differ from a recount", day -> recount(),
                "counts differ from the tables", day -> counts(),
                "the journal does not verify", day -> journal());
    }

    private List<String> unmarked() {
        return Rows.of(database.sql(UNMARKED)
                .param("now", town.now().atZone(CityClock.ZONE).toOffsetDateTime())
                .query(String.class));
    }

    private List<String> twice() {
        return Rows.of(database.sql(TWICE).query(String.class));
    }

    private List<String> misplaced(LocalDate day) {
        return Rows.of(database.sql(MISPLACED).param("today", day).query(String.class));
    }

    /** The platform's own recount, in Java from the deeds. */
    private List<String> recount() {
        return words(town.as("officer").get("/duties/recount").get("misfits"));
    }

    private record Count(String kind, long open, long done, long doneLate, long overdue, long suspended, long waived) {}

    /** What a screen shows, beside a plain count of the rows. */
    private List<String> counts() {
        var broken = new ArrayList<String>();
        var shown = new ArrayList<Count>();
        for (JsonNode item : town.as("officer")
                .get("/duties/counts?by=KIND&division=" + CITY)
                .get("items")) {
            shown.add(new Count(
                    item.get("key").asString(),
                    item.get("open").asLong(),
                    item.get("done").asLong(),
                    item.get("doneLate").asLong(),
                    item.get("overdue").asLong(),
                    item.get("suspended").asLong(),
                    item.get("waived").asLong()));
        }
        List<Count> counted = Rows.of(database.sql("""
                        select kind, count(*) filter (where state = 'OPEN') as open,
                               count(*) filter (where state = 'DONE') as done,
                               count(*) filter (where state = 'DONE_LATE') as done_late,
                               count(*) filter (where state = 'OVERDUE') as overdue,
                               count(*) filter (where state = 'SUSPENDED') as suspended,
                               count(*) filter (where state = 'WAIVED') as waived
                          from duties.duty
                         where counted
                         group by kind
                         order by kind
                        """).query(Count.class));
        if (!shown.equals(counted)) {
            broken.add("shown " + shown + ", counted " + counted);
        }
        return broken;
    }

    /** Everything against the roots that we kept on earlier days. */
    private List<String> journal() {
        var administrator = town.as("administrator");
        JsonNode verdict = administrator.post("/journal/verifications", Map.of("items", roots));
        JsonNode misfit = verdict.get("misfit");
        if (!misfit.isNull()) {
            return List.of(misfit.toString());
        }
        JsonNode root = administrator.get("/journal/roots/current");
        if (root.get("size").asLong() > 0) {
            roots.add(root);
        }
        return List.of();
    }

    private static List<String> words(JsonNode sentences) {
        return StreamSupport.stream(sentences.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
