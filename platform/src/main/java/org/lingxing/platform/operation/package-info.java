/**
 * What the operator of the platform needs while it runs: its health, its measures, its backups.
 *
 * <p>No tables. Addresses {@code /health}, {@code /metrics}, {@code /api/v1/backup}. Calls {@code store}, {@code time}
 * and {@code journal}; what other modules say of their health comes through {@link
 * org.lingxing.platform.store.HealthPart}.
 */
@ApplicationModule(
        displayName = "运维",
        allowedDependencies = {"store", "http", "time", "journal"})
@NullMarked
package org.lingxing.platform.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
