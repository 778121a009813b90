/**
 * 传感器标准接口: OGC SensorThings API 1.1 (Sensing), for tools that are not ours. What {@code water} holds is shown as
 * Things, Datastreams and Observations and read where it stands; what clients make lives here.
 *
 * <p>Tables: schema {@code sensorthings}. Addresses: {@code /sta/v1.1/**} and {@code /api/v1/sensorthings/**}. Calls {@code
 * store}, {@code http}, {@code time}, {@code journal}, {@code water} (through its views {@code water.open_*} and its
 * front door).
 */
@ApplicationModule(
        displayName = "传感器标准接口",
        allowedDependencies = {"store", "http", "time", "journal", "water"})
@NullMarked
package org.lingxing.platform.sensorthings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
