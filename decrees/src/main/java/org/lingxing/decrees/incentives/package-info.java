/** Incentives of four decrees for enterprises: the catalogue of clauses, what they pay, and when production need not stop. */
@NullMarked
package org.lingxing.decrees.incentives;

import org.jspecify.annotations.NullMarked;
