package org.lingxing.platform;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.lingxing.platform.store.Announcement;
import org.lingxing.platform.store.DataHome;
import org.lingxing.platform.store.Store;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.modulith.Modulithic;

/** The platform as one program. Two modules may name their classes alike, so beans go by their full names. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Lingxing")
public class Lingxing {

    /**
     * Starts the platform, or carries out a command on the platform of this data home; the environment says what
     * {@link Settings} names. Ends with 1 and one sentence if it cannot.
     *
     * @param arguments {@code import …}, {@code verify …}, {@code backup …}, {@code restore …}, or properties of Spring for a start
     */
    public static void main(String[] arguments) {
        var words = List.of(arguments);
        var rest = words.isEmpty() ? words : words.subList(1, words.size());
        try {
            var settings = Settings.from(System.getenv());
            switch (words.isEmpty() ? "" : words.getFirst()) {
                case "import" -> System.exit(ImportCommand.run(settings, rest));
                case "backup" -> System.exit(BackupCommand.run(settings, rest));
                case "restore" -> System.exit(RestoreCommand.run(settings, rest));
                case "verify" -> System.exit(VerifyCommand.run(settings, rest));
                default -> run(settings, words);
            }
        } catch (OwnPlatform.Refused refused) {
            Console.complain(refused.phrase());
            System.exit(1);
        } catch (RuntimeException failure) {
            Console.explain(failure);
            System.exit(1);
        }
    }

    private static void run(Settings settings, List<String> properties) {
        var context = start(settings, properties);
        context.getBean(Store.class).onDatabaseLost(() -> {
            Console.databaseLost();
            System.exit(1);
        });
        var port = portOf(context);
        context.getBean(DataHome.class).note(settings.ownAddressAt(port), settings.certificate());
        Console.welcome(context, settings.addressAt(port));
        settings.phone().ifPresent(phone -> Console.invitePhones(phone, settings.addressAt(port)));
        ConsoleLines.begin();
    }

    /**
     * Starts the platform inside another program, such as the simulation; closing what it gives ends it.
     *
     * @param environment what the operator's environment would say, {@code LINGXING_HOME} first of all
     * @param properties of Spring, {@code --lingxing.today=2019-01-01}
     * @param more adds beans of the other program, such as schedules
     */
    public static ConfigurableApplicationContext startWithin(
            Map<String, String> environment,
            List<String> properties,
            ApplicationContextInitializer<GenericApplicationContext> more) {
        return start(Settings.from(environment), properties, more);
    }

    /** Takes possession of the data home and starts the platform on it; closing the context gives the home free. */
    static ConfigurableApplicationContext start(Settings settings, List<String> properties) {
        return start(settings, properties, context -> {});
    }

    private static ConfigurableApplicationContext start(
            Settings settings, List<String> properties, ApplicationContextInitializer<GenericApplicationContext> more) {
        LoggingSystem.get(Lingxing.class.getClassLoader()).beforeInitialize();
        var store = Store.open(settings.home());
        try {
            settings.checkPortIsFree();
            store.startDatabase(settings.databaseUrl());
            var application = new SpringApplication(Lingxing.class);
            application.setDefaultProperties(settings.asProperties());
            application.addInitializers(context -> bring(store, (GenericApplicationContext) context), more);
            return application.run(properties.toArray(String[]::new));
        } catch (RuntimeException failure) {
            store.close();
            throw failure;
        }
    }

    static String portOf(ConfigurableApplicationContext context) {
        return Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
    }

    /** The store is open before the modules are made, and closes after the last of them. */
    private static void bring(Store store, GenericApplicationContext context) {
        context.registerBean("store", Store.class, () -> store);
        context.registerBean("dataHome", DataHome.class, store::home);
        context.registerBean("storeAnnouncement", Announcement.class, store::announcement);
        context.registerBean(
                "dataSource", DataSource.class, store::application, definition -> definition.setDependsOn("store"));
    }
}
