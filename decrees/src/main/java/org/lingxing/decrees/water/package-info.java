/** Quality of surface water: the national standard GB 3838-2002 and the ministry's method of judging by it. */
@NullMarked
package org.lingxing.decrees.water;

import org.jspecify.annotations.NullMarked;
