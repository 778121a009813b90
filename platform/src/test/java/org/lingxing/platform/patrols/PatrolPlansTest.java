package org.lingxing.platform.patrols;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.rivers.ChiefLevel;
import org.lingxing.platform.store.TestStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of patrols at the size of a city: pages come along indexes, what a region has from totals that are kept. */
class PatrolPlansTest {

    private static final String WATER = """
            insert into rivers.water (code, kind, name, level, division) values ('R001', 'RIVER', '示例河', 'CITY', '410100');
            insert into rivers.reach (code, water, name, division, position)
            select 'R001-' || n, 'R001', '示例', (410101 + n % 16)::text, n from generate_series(1, 200) n;
            insert into access.post (title_zh, title_en, division)
            select '示例', 'Post', '410105' from generate_series(1, 100);
            """;

    private static final String PATROLS = """
            insert into patrols.patrol (
                   id, reach, reach_name, division, level, post, by_account, superior, day, started_at, ended_at, received_at,
                   made, source, looked, words, fixes, metres, moving_seconds, silence_seconds, reach_metres, coverage,
                   signs, belief, decided_at, decided_by, ground, answer_until, report, fingerprint)
            select gen_random_uuid(), 'R001-' || 1 + n % 200, '示例', (410101 + n % 16)::text,
                   case when n % 100 = 0 then 'COUNTY' else 'GUARD' end, posts[1 + n % 50], 'guard' || n % 50,
                   posts[51 + n % 50], date '2019-01-01' + n / 200, now(), now(), now(), '{}', 'DEVICE', '{}', '', 9, 9, 9, 9,
                   9, 1, case when n % 60 = 0 then array['IN_HASTE'] else '{}' end,
                   case when n % 300 = 0 then 'NOT_BELIEVED' end, case when n % 300 = 0 then now() end,
                   case when n % 300 = 0 then 'x' end, '示例', case when n % 60 = 0 then now() end,
                   case when n % 100 = 0 then 'DUE' else 'NONE' end, '{}'
              from generate_series(1, 20000) n, (select array_agg(id) as posts from access.post where title_en = 'Post') p
            """;

    private static final DataSource STORE = TestStore.fresh();

    private static final JdbcClient JDBC = JdbcClient.create(STORE);

    @BeforeAll
    static void 装入一城的巡查() throws SQLException {
        JDBC.sql(WATER).update();
        JDBC.sql(PATROLS).update();
        TestStore.analyze(STORE);
    }

    @Test
    void 首页沿日期索引_少见的各有索引() {
        assertThat(page(asked(null, false, false, null, null))).contains("patrol_by_day");
        assertThat(page(asked(ChiefLevel.COUNTY, false, false, null, null))).contains("patrol_by_level");
        assertThat(page(asked(null, false, true, null, null))).contains("patrol_with_signs");
        assertThat(page(asked(null, false, false, PatrolRow.Belief.NOT_BELIEVED, null)))
                .contains("patrol_by_belief");
        assertThat(page(asked(null, false, false, null, PatrolRow.ReportState.DUE)))
                .contains("patrol_by_report");
        assertThat(page(asked(null, true, false, null, null))).contains("patrol_by_account");
    }

    @Test
    void 区域的总数来自随时保持的计数_与逐条数一致() {
        JDBC.sql("update patrols.patrol set report = 'SUBMITTED' where report = 'DUE' and day < '2019-02-01'")
                .update();
        assertThat(misfits()).isZero();
    }

    private static int misfits() {
        return JDBC.sql("""
                        select count(*)
                          from (select day, division, level, belief, report, patrols from patrols.tally where patrols <> 0
                                except
                                select day, division, level, coalesce(belief, ''), report, count(*)
                                  from patrols.patrol
                                 group by 1, 2, 3, 4, 5) misfit
                        """).query(Integer.class).single();
    }

    private static PatrolLists.Question asked(
            @Nullable ChiefLevel level,
            boolean mine,
            boolean signs,
            PatrolRow.@Nullable Belief belief,
            PatrolRow.@Nullable ReportState report) {
        return new PatrolLists.Question(mine, null, level, null, null, null, signs, false, belief, report);
    }

    private static String page(PatrolLists.Question question) {
        return String.join(
                "\n",
                JDBC.sql("explain " + PatrolLists.page(question, true, false))
                        .param("divisions", new String[] {"4101%"})
                        .param("account", "guard7")
                        .param("seats", new UUID[] {UUID.randomUUID()})
                        .param("today", LocalDate.of(2019, 6, 18))
                        .param("now", OffsetDateTime.parse("2019-06-18T00:00:00Z"), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("limit", 50)
                        .query(String.class)
                        .list());
    }
}
