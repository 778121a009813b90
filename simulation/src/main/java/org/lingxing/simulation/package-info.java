/**
 * A generated city and its seeded year, lived against the real platform by a moved clock. After every day what must hold
 * on any day is checked; a failure says seed, day, what, and how to see it again.
 *
 * <p>The platform runs in the same program, so that its clock can be moved and posts be filled; whatever a person would do
 * goes over HTTP with a sign-in of that person.
 */
@NullMarked
package org.lingxing.simulation;

import org.jspecify.annotations.NullMarked;
