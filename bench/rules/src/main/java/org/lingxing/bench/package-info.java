/** How fast the rules are on one core, beside the same rule in a well-known engine. */
@NullMarked
package org.lingxing.bench;

import org.jspecify.annotations.NullMarked;
