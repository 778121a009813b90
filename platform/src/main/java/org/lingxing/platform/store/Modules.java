package org.lingxing.platform.store;

import java.util.List;

/**
 * The modules that own a schema, in the order of the house: each may refer to tables of those before it.
 *
 * <p>A module enters its name here and puts its migrations into {@code db/<module>/V001__what_it_adds.sql}.
 */
final class Modules {

    static final List<String> IN_ORDER = List.of(
            "store",
            "http",
            "journal",
            "sheets",
            "agencies",
            "access",
            "places",
            "files",
            "papers",
            "gazette",
            "rules",
            "duties",
            "scoring",
            "rivers",
            "problems",
            "patrols",
            "water",
            "sensorthings",
            "supervision",
            "assessment",
            "notices");

    private Modules() {}
}
