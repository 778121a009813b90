package org.lingxing.platform.rivers;

import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;

/**
 * A piece of a water that people answer for.
 *
 * @param code its own in the register, for good
 * @param water the code of the water
 * @param division the unit it lies in, county or township
 * @param position its place among the reaches of the water, the first upstream
 * @param metres its length, or the shore where it is an area; 0 while nothing is drawn
 */
public record Reach(String code, String water, Phrase name, DivisionCode division, int position, double metres) {}
