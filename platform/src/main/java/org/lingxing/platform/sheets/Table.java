package org.lingxing.platform.sheets;

import java.io.IOException;
import java.util.List;

/** A file being written, row by row; closing it writes its end. */
interface Table extends AutoCloseable {

    void head(List<Head> heads) throws IOException;

    void row(List<Written> cells) throws IOException;

    @Override
    void close() throws IOException;

    /**
     * The head of a column.
     *
     * @param width in letters
     */
    record Head(String text, int width) {}
}
