/** Rehabilitation aid for disabled children (郑政〔2019〕9号): who gets it, how much, who pays, what institutions owe. */
@NullMarked
package org.lingxing.decrees.rehab;

import org.jspecify.annotations.NullMarked;
