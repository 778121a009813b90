package org.lingxing.platform.store;

/**
 * A part of the platform that can be looked at: what a module makes a bean of this kind stands on {@code /health} and
 * among the measures. What it says holds nothing of people and no secret.
 */
public interface HealthPart {

    /** One word, stable: {@code database}, {@code sealer}. */
    String name();

    /** Looks now, within a few seconds. */
    Health look();
}
