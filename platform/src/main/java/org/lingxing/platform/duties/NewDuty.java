package org.lingxing.platform.duties;

import java.util.UUID;
import org.lingxing.kernel.DivisionCode;

/**
 * A duty that a deed opens.
 *
 * @param occasion what it is owed for, once a kind: {@code problem/0190…}; the same occasion never opens two
 * @param post who owes it
 * @param subject the identifier of what it is about, as the module writes it
 * @param label the same for a person to read
 */
public record NewDuty(
        DutyKind kind, String occasion, UUID post, DivisionCode division, String subject, String label, Due due) {}
