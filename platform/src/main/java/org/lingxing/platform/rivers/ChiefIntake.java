package org.lingxing.platform.rivers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.Appointment;
import org.lingxing.platform.access.Seats;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.rivers.ChiefRow.Seat;
import org.lingxing.platform.sheets.Fault;
import org.lingxing.platform.sheets.Intake;
import org.lingxing.platform.sheets.Template;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Chiefs, guards and who stands beside them, taken over from a spreadsheet: posts, people and what they answer for. */
@Component
class ChiefIntake implements Intake<ChiefRow> {

    /** What is held under the keys asked for, in a term that the one told has days of; the one that begins with it before others. */
    private static final String HELD = """
            select distinct on (asked.number)
                   asked.number, asked.place, asked.part, title_zh, post.division, person.name, post.agency,
                   telephone.number as telephone, account.name as account, lower(held * during) as since,
                   upper(held * during) - 1 as until
              from unnest(:places::text[], :parts::text[], :titles::text[], :divisions::text[], :names::text[],
                          :froms::date[], :tos::date[])
                   with ordinality as asked (place, part, title, division, name, since, until, number)
              join access.post on post.title_zh = asked.title and post.division = asked.division
              join access.holding on holding.post = post.id
              join access.person on person.id = holding.person and person.name = asked.name
              left join access.account on account.person = person.id
              left join rivers.telephone on telephone.post = post.id
              join lateral (
                    select during from rivers.answering
                     where answering.post = post.id and level = asked.part and reach = asked.place
                     union all
                    select during from rivers.answering
                     where answering.post = post.id and level = asked.part
                       and reach in (select code from rivers.reach where water = asked.place)
                     union all
                    select during from rivers.beside
                     where beside.post = post.id and role = asked.part
                       and (reach = asked.place or (reach is null and water = asked.place))
                   ) standing on held && during
             where held * during && daterange(asked.since, asked.until, '[]')
             order by asked.number, lower(held * during) = asked.since desc, lower(held * during) desc
            """;

    /**
     * Terms of the post that begin after the first day of the one told and before it ends. Whoever holds the post on that
     * first day goes on, or makes room; a term without an end changes nothing for who goes on.
     */
    private static final String MEETING = """
            select distinct on (asked.number)
                   asked.number, person.name, lower(holding.held) as since, upper(holding.held) - 1 as until
              from unnest(:titles::text[], :divisions::text[], :names::text[], :froms::date[], :tos::date[])
                   with ordinality as asked (title, division, name, since, until, number)
              join access.post on post.title_zh = asked.title and post.division = asked.division
              join access.holding on holding.post = post.id
               and lower(holding.held) > asked.since
               and holding.held && daterange(asked.since, asked.until, '[]')
              join access.person on person.id = holding.person
             where asked.until is not null
                or not exists (select from access.holding now
                                 join access.person who on who.id = now.person
                                where now.post = post.id and now.held @> asked.since and who.name = asked.name)
             order by asked.number, lower(holding.held)
            """;

    private static final String SEATS = """
            select id, title_zh, division
              from access.post
             where (title_zh, division) in (select * from unnest(:titles::text[], :divisions::text[]))
            """;

    private final JdbcClient database;
    private final Seats seats;
    private final Answers answers;
    private final Waters waters;
    private final KnownDivisions divisions;

    ChiefIntake(JdbcClient database, Seats seats, Answers answers, Waters waters, KnownDivisions divisions) {
        this.database = database;
        this.seats = seats;
        this.answers = answers;
        this.waters = waters;
        this.divisions = divisions;
    }

    @Override
    public Template<ChiefRow> template() {
        return ChiefSheet.TEMPLATE;
    }

    @Override
    public Set<Role> takers() {
        return Set.of(Role.CHIEF_OFFICE, Role.ADMINISTRATOR);
    }

    @Override
    public void holdStill() {
        database.sql("lock table rivers.answering, rivers.beside, rivers.telephone in share row exclusive mode")
                .update();
    }

