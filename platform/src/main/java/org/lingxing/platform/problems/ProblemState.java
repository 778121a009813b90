package org.lingxing.platform.problems;

import org.lingxing.kernel.Phrase;

/** How far the file of a problem has come. */
public enum ProblemState {
    /** An order is owed, or given back to be made anew. */
    FOUND("待签发", "Waits for an order"),
    /** The order is with the unit. */
    ORDERED("待接收", "Waits for the unit"),
    /** The unit puts it right. */
    WORKING("整改中", "Being put right"),
    /** The unit has shown that it is put right; a second person looks. */
    PROVED("待核查", "Waits for the check"),
    /** A second person has found it so; reporters may speak. */
    ACCEPTED("待销号", "Waits to be struck off"),
    /** A reporter says that it is not so. */
    OBJECTED("举报人有异议", "A reporter objects"),
    /** Done. */
    STRUCK_OFF("已销号", "Struck off"),
    /** Goes on as part of another file. */
    MERGED("已并案", "Merged"),
    /** The chief found that there is nothing to put right. */
    DISMISSED("不予督办", "Set aside");

    private final Phrase title;

    ProblemState(String zh, String en) {
        this.title = Phrase.of(zh, en);
    }

    public Phrase title() {
        return title;
    }

    /** Whether something is still to be done. */
    public boolean isOpen() {
        return this != STRUCK_OFF && this != MERGED && this != DISMISSED;
    }
}
