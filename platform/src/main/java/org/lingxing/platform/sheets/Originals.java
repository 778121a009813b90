package org.lingxing.platform.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.sheets.SheetImports.Upload;
import org.lingxing.platform.store.DataHome;
import org.springframework.stereotype.Component;

/**
 * The files of imports, in the data home's folder {@code sheet-imports}. They are there for reading, for the marked copy
 * and for looking again; after {@link #KEPT} they go. What was taken over stands in the register and, by its hash, in
 * the journal.
 */
@Component
class Originals {

    static final long LARGEST_BYTES = 64L << 20;
    private static final Duration KEPT = Duration.ofDays(30);

    private final Path folder;

    Originals(DataHome home) {
        folder = home.resolve("sheet-imports");
    }

    /** @throws Refusal when it is empty or larger than {@link #LARGEST_BYTES} */
    Upload keep(UUID id, String name, InputStream content, Instant now) {
        try {
            Files.createDirectories(folder);
            var digest = MessageDigest.getInstance("SHA-256");
            var file = file(id);
            long size;
            try (var in = new DigestInputStream(content, digest);
                    var out = Files.newOutputStream(file)) {
                size = in.transferTo(out);
            }
            if (size == 0 || size > LARGEST_BYTES) {
                Files.deleteIfExists(file);
                throw Refusal.of(size == 0 ? SheetsRefusal.FILE_EMPTY : SheetsRefusal.FILE_TOO_LARGE);
            }
            Files.setLastModifiedTime(file, FileTime.from(now));
            return new Upload(name, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The file of an import; empty where it is no longer kept. */
    Optional<Path> find(UUID id) {
        return Optional.of(file(id)).filter(Files::exists);
    }

    void drop(UUID id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what is older than it need be. */
    void sweep(Instant now) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(KEPT))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(UUID id) {
        return folder.resolve(id.toString());
    }
}
