package org.lingxing.platform.patrols;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.duties.Tallies;

/**
 * A chief's year in figures.
 *
 * @param holders who held the post in the year, the first first
 * @param reaches that the post answers for, by name
 * @param duties what was owed, kind by kind, as duties count it
 * @param months the same month by month
 */
record ChiefYear(
        UUID post,
        int year,
        Phrase title,
        List<String> holders,
        List<String> reaches,
        List<Tallies.Count> duties,
        List<Tallies.Count> months,
        Patrols patrols,
        Problems problems,
        Checks checks) {

    /**
     * What was walked.
     *
     * @param coverage the mean, 0 to 1; null without patrols
     * @param reported reports handed in
     */
    record Patrols(
            int made, long metres, @Nullable BigDecimal coverage, int withSigns, int notBelieved, int reported) {}

    /**
     * What was wrong on the reaches, found in the year.
     *
     * @param foundByChief by the chief's own patrols
     * @param ordered with an order signed
     * @param open now
     */
    record Problems(int found, int foundByChief, int ordered, int struckOff, int returned, int open) {}

    /** Records of those one level down that the chief looked at. */
    record Checks(int checked, int notBelieved, int reportsRead) {}
}
