package org.lingxing.platform.rivers;

import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.sheets.Export;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who answers for which reach today, as the register of chiefs goes out; with accounts, so for offices only. */
@RestController
@RequestMapping("/api/v1/river-chiefs")
@OpenTo(
        roles = {Role.CHIEF_OFFICE, Role.OFFICER, Role.ADMINISTRATOR},
        anyDivision = true)
class ChiefsResource {

    private static final String PAGE = """
            with standing as (
                select reach as place, level as part, post, during from rivers.answering where during @> :day::date
                 union all
                select coalesce(reach, water), role, post, during from rivers.beside where during @> :day::date
            )
            select count(*) over () as total, post.id as post, place, part, title_zh, post.division, person.name, post.agency,
                   telephone.number as telephone, account.name as account, lower(held * during) as since,
                   upper(held * during) - 1 as until
              from standing
              join access.post on post.id = standing.post
              join access.holding on holding.post = standing.post and held @> :day::date
              join access.person on person.id = holding.person
              left join access.account on account.person = person.id
              left join rivers.telephone on telephone.post = standing.post
             where (:division is null or post.division like :division || '%')
               and (:part::text is null or part = :part)
               and (:place::text is null or place = :place)
               and (:pattern::text is null
                    or lower(person.name || ' ' || title_zh || ' ' || place || ' ' || coalesce(telephone.number, '')) like :pattern)
             order by place, part, title_zh, person.name
            offset :skip limit :limit
            """;

    private final JdbcClient database;
    private final Waters waters;
    private final KnownDivisions divisions;
    private final CityClock clock;

    ChiefsResource(JdbcClient database, Waters waters, KnownDivisions divisions, CityClock clock) {
        this.database = database;
        this.waters = waters;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** @param q words that stand in name, post, code or telephone */
    @GetMapping
    Page<ChiefLine> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable Part part,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String q,
            Paging paging) {
        var page = page(new Question(division, part, place, q), paging);
        var names = divisions.names();
        var codes = page.items().stream().map(found -> found.row().place()).toList();
        var places = names(codes);
        var reaches = waters.knownReaches(codes);
        return new Page<>(
                page.items().stream()
                        .map(found -> line(found, names, places, reaches))
                        .toList(),
                page.total(),
                page.next(),
                page.asOf());
    }

    @GetMapping(params = "format")
    void export(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable Part part,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String q,
            Export export) {
        export.write(ChiefSheet.COLUMNS, paging -> {
            var page = page(new Question(division, part, place, q), paging);
            return new Page<>(page.items().stream().map(Counted::row).toList(), page.total(), page.next(), page.asOf());
        });
    }

    /** What a list is narrowed by. */
    private record Question(
            @Nullable DivisionCode division,
            @Nullable Part part,
            @Nullable String place,
            @Nullable String q) {

        @Nullable
        String pattern() {
            return q == null || q.isBlank()
                    ? null
                    : "%" + q.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        }
    }

    /**
     * A line of the list.
     *
     * @param placeName of the reach or water
     * @param reach whether the place is a reach, and not a whole water
     */
    record ChiefLine(UUID post, ChiefRow row, Phrase divisionName, String placeName, boolean reach) {}

    private static ChiefLine line(
            Counted found, Map<String, Phrase> divisions, Map<String, String> places, Set<String> reaches) {
        var row = found.row();
        return new ChiefLine(
                found.post(),
                row,
                WatersResource.nameOf(row.division(), divisions),
                places.getOrDefault(row.place(), row.place()),
                reaches.contains(row.place()));
    }

    private Map<String, String> names(List<String> codes) {
        var names = new HashMap<String, String>();
        waters.of(codes).forEach(water -> names.put(water.code(), water.name().zh()));
        waters.rowsOf(codes).forEach(reach -> names.put(reach.code(), reach.name()));
        return names;
    }

    /** Pages by number: a file is read in one moment, and the list is for looking, not for counting through. */
    private Page<Counted> page(Question asked, Paging paging) {
        int skip = paging.fromTheBeginning() ? 0 : paging.after(0, Integer::parseInt);
        var division = asked.division();
        var part = asked.part();
        var rows = Rows.of(database.sql(PAGE)
                .param("day", clock.today())
                .param("division", division == null ? null : division.prefix(), Types.VARCHAR)
                .param("part", part == null ? null : part.name(), Types.VARCHAR)
                .param("place", asked.place(), Types.VARCHAR)
                .param("pattern", asked.pattern(), Types.VARCHAR)
                .param("skip", skip)
                .param("limit", paging.oneMore())
                .query((row, number) ->
                        new Counted(row.getLong("total"), row.getObject("post", UUID.class), ChiefIntake.chief(row))));
        var next = String.valueOf(skip + paging.limit());
        return Page.of(
                rows, paging, rows.isEmpty() ? 0 : rows.getFirst().total(), clock.instant(), row -> List.of(next));
    }

    private record Counted(long total, UUID post, ChiefRow row) {}
}
