/** 郑政〔2019〕11号: support for those who make use of industrial residues. */
@NullMarked
package org.lingxing.decrees.residues;

import org.jspecify.annotations.NullMarked;
