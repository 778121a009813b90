package org.lingxing.platform.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.UUID;
import org.lingxing.platform.http.Refusal;

/**
 * What is made of contents when it is first asked for: pictures as published, small pictures. Kept on the disk; whoever
 * deletes the folder loses nothing but the time to make them again.
 */
final class Derived {

    private final Path folder;
    private final ContentStore store;
    private final Thumbnails thumbnails;

    Derived(Path folder, ContentStore store, Thumbnails thumbnails) {
        this.folder = folder;
        this.store = store;
        this.thumbnails = thumbnails;
    }

    /** A picture without what was written beside it, its pixels untouched. */
    Path published(StoredFile file) throws IOException {
        return made(file, "published", (content, target) -> {
            var parts = PictureParts.of(content, file.type());
            try (var source = FileChannel.open(content, StandardOpenOption.READ);
                    var copy = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                parts.publish(source, copy);
            }
        });
    }

    /** @param longest one of {@link Thumbnails#SIZES} */
    Path thumbnail(StoredFile file, int longest) throws IOException {
        return made(file, "thumbnail-" + longest, (content, target) -> {
            var exif = Exif.read(PictureParts.of(content, file.type()).exif());
            try {
                thumbnails.make(content, file.type(), exif.orientation(), longest, target);
            } catch (IOException broken) {
                throw Refusal.of(FilesRefusal.PICTURE_BROKEN);
            }
        });
    }

    private interface Making {
        void make(Path content, Path target) throws IOException;
    }

    /** Made aside and moved into place whole; two who ask at once make it twice and lose nothing. */
    private Path made(StoredFile file, String name, Making making) throws IOException {
        var place = drawer(file.sha256()).resolve(name);
        if (Files.exists(place)) {
            return place;
        }
        Files.createDirectories(place.getParent());
        var aside = place.resolveSibling(name + "." + UUID.randomUUID());
        try {
            store.withFile(file.sha256(), content -> making.make(content, aside));
            DiskStore.force(aside);
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
        return place;
    }

    /** Removes all that was made of a content. */
    void remove(String sha256) throws IOException {
        var drawer = drawer(sha256);
        if (!Files.isDirectory(drawer)) {
            return;
        }
        try (var all = Files.walk(drawer)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private Path drawer(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
