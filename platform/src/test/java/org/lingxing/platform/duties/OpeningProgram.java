package org.lingxing.platform.duties;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Period;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.platform.Lingxing;
import org.lingxing.platform.access.Appointment;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.rules.Rules;
import org.lingxing.platform.store.DataHome;
import org.lingxing.platform.store.TestStore;
import org.lingxing.platform.time.CityClock;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The whole platform as a program of its own on a database that it shares with another: opens a city's schedules and the
 * occasions of many deeds as soon as it is told to, with its clockwork going round beside it.
 */
public final class OpeningProgram {

    static final int POSTS = 150;
    static final int OCCASIONS = 400;
    static final LocalDate FIRST = LocalDate.of(2019, 6, 18);
    static final LocalDate LAST = LocalDate.of(2019, 9, 18);

    private static final DivisionCode JINSHUI = DivisionCode.of("410105");
    private static final DutyKind ORDER = new DutyKind(
            "test.shared-order",
            Phrase.of("签发整改督办单", "Sign the rectification order"),
            Phrase.of("签发", "Sign"),
            "/console/problems/{subject}",
            ProvisionId.of("zzw-2019-54#6"),
            DutyKind.Manner.BY_TERM);

    private final ConfigurableApplicationContext context;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    private OpeningProgram(ConfigurableApplicationContext context) {
        this.context = context;
        this.database = context.getBean(JdbcClient.class);
        this.transaction = context.getBean(TransactionTemplate.class);
    }

    /**
     * Runs it.
     *
     * @param arguments {@code prepare} or {@code open}, the database's address, a folder of its own
     */
    public static void main(String[] arguments) throws IOException {
        try (var context = start(arguments[1], Path.of(arguments[2]))) {
            var program = new OpeningProgram(context);
            if (arguments[0].equals("prepare")) {
                program.prepare();
            } else {
                say("READY");
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
                program.open();
            }
            say("DONE");
        }
    }

    private static void say(String word) {
        System.out.println(word);
    }

    private static ConfigurableApplicationContext start(String url, Path folder) {
        var application = new SpringApplication(Lingxing.class);
        application.addInitializers(context -> bring((GenericApplicationContext) context, url, folder));
        return application.run(
                "--lingxing.mode=demonstration",
                "--lingxing.today=" + FIRST,
                "--lingxing.gazette=none",
                "--lingxing.examples=none",
                "--lingxing.water.demonstration-days=35",
                "--server.port=0",
                "--logging.level.root=WARN");
    }

    private static void bring(GenericApplicationContext context, String url, Path folder) {
        context.registerBean("dataHome", DataHome.class, () -> TestStore.homeAt(folder));
        context.registerBean("dataSource", DataSource.class, () -> {
            var pool = new HikariDataSource();
            pool.setJdbcUrl(url);
            pool.setMaximumPoolSize(8);
            return pool;
        });
        context.registerBean(MonthlyPatrols.class, () -> new MonthlyPatrols(context.getBean(Rules.class)));
        context.registerBean("test.patrol", DutyKind.class, () -> MonthlyPatrols.PATROL);
        context.registerBean("test.shared-order", DutyKind.class, () -> ORDER);
    }

    private void prepare() {
        var posts = context.getBean(Posts.class);
        var obligations = context.getBean(Obligations.class);
        var patrols = context.getBean(MonthlyPatrols.class);
        transaction.executeWithoutResult(nothing -> {
            for (int i = 0; i < POSTS; i++) {
                UUID post = posts.create(new Appointment(Phrase.of("示例河长", "A chief"), "示例机构", JINSHUI, List.of()));
                posts.succeed(post, "chief", LocalDate.of(2019, 1, 1));
                obligations.bind(patrols, post, "reach/" + i, "示例河段", JINSHUI, LocalDate.of(2019, 6, 1));
            }
        });
    }

    /** Three months in big steps, each day opened by the clockwork's round and once more past its lock; then deeds. */
    private void open() {
        var clock = context.getBean(CityClock.class);
        var round = context.getBean(Round.class);
        var opening = context.getBean(Opening.class);
        var patrols = context.getBean(MonthlyPatrols.class);
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(23)) {
            clock.moveTo(day);
            var window = new Period(LocalDate.of(2019, 6, 1), day.plusDays(30));
            transaction.executeWithoutResult(nothing -> opening.open(patrols, window, clock.instant()));
            round.newDay();
        }
        UUID post = database.sql("select post from duties.obligation order by post limit 1")
                .query(UUID.class)
                .single();
        for (int i = 0; i < OCCASIONS; i++) {
            openAndFulfil(post, "problem/" + i, i % 2 == 0);
        }
    }

    private void openAndFulfil(UUID post, String occasion, boolean fulfil) {
        var duties = context.getBean(Duties.class);
        var due = Due.endOf(LocalDate.of(2019, 12, 31), null);
        transaction.executeWithoutResult(nothing -> {
            duties.open(new NewDuty(ORDER, occasion, post, JINSHUI, occasion, occasion, due));
            if (fulfil) {
                duties.fulfilOccasion(
                        ORDER, occasion, FIRST.atStartOfDay(CityClock.ZONE).toInstant(), "order/" + occasion);
            }
        });
    }
}
