/**
 * 规则: the corpus of the decrees behind one door, the same that the command line goes through: what rules there are,
 * what each asks and answers, one question or a stream of them, what would change an outcome; the figures with their
 * days and the changes of them that two persons signed; decisions that are kept and replayed; rehearsals.
 *
 * <p>Tables: schema {@code rules}. Addresses: {@code /api/v1/rules/**}, {@code /api/v1/parameters/**}, {@code
 * /api/v1/parameter-changes/**}, {@code /api/v1/decisions/**}, {@code /api/v1/rehearsals/**}. Asking is open to
 * everybody, for nothing is written and a citizen may try a case. Other modules ask through {@link
 * org.lingxing.platform.rules.Rules}.
 */
@ApplicationModule(
        displayName = "规则",
        allowedDependencies = {"store", "http", "time", "journal"})
@NullMarked
package org.lingxing.platform.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
