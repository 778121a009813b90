package org.lingxing.platform;

import java.util.Objects;
import javax.sql.DataSource;
import org.lingxing.platform.store.DataHome;
import org.lingxing.platform.store.Store;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.modulith.Modulithic;

/** The platform as one program. Two modules may name their classes alike, so beans go by their full names. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Lingxing")
public class Lingxing {

    /** Starts the platform as the environment says, see {@link Settings}; ends with 1 and one sentence if it cannot. */
    public static void main(String[] arguments) {
        try {
            var settings = Settings.from(System.getenv());
            run(settings, Store.open(settings.home(), settings.databaseUrl()), arguments);
        } catch (RuntimeException failure) {
            Console.explain(failure);
            System.exit(1);
        }
    }

    private static void run(Settings settings, Store store, String[] arguments) {
        try {
            settings.checkPortIsFree();
            var context = start(settings, store, arguments);
            store.onDatabaseLost(() -> {
                Console.databaseLost();
                System.exit(1);
            });
            var port = Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
            var address = settings.addressAt(port);
            store.home().note(address);
            Console.welcome(context, address);
        } catch (RuntimeException failure) {
            store.close();
            throw failure;
        }
    }

    private static ConfigurableApplicationContext start(Settings settings, Store store, String[] arguments) {
        var application = new SpringApplication(Lingxing.class);
        application.setDefaultProperties(settings.asProperties());
        application.addInitializers(context -> bring(store, (GenericApplicationContext) context));
        return application.run(arguments);
    }

    /** The store is open before the modules are made, and closes after the last of them. */
    private static void bring(Store store, GenericApplicationContext context) {
        context.registerBean("store", Store.class, () -> store);
        context.registerBean("dataHome", DataHome.class, store::home);
        context.registerBean(
                "dataSource", DataSource.class, store::application, definition -> definition.setDependsOn("store"));
    }
}
