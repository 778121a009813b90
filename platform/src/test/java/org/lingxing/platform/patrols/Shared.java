package org.lingxing.platform.patrols;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The tracks that lie beside the project. */
final class Shared {

    private Shared() {}

    static Path tracks() {
        var named = System.getenv("LINGXING_SHARED");
        var shared = named != null
                ? Path.of(named)
                : Path.of(Objects.requireNonNullElse(System.getProperty("lingxing.root"), "."))
                        .resolveSibling("shared");
        var folder = shared.resolve("data/tracks/gpx");
        assumeTrue(Files.isDirectory(folder), "the tracks are not beside the project: " + folder);
        return folder;
    }

    static List<Path> gpxFiles(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".gpx"))
                    .sorted()
                    .toList();
        }
    }
}
