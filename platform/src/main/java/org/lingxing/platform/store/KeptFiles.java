package org.lingxing.platform.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Copies the contents that lie beside the database into a backup. One that the moment knows is still there: contents
 * stay for hours after their last file went. Uploads that are not finished are left out, and what is made anew from
 * contents; such files may come and go meanwhile.
 */
final class KeptFiles extends SimpleFileVisitor<Path> {

    private static final Set<String> LEFT_OUT = Set.of("incoming", "derived");
    private static final String UNFINISHED = ".new";

    private final Path folder;
    private final ZipOutputStream zip;
    private long count;
    private long bytes;

    private KeptFiles(Path folder, ZipOutputStream zip) {
        this.folder = folder;
        this.zip = zip;
    }

    /** @param folder may be missing, where nothing was ever kept */
    static BackupContents.FilesKept write(Path folder, ZipOutputStream zip) throws IOException {
        // Mostly pictures and papers, which do not become smaller.
        zip.setLevel(Deflater.NO_COMPRESSION);
        var kept = new KeptFiles(folder, zip);
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, kept);
        }
        return new BackupContents.FilesKept(kept.count, kept.bytes);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        return folder.equals(directory.getParent()) && LEFT_OUT.contains(String.valueOf(directory.getFileName()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isRegularFile() && !String.valueOf(file.getFileName()).endsWith(UNFINISHED)) {
            zip.putNextEntry(new ZipEntry(
                    BackupContents.FILES + folder.relativize(file).toString().replace('\\', '/')));
            bytes += Files.copy(file, zip);
            zip.closeEntry();
            count++;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }
}
