package org.lingxing.platform.operation;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.logging.LogbackMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import javax.sql.DataSource;
import org.lingxing.platform.store.Backups;
import org.lingxing.platform.store.DataHome;
import org.lingxing.platform.time.CityClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is measured while the platform runs. Names follow Micrometer's; ours begin with {@code lingxing}. No label ever
 * holds a value of somebody: addresses enter as patterns.
 */
@Configuration(proxyBeanMethods = false)
class Measures {

    @Bean
    PrometheusMeterRegistry meterRegistry(DataSource database, DataHome home, Backups backups, CityClock clock) {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new LogbackMetrics().bindTo(registry);
        bindDisk(registry, home);
        if (database instanceof HikariDataSource pool) {
            bindPool(registry, pool);
        }
        Gauge.builder("lingxing.backup.age", backups, kept -> age(kept, clock))
                .description("seconds since the last backup; not a number where there is none")
                .baseUnit("seconds")
                .register(registry);
        return registry;
    }

    private static double age(Backups backups, CityClock clock) {
        return backups.last()
                .map(last -> (double) clock.instant().getEpochSecond() - last.getEpochSecond())
                .orElse(Double.NaN);
    }

    private static void bindDisk(MeterRegistry registry, DataHome home) {
        Gauge.builder("lingxing.disk.free", home, kept -> kept.folder().toFile().getUsableSpace())
                .description("bytes left on the disk of the data folder")
                .baseUnit("bytes")
                .register(registry);
    }

    private static void bindPool(MeterRegistry registry, HikariDataSource pool) {
        Gauge.builder("lingxing.database.connections", pool, all -> {
                    var seen = all.getHikariPoolMXBean();
                    return seen == null ? 0 : seen.getActiveConnections();
                })
                .description("connections to the database in use")
                .register(registry);
        Gauge.builder("lingxing.database.waiting", pool, all -> {
                    var seen = all.getHikariPoolMXBean();
                    return seen == null ? 0 : seen.getThreadsAwaitingConnection();
                })
                .description("who waits for a connection to the database")
                .register(registry);
    }
}
