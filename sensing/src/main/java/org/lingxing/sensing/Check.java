package org.lingxing.sensing;

/**
 * What a value of one item is held to. All figures are data: a station may have others than the usual ones.
 *
 * @param least least value that is possible, in millionths
 * @param most greatest value that is possible
 * @param step a change of more than this from one value to the next is sudden; 0: no change is
 * @param stuckAfter so many equal values in a row are a stuck instrument; 0: none are
 */
public record Check(Item item, long least, long most, long step, int stuckAfter) {

    public Check {
        if (least > most || step < 0 || stuckAfter < 0) {
            throw new IllegalArgumentException("check of " + item + " cannot be met");
        }
    }

    /** Figures as people write them. */
    public static Check of(Item item, String least, String most, String step, int stuckAfter) {
        return new Check(item, Millionths.of(least), Millionths.of(most), Millionths.of(step), stuckAfter);
    }
}
