package org.lingxing.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.store.TestStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The lists of a year at the size of a city that has assessed for ten: pages come along an index. */
class YearListPlansTest {

    private static final List<String> YEARS = List.of("""
            insert into access.post (id, title_zh, title_en, division)
            values ('00000000-0000-0000-0000-000000000001', '示例', 'x', '410100')
            """, """
            insert into assessment.round (year, self_due, groups_due, summary_due, tolerance, prepared_by, prepared_at,
                                          changed_by, changed_at)
            select y, '2020-01-01', '2020-01-11', '2020-01-21', 0.2, 'x', now(), 'x', now() from generate_series(2019, 2028) y
            """, """
            insert into assessment.team
            select y, 1, 'x', 'x', 'x', '00000000-0000-0000-0000-000000000001' from generate_series(2019, 2028) y
            """, """
            insert into assessment.unit
            select y, (410100 + n)::text, n, 'COUNTY', '区' || n, 'x', 'x', 1, '00000000-0000-0000-0000-000000000001'
              from generate_series(2019, 2028) y, generate_series(1, 16) n
            """, """
            insert into assessment.ledger_entry (year, unit, kind, day, words, file, proposed_by, proposed_at)
            select y, (410101 + n % 16)::text, 'ARTICLE', make_date(y, 1, 1) + n % 360, '示例', gen_random_uuid(), 'x', now()
              from generate_series(2019, 2028) y, generate_series(1, 2000) n
            """, """
            insert into assessment.objection (year, unit, item, words, filed_by, filed_at, score_then)
            select y, (410101 + n % 16)::text, '示例', '示例', 'x', make_date(y, 1, 1) + n * interval '1 hour', 0
              from generate_series(2019, 2028) y, generate_series(1, 500) n
            """);

    private static final DataSource STORE = TestStore.fresh();

    private static final JdbcClient JDBC = JdbcClient.create(STORE);

    @BeforeAll
    static void 装入十年的台账与异议() throws SQLException {
        YEARS.forEach(statement -> JDBC.sql(statement).update());
        TestStore.analyze(STORE);
        JDBC.sql("select pg_catalog.set_config('plan_cache_mode', 'force_custom_plan', false)")
                .query(String.class)
                .single();
    }

    @Test
    void 台账按日期翻页_按单位筛选都走索引() {
        assertThat(ledger(null)).contains("ledger_by_day").doesNotContain("Seq Scan on ledger_entry e");
        assertThat(ledger("410105")).contains("ledger_").doesNotContain("Seq Scan on ledger_entry e");
    }

    @Test
    void 异议按提出时间翻页走索引() {
        var plan = plan(JDBC.sql("explain " + ObjectionTable.PAGE)
                .param("kind", null, Types.VARCHAR)
                .param("record", null, Types.VARCHAR)
                .param("sight", null, Types.ARRAY)
                .param("unit", null, Types.VARCHAR)
                .param("after", null, Types.TIMESTAMP_WITH_TIMEZONE));
        assertThat(plan).contains("objection_of_year").doesNotContain("Seq Scan on objection o");
    }

    private static String ledger(@Nullable String unit) {
        return plan(JDBC.sql("explain " + LedgerTable.PAGE)
                .param("unit", unit, Types.VARCHAR)
                .param("kind", null, Types.VARCHAR)
                .param("after", null, Types.DATE));
    }

    private static String plan(StatementSpec asked) {
        return String.join(
                "\n",
                asked.param("year", 2024)
                        .param("state", null, Types.VARCHAR)
                        .param("afterId", null, Types.OTHER)
                        .param("limit", 51)
                        .query(String.class)
                        .list());
    }
}
