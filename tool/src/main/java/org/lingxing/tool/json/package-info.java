/** Strict JSON: text to trees, trees to records with every fault named by its pointer, values to text, types to schemas. */
@NullMarked
package org.lingxing.tool.json;

import org.jspecify.annotations.NullMarked;
