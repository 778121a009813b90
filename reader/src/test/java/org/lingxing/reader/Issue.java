package org.lingxing.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The real issue of the gazette that lies beside the checkout; tests that need it are skipped where it is absent. */
final class Issue {

    private static @Nullable String text;
    private static @Nullable Reading reading;

    private Issue() {}

    static synchronized String text() {
        if (text == null) {
            text = load();
        }
        return text;
    }

    static synchronized Reading reading() {
        if (reading == null) {
            reading = read(text());
        }
        return reading;
    }

    static Reading read(String text) {
        return Reader.read(text.getBytes(StandardCharsets.UTF_8), "issue.txt");
    }

    /**
     * The issue with every line longer than the width broken again, as a narrower page would have it.
     *
     * @param width characters a line holds at most
     */
    static String narrowed(int width) {
        var wrapped = new StringBuilder();
        text().lines().forEach(line -> {
            for (int from = 0; from < line.length(); from += width) {
                wrapped.append(line, from, Math.min(line.length(), from + width))
                        .append("\n\n");
            }
        });
        return wrapped.toString();
    }

    /** The folder beside the checkout that holds the gazette, the rulebook and the data. */
    static Path shared() {
        String shared = System.getenv("LINGXING_SHARED");
        return shared == null ? Path.of(System.getProperty("lingxing.root", ".."), "..", "shared") : Path.of(shared);
    }

    private static String load() {
        Path issue = shared().resolve("gazette").resolve("zhengzhou-2019-03.txt");
        Assumptions.assumeTrue(Files.isReadable(issue), "The gazette's issue is not at " + issue.normalize());
        try {
            return Files.readString(issue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
