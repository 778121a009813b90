package org.lingxing.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.BiConsumer;

/** Where contents lie, each once under its hash. What was put is there whatever happens to the program or the machine. */
interface ContentStore {

    /**
     * Puts a content in, unless it is there; either way it counts as put now.
     *
     * @param sha256 its hash, in hexadecimal
     * @param source the file that has it; left where it is
     */
    void put(String sha256, Path source) throws IOException;

    /**
     * Reads a piece of a content.
     *
     * @param from the first byte
     * @param length how many bytes, at least one
     * @throws java.nio.file.NoSuchFileException if the content is not there
     */
    InputStream read(String sha256, long from, long length) throws IOException;

    /** Lends a content as a file of this machine, for as long as the work takes. */
    void withFile(String sha256, Work work) throws IOException;

    /** Work on a file that must not change it. */
    interface Work {
        void on(Path file) throws IOException;
    }

    /** Tells of every content: its hash and when it was put last. */
    void each(BiConsumer<String, Instant> told) throws IOException;

    /** Removes a content; nothing happens if it is not there. */
    void remove(String sha256) throws IOException;
}
