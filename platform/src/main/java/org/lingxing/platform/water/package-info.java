/**
 * 水质: sections and stations, observations taken in, checked and classed ({@code sensing}), latest values, days, months,
 * alarms, laboratories, months compared, bulletins. Other modules ask {@link org.lingxing.platform.water.SectionBook}.
 *
 * <p>Tables: schema {@code water}; samples are partitioned by month. Addresses: {@code /api/v1/water/**} and {@code
 * /api/v1/observations}. Calls {@code store}, {@code http}, {@code time}, {@code journal}, {@code sheets}, {@code
 * agencies}, {@code places}, {@code papers}, {@code rivers}, {@code problems}.
 */
@ApplicationModule(
        displayName = "水质",
        allowedDependencies = {
            "store",
            "http",
            "time",
            "journal",
            "sheets",
            "agencies",
            "access",
            "places",
            "rules",
            "scoring",
            "papers",
            "rivers",
            "problems"
        })
@NullMarked
package org.lingxing.platform.water;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
