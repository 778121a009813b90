package org.lingxing.platform.rivers;

import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
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
            select count(*) over () as total, place, part, title_zh, post.division, person.name, post.agency,
                   telephone.number as telephone, account.name as account, lower(held * during) as since,
                   upper(held * during) - 1 as until
              from standing
              join access.post on post.id = standing.post
              join access.holding on holding.post = standing.post and held @> :day::date
              join access.person on person.id = holding.person
              left join access.account on account.person = person.id
              left join rivers.telephone on telephone.post = standing.post
             where :division is null or post.division like :division || '%'
             order by place, part, title_zh, person.name
            offset :skip limit :limit
            """;

    private final JdbcClient database;
    private final CityClock clock;

    ChiefsResource(JdbcClient database, CityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @GetMapping
    Page<ChiefRow> list(@RequestParam(required = false) @Nullable DivisionCode division, Paging paging) {
        return page(division, paging);
    }

    @GetMapping(params = "format")
    void export(@RequestParam(required = false) @Nullable DivisionCode division, Export export) {
        export.write(ChiefSheet.COLUMNS, paging -> page(division, paging));
    }

    /** Pages by number: a file is read in one moment, and the list is for looking, not for counting through. */
    private Page<ChiefRow> page(@Nullable DivisionCode division, Paging paging) {
        int skip = paging.fromTheBeginning() ? 0 : paging.after(0, Integer::parseInt);
        var rows = Rows.of(database.sql(PAGE)
                .param("day", clock.today())
                .param("division", division == null ? null : division.prefix(), Types.VARCHAR)
                .param("skip", skip)
                .param("limit", paging.oneMore())
                .query((row, number) -> new Counted(row.getLong("total"), ChiefIntake.chief(row))));
        var next = String.valueOf(skip + paging.limit());
        return Page.of(
                rows.stream().map(Counted::row).toList(),
                paging,
                rows.isEmpty() ? 0 : rows.getFirst().total(),
                clock.instant(),
                row -> List.of(next));
    }

    private record Counted(long total, ChiefRow row) {}
}
