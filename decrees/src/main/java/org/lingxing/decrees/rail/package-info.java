/** Safe running of rail transit (郑政文〔2019〕61号): when a line may run, who is asked before work beside it. */
@NullMarked
package org.lingxing.decrees.rail;

import org.jspecify.annotations.NullMarked;
