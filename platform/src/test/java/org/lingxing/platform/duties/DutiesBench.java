package org.lingxing.platform.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lingxing.kernel.Period;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.rules.Rules;
import org.lingxing.platform.store.TestStore;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What {@code ./lingxing bench duties} measures: a city of 30,000 things owed a day, 210,000 open at once. */
@PlatformTest
class DutiesBench {

    private static final int POSTS = 5000;
    private static final int SUBJECTS = 6;
    private static final int DAYS = 7;
    private static final int READINGS = 300;
    private static final LocalDate FIRST = LocalDate.of(2019, 3, 14);

    private static final DutyKind REPORT = new DutyKind(
            "bench.report",
            Phrase.of("报送示例报告", "File an example report"),
            Phrase.of("报送", "File"),
            "/console/",
            ProvisionId.of("zzw-2019-54#5"),
            DutyKind.Manner.BY_TERM);

    @Autowired
    Opening opening;

    @Autowired
    Round round;

    @Autowired
    Recount recount;

    @Autowired
    DutyLists lists;

    @Autowired
    Tallies tallies;

    @Autowired
    Kinds kinds;

    @Autowired
    Terms terms;

    @Autowired
    CityClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource source;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ConfigurableListableBeanFactory beans;

    @Autowired
    MockMvc mvc;

    @Test
    void measure() throws Exception {
        clock.moveTo(FIRST);
        kinds.write(REPORT);
        var daily = new Daily();
        fill(daily);
        for (int day = 0; day < DAYS; day++) {
            LocalDate on = FIRST.plusDays(day);
            clock.moveTo(on);
            Instant began = Instant.now();
            Integer opened = transaction.execute(nothing -> opening.open(daily, new Period(on, on), clock.instant()));
            row(
                    "opening a day's duties of a city, " + opened + " at once, day " + (day + 1),
                    since(began),
                    "rows " + open());
        }
        TestStore.analyze(source);
        beans.registerSingleton("bench.daily", daily);
        Instant dayBegan = Instant.now();
        round.newDay();
        row("a whole new day after that: opening ahead, changed posts, the calendar", since(dayBegan), "");
        readings();

        Instant began = Instant.now();
        Recount.Verdict verdict = recount.run();
        assertThat(verdict.misfits()).isEmpty();
        row("recount of " + verdict.duties() + " duties", since(began), "");

        clock.moveTo(LocalDate.of(2019, 3, 22));
        began = Instant.now();
        round.newDay();
        row("a new day with the notice of 2019-03-22, " + moved() + " running terms moved", since(began), "");

        clock.moveTo(LocalDate.of(2019, 5, 20));
        began = Instant.now();
        round.markOverdue();
        row("marking what has become late, " + overdue() + " duties at once", since(began), "");
        assertThat(recount.run().misfits()).isEmpty();
    }

    private void fill(Daily daily) {
        database.sql("""
                        insert into access.post (title_zh, title_en, division)
                        select '示例岗位 ' || n, 'Post ' || n, (410101 + n % 16)::text
                          from generate_series(1, :posts) n
                        """).param("posts", POSTS).update();
        database.sql("""
                        insert into access.holding (post, person, held)
                        select (select id from access.post where title_zh = '示例岗位 1'), person,
                               daterange('2019-01-01', null)
                          from access.account
                         where name = 'chief'
                        """).update();
        database.sql("""
                        insert into duties.obligation (schedule, post, subject, label, division, during)
                        select :schedule, id, 'reach/' || n, '示例河第 ' || n || ' 段', division,
                               daterange(:first, null)
                          from access.post, generate_series(1, :subjects) n
                         where title_zh like '示例岗位%'
                        """)
                .param("schedule", daily.name())
                .param("subjects", SUBJECTS)
                .param("first", FIRST)
                .update();
    }

    private void readings() throws Exception {
        var chief = new Visitor(mvc);
        chief.signIn("chief");
        var office = new Visitor(mvc);
        office.signIn("officer");
        String open = ", " + open() + " open";
        read("my duties" + open, chief, "/duties/mine");
        read("counts by kind of the whole city" + open, office, "/duties/counts?by=KIND&division=410100");
        read("counts by region" + open, office, "/duties/counts?by=DIVISION&division=410100");
        read("a page of 50 of the city's duties with its total" + open, office, "/duties?division=410100");
    }

    private void read(String what, Visitor visitor, String path) throws Exception {
        long[] times = new long[READINGS];
        for (int warm = 0; warm < 50; warm++) {
            assertThat(visitor.get(path).status()).isEqualTo(200);
        }
        for (int i = 0; i < READINGS; i++) {
            Instant began = Instant.now();
            visitor.get(path);
            times[i] = since(began).toNanos();
        }
        Arrays.sort(times);
        print("duties | " + what + " | median " + inMillis(times[READINGS / 2]) + " ms, p99 "
                + inMillis(times[READINGS * 99 / 100]) + " ms |  |");
    }

    private static String inMillis(long nanos) {
        return String.valueOf(Math.round(nanos / 100_000.0) / 10.0);
    }

    private void row(String what, Duration took, String more) {
        print("duties | " + what + " | " + took.toMillis() + " ms | " + more + " |");
    }

    private static void print(String row) {
        System.out.println("| " + row);
    }

    private static Duration since(Instant began) {
        return Duration.between(began, Instant.now());
    }

    private long open() {
        return count("select count(*) from duties.duty where state = 'OPEN'");
    }

    private long overdue() {
        return count("select count(*) from duties.duty where state = 'OVERDUE'");
    }

    private long moved() {
        return count("select count(*) from duties.change where what = 'TERM_MOVED'");
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    /** Something owed every day, within 29 working days: over the first of May, which a notice moved. */
    private final class Daily implements Schedule {

        @Override
        public String name() {
            return "bench.daily";
        }

        @Override
        public DutyKind kind() {
            return REPORT;
        }

        @Override
        public Bearer bearer() {
            return Bearer.UNIT;
        }

        @Override
        public int daysAhead() {
            return 1;
        }

        @Override
        public List<Slot> slots(Period window) {
            return window.from()
                    .datesUntil(window.to().plusDays(1))
                    .map(day -> new Slot(
                            day.toString(),
                            new Period(day, day),
                            terms.by(new Rules.Question(
                                    "calendar/add-working-days",
                                    day,
                                    clock.today(),
                                    Map.of("start", day.toString(), "days", 33)))))
                    .toList();
        }
    }
}
