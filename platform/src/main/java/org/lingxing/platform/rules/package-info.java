/**
 * 规则: the corpus of the decrees behind one door, the same that the command line goes through: what rules there are,
 * what each asks and answers, one question or a stream of them, the figures with their days.
 *
 * <p>No tables. Addresses: {@code /api/v1/rules/**}, {@code /api/v1/parameters}; all open to everybody, for nothing is
 * written and a citizen may try a case. Calls {@code http} only.
 */
@ApplicationModule(
        displayName = "规则",
        allowedDependencies = {"http"})
@NullMarked
package org.lingxing.platform.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
