/** 郑政〔2019〕8号: the aluminium industry changes its shape. */
@NullMarked
package org.lingxing.decrees.aluminium;

import org.jspecify.annotations.NullMarked;
