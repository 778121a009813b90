/** How this platform counts where no document says how: the lights of a target. */
@NullMarked
package org.lingxing.decrees.methods;

import org.jspecify.annotations.NullMarked;
