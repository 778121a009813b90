/**
 * 考核: the yearly assessment of the counties and development zones. A round with its units, groups and terms; the sheets
 * by which the field is scored; self-assessments; the public lot; the points that two people give by themselves.
 *
 * <p>Tables: schema {@code assessment}. Addresses: {@code /api/v1/assessments/**}. What is counted stays with the modules
 * whose deeds it is; how a value becomes points stays with {@code scoring}.
 */
@ApplicationModule(
        displayName = "考核",
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
            "gazette",
            "rules",
            "duties",
            "scoring",
            "rivers",
            "problems",
            "patrols",
            "water",
            "supervision"
        })
@NullMarked
package org.lingxing.platform.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
