/** Gazette and regulation text in; documents, provisions, tasks, targets and rosters out, each with its passage. */
@NullMarked
package org.lingxing.reader;

import org.jspecify.annotations.NullMarked;
