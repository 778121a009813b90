package org.lingxing.simulation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lingxing.platform.Lingxing;
import org.lingxing.platform.time.CatchesUp;
import org.lingxing.platform.time.CityClock;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The platform as it runs for the simulation: its real program on a data folder of its own, its clock in our hands, its
 * doors open to browsers.
 */
final class Town implements AutoCloseable {

    /** People stay signed in for a month: a sign-in costs what a password's hash costs, and is meant to. */
    private static final List<String> SETTINGS = List.of(
            "--lingxing.session-idle=31d",
            "--lingxing.session-longest=31d",
            "--lingxing.gazette=none",
            "--lingxing.examples=none");

    /** When the clock is put on a new day. */
    private static final LocalTime MORNING = LocalTime.of(0, 0, 30);

    private final ConfigurableApplicationContext program;
    private final CityClock clock;
    private final Map<String, Browser> browsers = new HashMap<>();
    private final Map<String, String> passwords = new HashMap<>();

    private Town(ConfigurableApplicationContext program) {
        this.program = program;
        this.clock = program.getBean(CityClock.class);
    }

    /**
     * Starts the platform.
     *
     * @param home its data folder
     * @param more beans that the lives of the city bring along
     */
    static Town start(Path home, LocalDate day, ApplicationContextInitializer<GenericApplicationContext> more) {
        var settings = new ArrayList<>(SETTINGS);
        settings.add("--lingxing.today=" + day);
        var town = new Town(
                Lingxing.startWithin(Map.of("LINGXING_HOME", home.toString(), "LINGXING_PORT", "0"), settings, more));
        town.moveTo(day.atTime(MORNING));
        return town;
    }

    <T> T bean(Class<T> type) {
        return program.getBean(type);
    }

    JdbcClient database() {
        return bean(JdbcClient.class);
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), CityClock.ZONE);
    }

    /** Puts the clock on a moment. */
    void moveTo(LocalDateTime moment) {
        clock.moveBy(
                Duration.between(clock.instant(), moment.atZone(CityClock.ZONE).toInstant()));
    }

    /** A new day begins, and what time brings is done at once. */
    void wake(LocalDate day) {
        moveTo(day.atTime(MORNING));
        catchUp();
    }

    void catchUp() {
        program.getBeanProvider(CatchesUp.class).orderedStream().forEach(CatchesUp::catchUp);
    }

    /** Does something in one transaction, as a module does that is not there yet. */
    <T> T within(Supplier<T> work) {
        T result = bean(TransactionTemplate.class).execute(nothing -> work.get());
        if (result == null) {
            throw new IllegalStateException("a transaction ends with a result");
        }
        return result;
    }

    /** The browser of somebody, signed in. */
    Browser as(String account) {
        return browsers.computeIfAbsent(
                account, name -> new Browser(address(), name, passwords.getOrDefault(name, Browser.DEMONSTRATION)));
    }

    /**
     * Has the administrator invite somebody, who follows the link and chooses a password.
     *
     * @param invitation as {@code POST /invitations} wants it
     */
    void invite(String account, Map<String, Object> invitation) {
        String link =
                as("administrator").post("/invitations", invitation).get("link").asString();
        String token = link.substring(link.lastIndexOf('/') + 1);
        String password = "shili-" + Integer.toHexString(account.hashCode()) + "-2019";
        Browser.asStranger(address()).post("/invitations/" + token + "/acceptance", Map.of("password", password));
        passwords.put(account, password);
    }

    String address() {
        return "http://127.0.0.1:" + program.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        program.close();
    }
}
