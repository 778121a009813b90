package org.lingxing.platform.journal;

/**
 * A root with the city's signature, as it is published.
 *
 * @param signature Ed25519 over {@link Root#statement}, in base64
 */
record SignedRoot(Root root, String signature) {}
