package org.lingxing.platform.water;

/**
 * What became of a delivery. It stands in the database when this is answered.
 *
 * @param values how many came
 * @param added how many were new
 * @param repeated how many were there already, to the last digit
 * @param corrected how many differ from what was there, and are its new version
 */
record Accepted(int values, int added, int repeated, int corrected) {}
