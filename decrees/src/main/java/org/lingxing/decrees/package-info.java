/** The corpus: one package a decree with its table of contents, parameters and rules, and the calendar of the State Council. */
@NullMarked
package org.lingxing.decrees;

import org.jspecify.annotations.NullMarked;
