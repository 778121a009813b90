package org.lingxing.platform.journal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * The tree as it was at one time: this many leaves with this root.
 *
 * @param day the day whose end it was, or the day it was asked for
 */
record Root(LocalDate day, long size, Hash hash) {

    /** What is signed, as text: a title and three lines, each ended. */
    byte[] statement() {
        return "lingxing journal root\n%s\n%d\n%s\n"
                .formatted(day, size, hash.hex())
                .getBytes(StandardCharsets.UTF_8);
    }
}