    @Override
    public List<Held<ChiefRow>> look(List<ChiefRow> rows) {
        var held = held(rows);
        var meeting = meeting(rows);
        var places = rows.stream().map(ChiefRow::place).toList();
        var known = new HashSet<>(waters.known(places));
        known.addAll(waters.knownReaches(places));
        var there = divisions.among(rows.stream().map(ChiefRow::division).toList());
        var looked = new ArrayList<Held<ChiefRow>>();
        for (int at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            var faults = new ArrayList<>(objections(row, known, there));
            var other = meeting.get(at);
            if (other != null) {
                faults.add(other);
            }
            looked.add(new Held<>(row, held.get(at), faults));
        }
        return looked;
    }

    /** By the place of the row. */
    private Map<Integer, ChiefRow> held(List<ChiefRow> rows) {
        var found = new HashMap<Integer, ChiefRow>();
        terms(HELD, rows)
                .param("places", rows.stream().map(ChiefRow::place).toArray(String[]::new))
                .param("parts", rows.stream().map(row -> row.part().name()).toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getInt("number") - 1, chief(row)))
                .list()
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    private StatementSpec terms(String statement, List<ChiefRow> rows) {
        return database.sql(statement)
                .param("titles", rows.stream().map(ChiefRow::title).toArray(String[]::new))
                .param(
                        "divisions",
                        rows.stream().map(row -> row.division().value()).toArray(String[]::new))
                .param("names", rows.stream().map(ChiefRow::name).toArray(String[]::new))
                .param("froms", rows.stream().map(row -> row.from().toString()).toArray(String[]::new))
                .param(
                        "tos",
                        rows.stream()
                                .map(row -> row.to() == null ? null : row.to().toString())
                                .toArray(String[]::new));
    }

