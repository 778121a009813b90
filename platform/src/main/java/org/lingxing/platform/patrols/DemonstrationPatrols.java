package org.lingxing.platform.patrols;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.Plane;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Circumstances;
import org.lingxing.platform.rivers.Reach;
import org.lingxing.platform.rivers.Reaches;
import org.lingxing.platform.store.Announcement;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.time.ExampleTimes;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * At the first start of a demonstration: patrols of the last weeks by the people who can be tried, walked along their
 * reaches as a phone would record it. {@code lingxing.examples=none} leaves them out.
 */
@Component
@Order(460)
class DemonstrationPatrols implements ApplicationRunner, Announcement {

    private static final double METRES_A_STEP = 12;
    private static final int SECONDS_A_STEP = 9;
    private static final String WORDS = "示例巡查。";

    private final PatrolTaking taking;
    private final Posts posts;
    private final Reaches reaches;
    private final JdbcClient database;
    private final CityClock clock;
    private final boolean wanted;
    private final List<Phrase> lines = new ArrayList<>();

    DemonstrationPatrols(
            PatrolTaking taking,
            Posts posts,
            Reaches reaches,
            JdbcClient database,
            CityClock clock,
            Environment settings) {
        this.taking = taking;
        this.posts = posts;
        this.reaches = reaches;
        this.database = database;
        this.clock = clock;
        this.wanted = "demonstration".equals(settings.getProperty("lingxing.mode"))
                && !"none".equals(settings.getProperty("lingxing.examples"));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!wanted || any() || posts.heldBy("guard", clock.today()).isEmpty()) {
            return;
        }
        int days = ExampleTimes.REACH_BACK;
        while (days > 0 && posts.heldBy("guard", clock.today().minusDays(days)).isEmpty()) {
            days--;
        }
        var times = new ExampleTimes(clock, days);
        for (int daysAgo = 9; daysAgo > 0; daysAgo--) {
            walk(times, "guard", daysAgo, 0, daysAgo == 4 ? 0.62 : 1);
            if (daysAgo % 2 == 1) {
                walk(times, "guard", daysAgo, 1, 0.97);
            }
        }
        walk(times, "chief-village", 8, 0, 1);
        walk(times, "chief-village", 1, 1, 0.9);
        walk(times, "chief-township", 6, 0, 0.8);
        walk(times, "chief", 15, 0, 0.7);
        walk(times, "chief-city", 20, 0, 0.5);
        int done = times.play();
        lines.add(Phrase.of("已放入 " + done + " 次示例巡查", done + " invented patrols were put in"));
    }

    @Override
    public List<Phrase> lines() {
        return List.copyOf(lines);
    }

    private boolean any() {
        return database.sql("select exists (select from patrols.patrol)")
                .query(Boolean.class)
                .single();
    }

    /** Somebody walks a share of the reach, in the afternoon, and delivers it when he is back. */
    private void walk(ExampleTimes times, String account, int daysAgo, int reach, double share) {
        times.add(account + daysAgo + reach, daysAgo, reach == 0 ? "17:20" : "18:30", () -> {
            LocalDate today = clock.today();
            UUID post = posts.heldBy(account, today).getFirst().id();
            var walked = reaches.of(posts.heldBy("guard", today).getFirst().id(), today);
            Reach along = walked.get(Math.min(reach, walked.size() - 1));
            var places = places(along, share, daysAgo * 31L + account.hashCode());
            Instant ended = clock.instant();
            Instant started = ended.minusSeconds((long) places.size() * SECONDS_A_STEP);
            taking.take(
                    patrol(along, post, started, ended, places),
                    new Caller(account, account, posts.rolesOf(account, today)));
        });
    }

    private static NewPatrol patrol(Reach reach, UUID post, Instant started, Instant ended, List<double[]> places) {
        var leg = new ArrayList<NewPatrol.NewFix>();
        for (int at = 0; at < places.size(); at++) {
            leg.add(new NewPatrol.NewFix(
                    places.get(at)[0],
                    places.get(at)[1],
                    started.plus(Duration.ofSeconds((long) at * SECONDS_A_STEP)).toEpochMilli(),
                    4.0 + at % 5));
        }
        return new NewPatrol(
                UUID.randomUUID(),
                reach.code(),
                post,
                started,
                ended,
                List.of(leg),
                null,
                null,
                List.of(0, 1),
                Map.of(Matter.WATER_RESOURCES, Matter.State.NORMAL, Matter.POLLUTION, Matter.State.NORMAL),
                WORDS,
                new Circumstances(ended, 0, null));
    }

    /** Positions along the line of a reach, none exactly on it: no receiver stands where the drawing does. */
    private List<double[]> places(Reach reach, double share, long seed) {
        var random = new Random(seed);
        double[][] line =
                reaches.geometry(reach.code()).orElseThrow().shape().lines().getFirst();
        double wanted = reach.metres() * share;
        var places = new ArrayList<double[]>();
        double passed = 0;
        double next = 0;
        for (int at = 1; at < line.length && next <= wanted; at++) {
            double edge = Plane.at(line[at][1]).metres(line[at - 1], line[at]);
            while (next <= passed + edge && next <= wanted) {
                double part = (next - passed) / edge;
                places.add(new double[] {
                    line[at - 1][0] + part * (line[at][0] - line[at - 1][0]) + random.nextGaussian() * 3e-5,
                    line[at - 1][1] + part * (line[at][1] - line[at - 1][1]) + random.nextGaussian() * 3e-5
                });
                next += METRES_A_STEP * (0.8 + random.nextDouble() * 0.4);
            }
            passed += edge;
        }
        return places;
    }
}
