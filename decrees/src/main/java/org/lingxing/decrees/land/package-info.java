/** New industrial land M1A (郑政〔2019〕10号): what it is for, its indicators and price, the course of an offer. */
@NullMarked
package org.lingxing.decrees.land;

import org.jspecify.annotations.NullMarked;
