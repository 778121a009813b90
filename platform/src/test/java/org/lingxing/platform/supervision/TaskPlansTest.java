package org.lingxing.platform.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.store.TestStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of tasks at the size of a city that has supervised for years: pages come along an index. */
class TaskPlansTest {

    private static final String TASKS = """
            insert into supervision.task (
                   origin, document, document_title, position, number, heading, words, leaders, state, ended_because,
                   changed_by, changed_at)
            select 'LIST', 'd-' || n / 50, '示例', n, n::text, '', '示例任务' || n, array['领导' || n % 400],
                   case when n % 20 = 0 then 'DRAFT' else 'ENDED' end, case when n % 20 <> 0 then '示例' end, 'x', now()
              from generate_series(1, 20000) n
            """;

    private static final DataSource STORE = TestStore.fresh();

    private static final JdbcClient JDBC = JdbcClient.create(STORE);

    @BeforeAll
    static void 装入多年的任务() throws SQLException {
        JDBC.sql(TASKS).update();
        TestStore.analyze(STORE);
    }

    @Test
    void 不带条件的首页沿次序索引() {
        assertThat(plan(null, null, null)).contains("task_in_order").doesNotContain("Seq Scan on task t");
    }

    @Test
    void 按文件按领导按状态筛选都走索引() {
        assertThat(plan("d-77", null, null)).contains("Index Cond: (document").doesNotContain("Seq Scan on task t");
        assertThat(plan(null, "领导77", null)).contains("task_by_leader").doesNotContain("Seq Scan on task t");
        assertThat(plan(null, null, "DRAFT")).doesNotContain("Seq Scan on task t");
    }

    private static String plan(@Nullable String document, @Nullable String leader, @Nullable String state) {
        JDBC.sql("select pg_catalog.set_config('plan_cache_mode', 'force_custom_plan', false)")
                .query(String.class)
                .single();
        return String.join(
                "\n",
                JDBC.sql("explain " + TaskSearch.PAGE)
                        .param("state", state, Types.VARCHAR)
                        .param("agency", null, Types.VARCHAR)
                        .param("document", document, Types.VARCHAR)
                        .param("leader", leader, Types.VARCHAR)
                        .param("reading", null, Types.OTHER)
                        .param("late", null, Types.BOOLEAN)
                        .param("now", OffsetDateTime.parse("2019-06-18T00:00:00Z"))
                        .param("sight", null, Types.ARRAY)
                        .param("patterns", new String[0])
                        .param("after", null, Types.VARCHAR)
                        .param("afterPosition", null, Types.INTEGER)
                        .param("afterId", null, Types.OTHER)
                        .param("limit", 50)
                        .query(String.class)
                        .list());
    }
}
