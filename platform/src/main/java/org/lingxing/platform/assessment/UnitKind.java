package org.lingxing.platform.assessment;

/** What an assessed unit is. */
enum UnitKind {
    ZONE,
    COUNTY
}
