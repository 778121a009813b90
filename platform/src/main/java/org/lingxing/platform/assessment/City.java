package org.lingxing.platform.assessment;

import org.lingxing.kernel.DivisionCode;

/** The city whose units are assessed. */
final class City {

    static final DivisionCode DIVISION = DivisionCode.of("410100");

    private City() {}
}
