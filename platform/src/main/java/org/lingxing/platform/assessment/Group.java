package org.lingxing.platform.assessment;

import java.util.UUID;
import org.lingxing.kernel.Phrase;

/**
 * A group of assessors.
 *
 * @param number from 1
 * @param agency the bureau whose head leads it
 * @param name of that bureau
 * @param leader whoever holds this post leads it
 */
record Group(int number, String agency, Phrase name, UUID leader) {}
