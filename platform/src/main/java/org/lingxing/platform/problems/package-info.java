/**
 * 问题: what is found wrong at a water, as one file from its finding to its striking off: orders, work of the unit, proof
 * by pictures, the second person's check, the reporter's word, recurrence.
 *
 * <p>Tables: schema {@code problems}. Addresses: {@code /api/v1/problems/**}, {@code /api/v1/problem-desk}. The life of a
 * file stands in {@link org.lingxing.platform.problems.ProblemDeed} as one table. Other modules open files by {@link
 * org.lingxing.platform.problems.Problems}.
 */
@ApplicationModule(
        displayName = "问题",
        allowedDependencies = {
            "store",
            "http",
            "time",
            "journal",
            "sheets",
            "agencies",
            "access",
            "places",
            "files",
            "papers",
            "rules",
            "duties",
            "scoring",
            "rivers"
        })
@NullMarked
package org.lingxing.platform.problems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
