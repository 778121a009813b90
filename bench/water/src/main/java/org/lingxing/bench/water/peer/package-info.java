/**
 * What a typical team would write with Spring Data JPA: a row a value, {@code saveAll}, the same checks and classes as ours.
 * No alarms, no sums of days, no versions of corrections: it does less than what it is compared with.
 */
@NullMarked
package org.lingxing.bench.water.peer;

import org.jspecify.annotations.NullMarked;
