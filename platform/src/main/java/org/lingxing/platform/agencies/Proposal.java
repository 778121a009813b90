package org.lingxing.platform.agencies;

import org.lingxing.kernel.Phrase;

/**
 * Which agency an unknown name probably means.
 *
 * @param why the rule that led there
 */
record Proposal(String agency, Phrase why) {}
