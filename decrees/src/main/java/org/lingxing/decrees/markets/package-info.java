/** Trade markets (郑政文〔2019〕60号): which are moved out, which upgraded, and by when. */
@NullMarked
package org.lingxing.decrees.markets;

import org.jspecify.annotations.NullMarked;
