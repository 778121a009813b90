/** Building, running and using parking lots and berths (郑政〔2019〕7号). */
@NullMarked
package org.lingxing.decrees.parking;

import org.jspecify.annotations.NullMarked;
