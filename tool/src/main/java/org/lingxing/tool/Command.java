package org.lingxing.tool;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/** One command of the command line. */
interface Command {

    /** The word that calls it. */
    String name();

    /** How it is written, and what it does, in one line each. */
    String usage();

    /**
     * Does it.
     *
     * @param arguments behind the word
     * @return 0 when it was done; 1 when what was given does not do; 2 when the command is written wrongly
     */
    int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err);
}
