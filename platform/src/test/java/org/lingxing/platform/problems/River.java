package org.lingxing.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.rivers.ChiefLevel;
import org.lingxing.platform.rivers.Reach;
import org.lingxing.platform.rivers.Reaches;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of problems begin with: a reach of the demonstration with chiefs and guard, places on it, people. */
class River {

    /** A metre in degrees of latitude, near the city; a little less, so that so many of them lie just within. */
    private static final double METRE = 1 / 110_960.0;

    /** The beginning of what a browser records: a container with one track of sound. */
    static final byte[] VOICE = "\u001aE\u00df\u00a3\u009fB\u0086\u0081\u0001B\u0082\u0084webm\u0086\u0086A_OPUS"
            .getBytes(StandardCharsets.ISO_8859_1);

    final Problems problems;
    final Reach reach;
    final Files files;

    private final ProblemTable table;
    private final ProblemOrders orders;
    private final ProblemWork work;
    private final ProblemChecks checks;
    private final Reaches reaches;
    private final Posts posts;
    private final JdbcClient database;
    private final CityClock clock;
    private final double longitude;
    private final double latitude;

    River(BeanFactory beans) {
        this.problems = beans.getBean(Problems.class);
        this.table = beans.getBean(ProblemTable.class);
        this.orders = beans.getBean(ProblemOrders.class);
        this.work = beans.getBean(ProblemWork.class);
        this.checks = beans.getBean(ProblemChecks.class);
        this.files = beans.getBean(Files.class);
        this.reaches = beans.getBean(Reaches.class);
        this.posts = beans.getBean(Posts.class);
        this.database = beans.getBean(JdbcClient.class);
        this.clock = beans.getBean(CityClock.class);
        this.reach = reaches.of(postOf("guard"), clock.today()).getFirst();
        double[] middle = middle();
        this.longitude = middle[0];
        this.latitude = middle[1];
    }

    /** The position of the first vertex of the reach. */
    private double[] middle() {
        return database.sql("""
                        select (geometry->'coordinates'->0->>0)::float8 as x, (geometry->'coordinates'->0->>1)::float8 as y
                          from rivers.reach
                         where code = :code
                        """)
                .param("code", reach.code())
                .query((row, number) -> new double[] {row.getDouble("x"), row.getDouble("y")})
                .single();
    }

    UUID postOf(String account) {
        return posts.heldBy(account, clock.today()).getFirst().id();
    }

    UUID chief(ChiefLevel level) {
        return reaches.chief(reach.code(), level, clock.today()).orElseThrow();
    }

    Caller caller(String account) {
        return new Caller(account, account, posts.rolesOf(account, clock.today()));
    }

    /** A position so many metres north of where the tests of a class are. */
    Spot north(double metres) {
        return new Spot(degrees(longitude), degrees(latitude + metres * METRE));
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(6, java.math.RoundingMode.HALF_UP);
    }

    NewProblem found(double metresNorth, Instant at) {
        var spot = north(metresNorth);
        return NewProblem.of(
                        UUID.randomUUID(),
                        ProblemKind.DUMPING,
                        ProblemSource.GUARD,
                        spot.longitude(),
                        spot.latitude(),
                        at,
                        "guard")
                .inPost(postOf("guard"))
                .onReach(reach.code())
                .at("示例桥下左岸")
                .saying("建筑垃圾约12立方米");
    }

    /** A picture of nothing much, brought by somebody, taken so many metres north. */
    NewProblem.Shot picture(String account, double metresNorth) {
        var image = new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, (int) Math.round(Math.random() * 0xffffff));
        var bytes = new java.io.ByteArrayOutputStream();
        try {
            javax.imageio.ImageIO.write(image, "png", bytes);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        var spot = north(metresNorth);
        return new NewProblem.Shot(
                files.store(bytes.toByteArray(), "示例.png", account), spot.longitude(), spot.latitude());
    }

    /** A file whose order is with the unit, which the account {@code agency} acts for. */
    UUID ordered(double metresNorth, LocalDate term) {
        UUID problem = problems.open(found(metresNorth, clock.instant()).showing(picture("guard", metresNorth)));
        draft(problem, term);
        orders.sign(problem, version(problem), caller("chief"));
        return problem;
    }

    void draft(UUID problem, LocalDate term) {
        orders.draft(
                problem,
                new ProblemOrders.Wanted(postOf("agency"), null, "清除堆放物，恢复岸坡。", term),
                version(problem),
                caller("chief-office"));
    }

    /** A file that the unit says is put right, with a picture so many metres from the one before. */
    UUID proved(double metresNorth, double metresBeside) {
        UUID problem = ordered(metresNorth, clock.today().plusDays(14));
        work.accept(problem, version(problem), caller("agency"));
        prove(problem, metresNorth + metresBeside);
        return problem;
    }

    void signAndProve(UUID problem, double metresNorth) {
        orders.sign(problem, version(problem), caller("chief"));
        work.accept(problem, version(problem), caller("agency"));
        prove(problem, metresNorth);
    }

    void prove(UUID problem, double metresNorth) {
        work.prove(
                problem,
                new ProblemWork.Proof("已清运", List.of(picture("agency", metresNorth)), List.of()),
                version(problem),
                caller("agency"));
    }

    void check(UUID problem, ProblemChecks.Manner manner, String account) {
        checks.accept(problem, new ProblemChecks.Check(manner, "已清理干净", List.of()), version(problem), caller(account));
    }

    UUID struckOff(double metresNorth) {
        UUID problem = proved(metresNorth, 1);
        check(problem, ProblemChecks.Manner.ON_THE_SPOT, "chief-office");
        checks.strikeOff(problem, version(problem), caller("chief-office"));
        return problem;
    }

    Version version(UUID problem) {
        return new Version(table.get(problem).version());
    }

    ProblemState state(UUID problem) {
        return table.get(problem).state();
    }

    /** What is owed on a file: kind, who, state; in the order of opening. */
    List<String> owedOn(UUID problem) {
        return database.sql("""
                        select kind || ' ' || state
                          from duties.duty
                         where subject = :subject
                         order by opened_at, late_from, id
                        """).param("subject", problem.toString()).query(String.class).list().stream()
                .map(java.util.Objects::requireNonNull)
                .toList();
    }

    /** The last day of the running duty of a kind. */
    @Nullable
    LocalDate dueOf(UUID problem, String kind) {
        var lateFrom = database.sql("""
                        select late_from
                          from duties.duty
                         where subject = :subject and kind = :kind
                         order by opened_at desc
                         limit 1
                        """)
                .param("subject", problem.toString())
                .param("kind", kind)
                .query(java.time.OffsetDateTime.class)
                .single();
        assertThat(lateFrom).isNotNull();
        return LocalDate.ofInstant(lateFrom.toInstant().minusMillis(1), CityClock.ZONE);
    }
}
