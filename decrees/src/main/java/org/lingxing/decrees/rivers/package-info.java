/** The chief system of rivers, lakes and reservoirs in 2019 (郑政〔2019〕5号): its work and its yearly assessment. */
@NullMarked
package org.lingxing.decrees.rivers;

import org.jspecify.annotations.NullMarked;
