package org.lingxing.platform.sheets;

import java.util.Optional;

/**
 * Registers whose columns follow from what another register holds: one for each table of a document, say. A module
 * fulfils it with a bean. Their names begin with a word of the family and a dot.
 */
public interface IntakeFamily {

    /**
     * The register of that name.
     *
     * @param name as it stands in the address
     */
    Optional<Intake<?>> find(String name);
}
