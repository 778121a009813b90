package org.lingxing.sensing;

/**
 * What a value of one item is held to. All figures are data: a station may have others than the usual ones.
 *
 * @param least least value that is possible, in millionths
 * @param most greatest value that is possible
 * @param step a change of more than this from one value to the next is sudden; 0: no change is
 * @param stuckAfter so many equal values in a row are a stuck instrument; 0: none are
 * @param gapSeconds a value that follows the one before after more than this follows a gap; 0: as usual for the station
 * @param lateSeconds a value that arrives later than this after it was taken is late; 0: as usual for the station
 */
public record Check(Item item, long least, long most, long step, int stuckAfter, int gapSeconds, int lateSeconds) {

    public Check {
        if (least > most || step < 0 || stuckAfter < 0 || gapSeconds < 0 || lateSeconds < 0) {
            throw new IllegalArgumentException("check of " + item + " cannot be met");
        }
    }

    /** The same with the times that are usual for the station. */
    public Check(Item item, long least, long most, long step, int stuckAfter) {
        this(item, least, most, step, stuckAfter, 0, 0);
    }

    /** Figures as people write them. */
    public static Check of(Item item, String least, String most, String step, int stuckAfter) {
        return new Check(item, Millionths.of(least), Millionths.of(most), Millionths.of(step), stuckAfter);
    }
}
