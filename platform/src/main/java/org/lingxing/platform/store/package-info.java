/**
 * Where the data lies: the data home with its lock, the database (embedded or a server), the migrations of every module.
 *
 * <p>Stands below all other modules and knows none of them but by the name of its schema. Schema {@code store}: only
 * the extensions that others use. No address.
 */
@ApplicationModule(
        displayName = "数据",
        allowedDependencies = {})
@NullMarked
package org.lingxing.platform.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
