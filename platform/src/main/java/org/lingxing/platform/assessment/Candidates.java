package org.lingxing.platform.assessment;

import java.util.List;
import java.util.UUID;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists that the lot is drawn from: read from the registers of chiefs, divisions and agencies, put right by the office
 * until the lot is announced.
 */
@Service
@Transactional
class Candidates {

    /**
     * Who holds a county chief's post in a county today and answers for a reach there. Posts of one title are told apart
     * by a number, since an entry stands in a list once.
     */
    private static final String CHIEFS = """
            with chief as (
                select distinct p.id, left(p.division, 6) as unit, p.title_zh, p.title_en
                  from rivers.answering a
                  join access.post p on p.id = a.post
                 where a.level = 'COUNTY' and a.during @> :day::date
                   and exists (select from access.holding h where h.post = p.id and h.held @> :day::date)
            ), told as (
                select *, count(*) over same as alike, row_number() over (same order by id) as number
                  from chief
                window same as (partition by unit, title_zh)
            )
            select id::text as id, unit,
                   title_zh || case when alike > 1 then '（' || number || '）' else '' end as zh,
                   title_en || case when alike > 1 then ' (' || number || ')' else '' end as en,
                   id as post, null::text as division
              from told
             order by unit, zh
            """;

    private static final String TOWNSHIPS = """
            select code as id, parent as unit, name_zh as zh, coalesce(name_en, name_zh) as en, null::uuid as post,
                   code as division
              from places.division
             where level = 'TOWNSHIP' and valid @> :day::date
             order by code
            """;
    private static final String MEMBERS = """
            select distinct on (unit, zh) id, unit, zh, zh as en, post, null::text as division
              from (select p.id::text as id, left(r.division, 6) as unit, p.id as post,
                           coalesce((select name from agencies.name n where n.agency = p.agency and n.current),
                                    p.agency) as zh
                      from access.post p
                      join access.post_role r on r.post = p.id and r.role = 'AGENCY' and r.module is null
                     where p.agency is not null and length(r.division) >= 6 and :day::date is not null) member
             order by unit, zh, id
            """;

    private final JdbcClient database;
    private final CandidateTable table;
    private final LotTable lots;
    private final Rounds rounds;
    private final RoundTable roundTable;
    private final Journal journal;
    private final CityClock clock;

    Candidates(
            JdbcClient database,
            CandidateTable table,
            LotTable lots,
            Rounds rounds,
            RoundTable roundTable,
            Journal journal,
            CityClock clock) {
        this.database = database;
        this.table = table;
        this.lots = lots;
        this.rounds = rounds;
        this.roundTable = roundTable;
        this.journal = journal;
        this.clock = clock;
    }

    /** Adds whoever the registers have today and the lists have not; nobody is taken out. */
    int readRegisters(int year, Caller by) {
        requireOpenLists(year, by);
        var units = rounds.units(year).stream().map(AssessedUnit::code).toList();
        int added = 0;
        for (var kind : DrawnKind.values()) {
            var found = found(kind);
            for (var candidate : found) {
                if (units.contains(candidate.unit()) && table.add(year, candidate)) {
                    added++;
                }
            }
        }
        journal.record(Deed.of("assessment.lists-read", Integer.toString(year))
                .by(by.account())
                .with("added", added));
        return added;
    }

    private List<Candidate> found(DrawnKind kind) {
        var statement = switch (kind) {
            case CHIEF -> CHIEFS;
            case TOWNSHIP -> TOWNSHIPS;
            case MEMBER -> MEMBERS;
        };
        return Rows.of(database.sql(statement)
                .param("day", clock.today())
                .query((row, count) -> new Candidate(
                        row.getString("id"),
                        row.getString("unit"),
                        kind,
                        Phrase.of(row.getString("zh"), row.getString("en")),
                        row.getObject("post", UUID.class),
                        row.getString("division"),
                        null)));
    }

    /** Somebody whom no register names. */
    void add(int year, String unit, DrawnKind kind, Phrase name, Caller by) {
        requireOpenLists(year, by);
        rounds.unit(year, unit);
        var line = name.zh().strip();
        if (line.isEmpty() || line.lines().count() != 1) {
            throw Refusal.ofInput("/name", "请填一行名称", "A name of one line");
        }
        var candidate =
                new Candidate(UUID.randomUUID().toString(), unit, kind, Phrase.of(line, name.en()), null, null, null);
        if (!table.add(year, candidate)) {
            throw Refusal.ofInput("/name", "名单里已有同名的", "The list has one of that name");
        }
        journal.record(Deed.of("assessment.list-entered", year + "/" + unit)
                .by(by.account())
                .with("kind", kind.name())
                .with("name", line));
    }

    /** Takes somebody out who cannot be assessed, with the ground. */
    void remove(int year, String unit, String id, String ground, Caller by) {
        requireOpenLists(year, by);
        var one = table.of(year, unit).stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.ofInput("/id", "名单里没有这一项", "The list has no such entry"));
        table.remove(year, unit, id);
        journal.record(Deed.of("assessment.list-struck", year + "/" + unit)
                .by(by.account())
                .with("kind", one.kind().name())
                .with("name", one.name().zh())
                .with("ground", ground.strip()));
    }

    private void requireOpenLists(int year, Caller by) {
        Rounds.requireOffice(by);
        // An announcement at the same moment seals the list with or without the entry, never in between.
        roundTable.lock(year);
        if (rounds.require(year).state() == RoundState.CLOSED) {
            throw Refusal.of(AssessmentRefusal.ROUND_NOT_OPEN);
        }
        if (lots.find(year).isPresent()) {
            throw Refusal.of(AssessmentRefusal.LISTS_SEALED);
        }
    }
}
