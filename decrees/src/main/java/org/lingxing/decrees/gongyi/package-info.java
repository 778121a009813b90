/** 郑政办〔2019〕16号: the aluminium base in Gongyi. */
@NullMarked
package org.lingxing.decrees.gongyi;

import org.jspecify.annotations.NullMarked;
