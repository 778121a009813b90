package org.lingxing.platform.sensorthings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingxing.platform.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of observations find their rows by an index, however many there are. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanTest {

    private static final Link OBSERVATIONS = Link.get(EntityType.DATASTREAM, EntityType.OBSERVATION);

    @Autowired
    JdbcClient database;

    @Autowired
    Geometries geometries;

    @BeforeAll
    void 一年每十分钟一个样品() {
        database.sql(
                        "select water.make_month(month::date) from generate_series('2018-06-01', '2019-05-01', interval '1 month') month")
                .query()
                .listOfRows();
        database.sql("""
                        insert into water.sample (station, at, received, items, vals, flags, decisive)
                        select station, at, at, '{0,1,2,6}', '{21000000,7900000,8000000,450000}', '{0,0,0,0}', 0
                          from generate_series(1, 3) station,
                               generate_series(timestamptz '2018-06-02', '2019-05-01', interval '10 minutes') at
                        """).update();
        database.sql("analyze water.sample").update();
    }

    @Test
    void 一个数据流的最近值_不排序全部() {
        var plan = plan(Question.over(OBSERVATIONS, options("$orderby", "phenomenonTime desc"), geometries), 33, 10);
        assertThat(plan).contains("_pkey").doesNotContain("Seq Scan on sample");
        assertThat(rowsRead(plan)).isLessThan(500);
    }

    @Test
    void 翻页从标记处接着() {
        var mark = new Mark(
                "2018-09-01 00:00:00+00",
                Waters.idOf(new Waters.Observed(1, java.time.Instant.parse("2018-09-01T00:00:00Z"), 1)));
        var options = OptionsParser.read(
                EntityType.OBSERVATION, Map.of("$orderby", "phenomenonTime desc", "$skiptoken", mark.text()));
        var plan = plan(Question.over(OBSERVATIONS, options, geometries), 33, 10);
        assertThat(plan).doesNotContain("Seq Scan on sample");
        assertThat(rowsRead(plan)).isLessThan(500);
    }

    @Test
    void 全部观测按编号翻页_按编号取一个_按数据流过滤() {
        var after =
                new Mark("", Waters.idOf(new Waters.Observed(2, java.time.Instant.parse("2018-12-01T00:00:00Z"), 2)));
        for (var options :
                List.of(Options.NONE, options("$skiptoken", after.text()), options("$filter", "Datastream/id eq 34"))) {
            assertThat(rowsRead(plan(Question.ofAll(EntityType.OBSERVATION, options, geometries), 0, 100)))
                    .as(options.toString())
                    .isLessThan(5_000);
        }
        assertThat(rowsRead(plan(Question.byNumber(EntityType.OBSERVATION, Options.NONE, geometries), after.id(), 1)))
                .isLessThan(50);
    }

    private static Options options(String name, String value) {
        return OptionsParser.read(EntityType.OBSERVATION, Map.of(name, value));
    }

    private String plan(Question question, long parent, int limit) {
        return String.join(
                "\n",
                database.sql("explain (analyze, timing off) " + question.page(List.of(parent), limit))
                        .params(question.parameters().values())
                        .query(String.class)
                        .list());
    }

    /** The most rows any step read of the samples. */
    private static long rowsRead(String plan) {
        return plan.lines()
                .filter(line -> line.contains("sample_") && line.contains("actual rows="))
                .mapToLong(line -> {
                    var actual = line.substring(line.indexOf("actual rows=") + "actual rows=".length());
                    return ((long) Double.parseDouble(actual.substring(0, actual.indexOf(' '))))
                            * Long.parseLong(actual.replaceAll("(?s).*loops=(\\d+).*", "$1"));
                })
                .max()
                .orElse(0);
    }
}
