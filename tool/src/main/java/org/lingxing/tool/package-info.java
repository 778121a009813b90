/** Strict JSON in and out, and the command line that needs neither database nor server. */
@NullMarked
package org.lingxing.tool;

import org.jspecify.annotations.NullMarked;
