/** 郑政办〔2019〕12号 and 14号: the year's tasks of province and city, and who reports on them by when. */
@NullMarked
package org.lingxing.decrees.supervision;

import org.jspecify.annotations.NullMarked;
