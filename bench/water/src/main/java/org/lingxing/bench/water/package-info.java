/** Loads a running platform with observations, and the comparison program beside it: how many a second, and how long each takes. */
@NullMarked
package org.lingxing.bench.water;

import org.jspecify.annotations.NullMarked;
