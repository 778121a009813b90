package org.lingxing.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.store.TestStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of problems at the size of a city: pages come along indexes. */
class ProblemPlansTest {

    private static final String FILES = """
            insert into problems.problem (
                   number, kind, source, state, level, division, longitude, latitude, place, words, found_at, recurrences,
                   round, struck_off_at, owed_kind, owed_occasion, changed_by, changed_at)
            select '示例-2019-' || n, (array['SEWAGE', 'DUMPING', 'OUTLET'])[1 + n % 3], 'GUARD',
                   case when n % 40 = 0 then 'FOUND' else 'STRUCK_OFF' end, 'COUNTY', (410101 + n % 16)::text, 113.6, 34.7,
                   '示例桥下', '示例', timestamptz '2018-06-01Z' + n * interval '20 minutes', (n % 97 = 0)::int,
                   2, case when n % 40 <> 0 then now() end, case when n % 40 = 0 then 'problems.order' end,
                   case when n % 40 = 0 then 'problem/' || n end, 'x', now()
              from generate_series(1, 20000) n
            """;

    private static final ProblemPeople.Sight OFFICE =
            new ProblemPeople.Sight(List.of("4101"), List.of(), List.of(), "office");

    private static final ProblemPeople.Sight GUARD =
            new ProblemPeople.Sight(List.of(), List.of("R001-01"), List.of(UUID.randomUUID()), "guard");

    private static final DataSource STORE = TestStore.fresh();

    private static final JdbcClient JDBC = JdbcClient.create(STORE);

    @BeforeAll
    static void 装入一城的问题() throws SQLException {
        JDBC.sql(FILES).update();
        TestStore.analyze(STORE);
    }

    @Test
    void 首页沿时间索引_未结案的_复发的_逾期的各有索引() {
        assertThat(page(asked(null, null, null), OFFICE)).contains("problem_by_time");
        assertThat(page(asked(true, null, null), OFFICE)).contains("problem_open");
        assertThat(page(asked(null, true, null), OFFICE)).contains("problem_ow");
        assertThat(page(asked(null, null, true), OFFICE)).contains("problem_returned");
    }

    @Test
    void 巡护员只读自己的河段() {
        assertThat(page(asked(null, null, null), GUARD)).contains("problem_by_reach");
    }

    private static ProblemQuestion asked(@Nullable Boolean open, @Nullable Boolean late, @Nullable Boolean returned) {
        return new ProblemQuestion(null, open, null, null, null, null, late, returned, null, null, List.of());
    }

    private static String page(ProblemQuestion asked, ProblemPeople.Sight sight) {
        return String.join(
                "\n",
                JDBC.sql("explain " + ProblemSearch.page(asked, sight, false))
                        .param("prefixes", new String[] {"4101%"})
                        .param("reaches", new String[] {"R001-01"})
                        .param("posts", new UUID[] {UUID.randomUUID()})
                        .param("account", "guard")
                        .param("now", OffsetDateTime.parse("2019-06-18T00:00:00Z"), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("limit", 50)
                        .query(String.class)
                        .list());
    }
}
