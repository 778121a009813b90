/** 郑政办〔2019〕15号: private enterprises in the countryside. */
@NullMarked
package org.lingxing.decrees.countryside;

import org.jspecify.annotations.NullMarked;
