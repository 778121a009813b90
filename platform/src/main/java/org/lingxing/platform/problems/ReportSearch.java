package org.lingxing.platform.problems;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The list of citizens' reports of the divisions that an office answers for, the newest first. */
@Repository
class ReportSearch {

    private static final String MATCHING = """
              from problems.report r
             where r.division like any(:prefixes)
               and (:state::text is null or r.state = :state)
               and (:division::text is null or r.division like :division)
               and (:phoneMark::text is null or r.phone_mark = :phoneMark)
               and lower(r.number || ' ' || r.place || ' ' || r.words) like :pattern
            """;

    private static final String PAGE = "select " + ReportTable.COLUMNS + MATCHING + """
               and (:after::timestamptz is null or (r.received_at, r.id) < (:after, :afterId::uuid))
             order by r.received_at desc, r.id desc
             limit :limit
            """;

    private static final String COUNT = "select count(*)" + MATCHING;
    private static final String STATES = "select r.state as key, count(*) as count" + MATCHING + " group by 1";

    private final JdbcClient database;
    private final ReportPeople people;
    private final CityClock clock;

    ReportSearch(JdbcClient database, ReportPeople people, CityClock clock) {
        this.database = database;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What a list is narrowed by.
     *
     * @param division code, with all that lie in it
     * @param phone the whole number, compared without being read
     * @param q words that stand in number, place or text
     */
    record Question(
            @Nullable ReportState state,
            @Nullable String division,
            @Nullable String phone,
            @Nullable String q) {

        Question ofAnyState() {
            return new Question(null, division, phone, q);
        }
    }

    record Count(String key, int count) {}

    @Transactional(readOnly = true)
    public Page<ReportRow> page(Question asked, Paging paging, Caller by) {
        var after = paging.fromTheBeginning() ? null : paging.after(0, Instant::parse);
        var afterId = after == null ? null : paging.after(1, UUID::fromString);
        List<ReportRow> rows = Rows.of(bound(PAGE, asked, by)
                .param("after", after == null ? null : ProblemTable.utc(after), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("afterId", afterId, Types.OTHER)
                .param("limit", paging.oneMore())
                .query(Rows.as(ReportRow.class)));
        long total = bound(COUNT, asked, by).query(Long.class).single();
        return Page.of(
                rows,
                paging,
                total,
                clock.instant(),
                report -> List.of(report.receivedAt().toString(), report.id().toString()));
    }

    List<Count> states(Question asked, Caller by) {
        return Rows.of(bound(STATES, asked.ofAnyState(), by).query(Count.class));
    }

    private JdbcClient.StatementSpec bound(String statement, Question asked, Caller by) {
        var division = asked.division();
        var phone = asked.phone();
        var state = asked.state();
        var words = asked.q() == null ? "" : asked.q().strip().toLowerCase(Locale.ROOT);
        return database.sql(statement)
                .param("prefixes", prefixesOf(by))
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("division", division == null ? null : division.replaceFirst("(00)+$", "") + "%", Types.VARCHAR)
                .param("phoneMark", phone == null ? null : people.markOf(phone), Types.VARCHAR)
                .param("pattern", "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    private static String[] prefixesOf(Caller by) {
        var prefixes = new TreeSet<String>();
        for (Grant grant : by.grants()) {
            if (grant.role() == Role.CHIEF_OFFICE) {
                prefixes.add(grant.division().prefix() + "%");
            }
        }
        return prefixes.toArray(String[]::new);
    }
}
