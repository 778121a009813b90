package org.lingxing.platform.time;

/**
 * What the passing of time does to a module: terms run out, schedules open, messages go out. A module that has a timer
 * declares this too, so that whoever moves the clock has it done at once instead of waiting for the timer.
 */
public interface CatchesUp {

    /** Does all that is due by now. May be called any number of times, and while the timer does the same. */
    void catchUp();
}
