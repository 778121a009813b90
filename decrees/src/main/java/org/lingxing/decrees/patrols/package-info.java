/** Patrols of rivers, lakes and reservoirs (郑政文〔2019〕54号): how often, what is reported, ordered and summed up by when. */
@NullMarked
package org.lingxing.decrees.patrols;

import org.jspecify.annotations.NullMarked;
