package org.lingxing.platform.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Grant;

/**
 * A post to be filled: one seat with the roles that come with it.
 *
 * @param agency the agency it belongs to, where it belongs to one
 * @param division what the seat answers for; its roles are held there or inside
 */
public record Appointment(Phrase title, @Nullable String agency, DivisionCode division, List<Grant> roles) {

    public Appointment {
        roles = List.copyOf(roles);
    }
}
