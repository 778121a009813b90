/**
 * Working days: the holidays of the year by the notices of the State Council, each counting from the day it came out.
 */
@NullMarked
package org.lingxing.decrees.calendar;

import org.jspecify.annotations.NullMarked;
