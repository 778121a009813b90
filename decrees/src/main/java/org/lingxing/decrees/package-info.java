/** The corpus: the decrees and the rules that carry them out, one package a decree, in one explicit list. */
@NullMarked
package org.lingxing.decrees;

import org.jspecify.annotations.NullMarked;
