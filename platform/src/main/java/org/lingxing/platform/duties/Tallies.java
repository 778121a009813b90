package org.lingxing.platform.duties;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many duties stand how, by whatever one asks. Read from totals that every change keeps; scores read these. */
@Component
public class Tallies {

    private static final int RATE_DECIMALS = 4;

    /** What the counts are shown by. */
    public enum By {
        KIND("t.kind", "k.title_zh", "k.title_en"),
        POST("t.post::text", "t.title_zh", "t.title_en"),
        UNIT("coalesce(t.agency, '')"),
        DIVISION("left(t.division, 6)"),
        /** Where it is owed, down to the township. */
        TOWNSHIP("left(t.division, 9)"),
        /** The county that the post answers for, wherever the duty lies. */
        COUNTY_OF_POST("left(t.of_post, 6)"),
        /** The township that the post answers for. */
        TOWNSHIP_OF_POST("left(t.of_post, 9)"),
        DECREE("k.document"),
        MONTH("to_char(t.month, 'YYYY-MM')");

        private final String counts;

        By(String key) {
            this(key, key, key);
        }

        By(String key, String zh, String en) {
            this.counts = COUNTS.replace("{key}", key).replace("{zh}", zh).replace("{en}", en);
        }

        private Totals totals(Question asked) {
            return this == POST || this == UNIT ? Totals.OF_POSTS : Totals.answering(asked);
        }
    }

    private static final String COUNTS = """
            select {key} as key, min({zh}) as zh, min({en}) as en, sum(t.done) as done, sum(t.done_late) as done_late,
                   sum(t.open) as open, sum(t.overdue) as overdue, sum(t.suspended) as suspended,
                   sum(t.waived) as waived
              from {totals} t
              join duties.kind k on k.name = t.kind
             where t.division like :prefix
               and (:kind::text is null or t.kind = :kind)
               and (:decree::text is null or k.document = :decree)
               and (:from::date is null or t.month >= :from)
               and (:to::date is null or t.month <= :to)
               {whose}
             group by 1
            having sum(t.done + t.done_late + t.open + t.overdue + t.suspended + t.waived) > 0
             order by 1
            """;

    /**
     * A plan for the question asked: one for all questions reads all totals, since what is not asked for could as well be.
     * Holds until the end of the transaction.
     */
    static final String OWN_PLAN = "set local plan_cache_mode = force_custom_plan";

    private final JdbcClient database;

    Tallies(JdbcClient database) {
        this.database = database;
    }

    /**
     * What is counted.
     *
     * @param kind null for all kinds
     * @param posts none for all posts
     * @param unit the agency of the posts; null for all
     * @param decree the document that orders; null for all
     * @param from first month, any day of it; null for the beginning
     * @param to last month, any day of it; null for the end
     */
    public record Question(
            DivisionCode division,
            @Nullable String kind,
            Set<UUID> posts,
            @Nullable String unit,
            @Nullable String decree,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        public Question(
                DivisionCode division, @Nullable String kind, @Nullable LocalDate from, @Nullable LocalDate to) {
            this(division, kind, Set.of(), null, null, from, to);
        }
    }

    private record Row(
            String key,
            String zh,
            String en,
            int done,
            int doneLate,
            int open,
            int overdue,
            int suspended,
            int waived) {}

    /**
     * The counts of one group.
     *
     * @param required what is owed: all but what was waived
     * @param rate share done in time of all that has come to its term, to four decimals; null while nothing has
     */
    public record Count(
            String key,
            Phrase label,
            int required,
            int done,
            int doneLate,
            int open,
            int overdue,
            int suspended,
            int waived,
            @Nullable BigDecimal rate) {}

    @Transactional
    public List<Count> by(By by, Question asked) {
        database.sql(OWN_PLAN).update();
        var statement = by.totals(asked).in(by.counts);
        return Rows.of(asked(database.sql(statement), asked).query(Row.class)).stream()
                .map(Tallies::count)
                .toList();
    }

    static JdbcClient.StatementSpec asked(JdbcClient.StatementSpec statement, Question asked) {
        return statement
                .param("prefix", asked.division().prefix() + "%")
                .param("kind", asked.kind(), Types.VARCHAR)
                .param("anyPost", asked.posts().isEmpty())
                .param("posts", asked.posts().toArray(UUID[]::new))
                .param("unit", asked.unit(), Types.VARCHAR)
                .param("decree", asked.decree(), Types.VARCHAR)
                .param("from", monthOf(asked.from()), Types.DATE)
                .param("to", monthOf(asked.to()), Types.DATE);
    }

    private static Count count(Row row) {
        int required = row.done() + row.doneLate() + row.open() + row.overdue() + row.suspended();
        int judged = row.done() + row.doneLate() + row.overdue();
        BigDecimal rate = judged == 0
                ? null
                : BigDecimal.valueOf(row.done())
                        .divide(BigDecimal.valueOf(judged), RATE_DECIMALS, RoundingMode.HALF_UP);
        return new Count(
                row.key(),
                Phrase.of(row.zh(), row.en()),
                required,
                row.done(),
                row.doneLate(),
                row.open(),
                row.overdue(),
                row.suspended(),
                row.waived(),
                rate);
    }

    private static @Nullable LocalDate monthOf(@Nullable LocalDate day) {
        return day == null ? null : day.withDayOfMonth(1);
    }

    static By by(String name) {
        return By.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
