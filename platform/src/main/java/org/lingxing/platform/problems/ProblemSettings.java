package org.lingxing.platform.problems;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the chief office sets for itself. No decree names these figures; source: ours.
 *
 * @param near metres within which an open file of the same kind is proposed as the same
 * @param samePlace metres within which a problem of the same kind has returned to the place of a file struck off
 * @param recurrence days after the striking off within which it counts as returned, the last included
 * @param pictures metres within which an after-picture shows the place of a before-picture
 * @param checkWithin working days within which the second person looks
 * @param window working days in which reporters may confirm or object
 * @param strikeOffWithin working days within which the office strikes off, from when it can
 */
@ConfigurationProperties("lingxing.problems")
record ProblemSettings(
        @DefaultValue("100") int near,
        @DefaultValue("50") int samePlace,
        @DefaultValue("90") int recurrence,
        @DefaultValue("25") int pictures,
        @DefaultValue("5") int checkWithin,
        @DefaultValue("5") int window,
        @DefaultValue("5") int strikeOffWithin) {}