    /** A term that reaches into another of the same post, by the place of the row. */
    private Map<Integer, Fault> meeting(List<ChiefRow> rows) {
        var found = new HashMap<Integer, Fault>();
        terms(MEETING, rows)
                .query((row, number) -> {
                    var other = Answers.Span.of(row, "since", "until");
                    var name = row.getString("name");
                    return Map.entry(
                            row.getInt("number") - 1,
                            Fault.at(
                                    ChiefSheet.TO,
                                    "该岗位已登记另一段任期：" + name + "，" + other.zh() + "；中间有空缺的请分两行填写，否则先改那一段",
                                    "The post has another term already: " + name + ", " + other.en()
                                            + "; tell both terms where there is a gap, else put that one right first"));
                })
                .list()
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    static ChiefRow chief(ResultSet row) throws SQLException {
        return new ChiefRow(
                row.getString("place"),
                Part.valueOf(row.getString("part")),
                row.getString("title_zh"),
                DivisionCode.of(row.getString("division")),
                row.getString("name"),
                row.getString("agency"),
                row.getString("telephone"),
                row.getString("account"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }

    private static List<Fault> objections(ChiefRow row, Set<String> known, Set<String> divisions) {
        var faults = new ArrayList<Fault>();
        if (!known.contains(row.place())) {
            faults.add(Fault.at(ChiefSheet.PLACE, "册中没有这个水体或河段", "The register has no such water or reach"));
        }
        if (!divisions.contains(row.division().value())) {
            faults.add(Fault.at(ChiefSheet.DIVISION, "册中没有这个区划", "The register has no such division"));
        }
        return faults;
    }

    @Override
    public void takeOver(List<Taken<ChiefRow>> taken, Taking taking) {
        var rows = taken.stream().map(Taken::row).toList();
        var posts = posts(rows);
        seat(rows, posts);
        answers.call(rows.stream()
                .filter(row -> row.telephone() != null)
                .map(row -> Map.entry(posts.getOrDefault(row.seat(), NOBODY), String.valueOf(row.telephone())))
                .toList());
        answers.put(rows.stream()
                .map(row -> new Answers.Entry(
                        row.place(), row.part(), posts.getOrDefault(row.seat(), NOBODY), row.from(), row.to()))
                .toList());
    }

    private static final UUID NOBODY = new UUID(0, 0);

    /** The posts of the rows: those that are there, and new ones. */
    private Map<Seat, UUID> posts(List<ChiefRow> rows) {
        var asked = new LinkedHashMap<Seat, ChiefRow>();
        rows.forEach(row -> asked.putIfAbsent(row.seat(), row));
        var found = new HashMap<Seat, UUID>();
        database.sql(SEATS)
                .param("titles", asked.keySet().stream().map(Seat::title).toArray(String[]::new))
                .param("divisions", asked.keySet().stream().map(Seat::division).toArray(String[]::new))
                .query((row, number) -> Map.entry(
                        new Seat(row.getString("title_zh"), row.getString("division")),
                        row.getObject("id", UUID.class)))
                .list()
                .forEach(one -> found.putIfAbsent(one.getKey(), one.getValue()));
        var missing = asked.entrySet().stream()
                .filter(one -> !found.containsKey(one.getKey()))
                .toList();
        var made = seats.create(
                missing.stream().map(one -> appointment(one.getValue())).toList());
        for (int at = 0; at < made.size(); at++) {
            found.put(missing.get(at).getKey(), made.get(at));
        }
        return found;
    }

    private static Appointment appointment(ChiefRow row) {
        var role = row.part().role();
        return new Appointment(
                Phrase.of(row.title(), row.title()),
                row.agency(),
                row.division(),
                role == null ? List.of() : List.of(new Grant(role, null, row.division())));
    }

    /** Whoever holds a post after somebody follows him: the first term of each post, then the second, and so on. */
    private void seat(List<ChiefRow> rows, Map<Seat, UUID> posts) {
        var turns = new LinkedHashMap<UUID, List<Seats.Taking>>();
        for (var row : rows) {
            var post = posts.getOrDefault(row.seat(), NOBODY);
            turns.computeIfAbsent(post, any -> new ArrayList<>())
                    .add(new Seats.Taking(post, row.account(), row.name(), row.from(), row.to()));
        }
        var waiting = turns.values().stream().map(ChiefIntake::terms).toList();
        int most = waiting.stream().mapToInt(List::size).max().orElse(0);
        for (int turn = 0; turn < most; turn++) {
            int at = turn;
            seats.succeed(waiting.stream()
                    .filter(takings -> takings.size() > at)
                    .map(takings -> takings.get(at))
                    .toList());
        }
    }

    /**
     * The terms of a post in their order. One person on several reaches holds it from the first day of any to the last of any;
     * with days between them that nobody told, they are two terms.
     */
    private static List<Seats.Taking> terms(List<Seats.Taking> told) {
        var byName = new LinkedHashMap<String, List<Seats.Taking>>();
        told.stream().sorted(Comparator.comparing(Seats.Taking::from)).forEach(one -> {
            var terms = byName.computeIfAbsent(one.name(), any -> new ArrayList<>());
            if (!terms.isEmpty() && touches(terms.getLast(), one)) {
                terms.set(terms.size() - 1, together(terms.getLast(), one));
            } else {
                terms.add(one);
            }
        });
        return byName.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Seats.Taking::from))
                .toList();
    }

    /** Whether a later term begins before, or the day after, an earlier one ends. */
    private static boolean touches(Seats.Taking earlier, Seats.Taking later) {
        var to = earlier.to();
        return to == null || !later.from().isAfter(to.plusDays(1));
    }

    private static Seats.Taking together(Seats.Taking one, Seats.Taking other) {
        var to = one.to() == null || other.to() == null ? null : one.to().isAfter(other.to()) ? one.to() : other.to();
        return new Seats.Taking(
                one.post(), one.account() == null ? other.account() : one.account(), one.name(), one.from(), to);
    }
}
