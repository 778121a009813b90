package org.lingxing.platform.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** A file with tables in it, whatever its format. */
interface Source extends AutoCloseable {

    /** Its tables, in the file's order; those that were hidden are left out. */
    List<Part> parts();

    @Override
    void close() throws IOException;

    /** One table. */
    interface Part {

        String name();

        /** About how many rows it has. */
        int rows();

        /** About how many cells it has. */
        int cells();

        /** Cells merged over several rows. */
        default List<Worksheet.Block> merged() {
            return List.of();
        }

        /** Reads it from the beginning. */
        Lines open() throws IOException;
    }

    /** The rows of a table, one after the other; cells merged downward are filled. */
    interface Lines extends Iterator<Line>, AutoCloseable {

        @Override
        void close() throws IOException;
    }

    /**
     * Opens a file by what is in it, whatever its name says.
     *
     * @throws Unusable when it is not a spreadsheet that can be read
     */
    static Source open(Path file) throws IOException {
        return switch (FileForm.of(file)) {
            case XLSX -> XlsxSource.open(file);
            case TEXT -> CsvSource.open(file);
            case JSON -> JsonSource.open(file);
        };
    }
}
