package org.lingxing.platform.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.store.TestStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists and the search at the size of a city's archive: 20,000 documents, 100,000 provisions, 20,000 tasks. */
class CitySizeTest {

    private static final String DOCUMENTS = """
            insert into gazette.document (
                   id, source, position, positions, kind, number, title, subject, date, in_force_from, addressees,
                   articles, provisions, content_hash, passage_from, passage_to, taken_over_at)
            select 'd-' || n, repeat('0', 64), 1, 1, 'NOTICE', '第' || n || '号', '第' || n || '号通知', 's' || n,
                   date '2000-01-01' + n % 7000, date '2000-01-01' + n % 7000, '{}',
                   0, 5, '', 0, 0, now()
              from generate_series(1, 20000) n
            """;

    /** Words of five characters out of a thousand, so that a word stands in few provisions. */
    private static final String PROVISIONS = """
            insert into gazette.searchable (document, ord, words, grams)
            select 'd-' || n, o, w.words, array(
                   select distinct substr(w.words, i, g)
                     from generate_series(1, length(w.words)) i, generate_series(1, 2) g)
              from generate_series(1, 20000) n,
                   generate_series(1, 5) o,
                   lateral (select string_agg(chr(19968 + (n * 7919 + o * 104729 + k * 15485863) % 4000), '') as words
                              from generate_series(1, 20) k) w
            """;

    private static final String EXTRACTIONS = """
            insert into gazette.extraction (
                   id, identity, kind, document, provision, position, summary, read, reasons, state,
                   passage_from, passage_to)
            select md5('e' || n)::uuid, 'e' || n, 'TASK', 'd-' || n, '1', 0, '', '{}',
                   case when n % 50 = 0 then '[{"zh": "", "en": ""}]' else '[]' end::jsonb,
                   case when n % 50 = 0 then 'OPEN' else 'NOT_NEEDED' end, 0, 0
              from generate_series(1, 20000) n
            """;

    private static final String TASKS = """
            insert into gazette.task (
                   extraction, document, provision, position, heading, words, leaders)
            select id, document, '1', 0, '', '任务' || identity, array['领导' || length(identity) || identity]
              from gazette.extraction
            """;

    private static final DataSource STORE = TestStore.fresh();

    private static final JdbcClient JDBC = JdbcClient.create(STORE);

    @BeforeAll
    static void 装入一座城市的文件() throws SQLException {
        JDBC.sql("""
                        insert into gazette.source (sha256, file_name, bytes, received_at)
                        values (repeat('0', 64), 'x', '', now())
                        """).update();
        List.of(DOCUMENTS, PROVISIONS, EXTRACTIONS, TASKS)
                .forEach(statement -> JDBC.sql(statement).update());
        TestStore.analyze(STORE);
    }

    @Test
    void 长词走三字索引_短词走两字索引() {
        String word = JDBC.sql("select words from gazette.searchable where document = 'd-777' and ord = 2")
                .query(String.class)
                .single();
        assertThat(planOf(word.substring(3, 7))).contains("searchable_words").doesNotContain("Seq Scan on searchable");
        assertThat(planOf(word.substring(3, 5))).contains("searchable_grams").doesNotContain("Seq Scan on searchable");
        assertThat(planOf(word.substring(3, 7) + " " + word.substring(9, 11)))
                .contains("searchable_words", "searchable_grams")
                .doesNotContain("Seq Scan on searchable");
    }

    @Test
    void 不带条件的首页沿日期索引() {
        assertThat(planOf("")).contains("document_by_date").doesNotContain("Seq Scan on document");
    }

    @Test
    void 待确认清单走状态索引() {
        String plan = explained(JDBC.sql("explain " + Confirmables.PAGE)
                .param("state", "OPEN")
                .param("kind", null, Types.VARCHAR)
                .param("document", null, Types.VARCHAR)
                .param("after", null, Types.VARCHAR)
                .param("afterPosition", null, Types.INTEGER)
                .param("afterId", null, Types.OTHER)
                .param("limit", 50));
        assertThat(plan).contains("extraction_by_state").doesNotContain("Seq Scan on extraction");
    }

    @Test
    void 按领导筛选任务走领导索引() {
        String plan = explained(JDBC.sql("explain " + Tasks.PAGE)
                .param("leader", "领导4e777")
                .param("agencies", null, Types.ARRAY)
                .param("document", null, Types.VARCHAR)
                .param("sure", null, Types.BOOLEAN)
                .param("states", new String[] {"NOT_NEEDED", "OPEN", "CONFIRMED", "CORRECTED"})
                .param("patterns", new String[0])
                .param("wide", SearchWords.WIDE)
                .param("narrow", SearchWords.NARROW)
                .param("after", null, Types.VARCHAR)
                .param("afterPosition", null, Types.INTEGER)
                .param("afterId", null, Types.OTHER)
                .param("limit", 50));
        assertThat(plan).contains("task_by_leader").doesNotContain("Seq Scan on task");
    }

    /** The plan of the first page of a search, with the values known as they are when a person asks. */
    private static String planOf(String question) {
        var asked = DocumentQuestion.of(question, null, null, null);
        return explained(JDBC.sql("explain " + DocumentSearch.PAGE)
                .param("long", asked.longPatterns())
                .param("short", asked.shortWords())
                .param("words", asked.words().size())
                .param("kind", null, Types.VARCHAR)
                .param("year", null, Types.INTEGER)
                .param("on", null, Types.DATE)
                .param("afterDate", null, Types.OTHER)
                .param("after", null, Types.VARCHAR)
                .param("limit", 50));
    }

    private static String explained(JdbcClient.StatementSpec statement) {
        JDBC.sql("select pg_catalog.set_config('plan_cache_mode', 'force_custom_plan', false)")
                .query(String.class)
                .single();
        return String.join("\n", statement.query(String.class).list());
    }
}
