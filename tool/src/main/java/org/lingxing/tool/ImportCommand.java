package org.lingxing.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.lingxing.kernel.Phrase;
import org.lingxing.reader.Reader;
import org.lingxing.reader.Reading;
import org.lingxing.reader.Warning;

/**
 * Reads gazettes and single documents and says what is in them, without platform and database. Taking them over is the
 * running platform's work, to which the launcher hands every import without {@code --dry-run}.
 */
final class ImportCommand implements Command {

    private static final String DRY_RUN = "--dry-run";
    private static final String JSON = "--json";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return "import FILE... --dry-run [--json]\n"
                + "                             what is in gazettes and documents; with --json an object a file, a line each";
    }

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        List<String> files =
                arguments.stream().filter(word -> !word.startsWith("--")).toList();
        List<String> options =
                arguments.stream().filter(word -> word.startsWith("--")).toList();
        if (files.isEmpty()
                || !options.contains(DRY_RUN)
                || !options.stream().allMatch(List.of(DRY_RUN, JSON)::contains)) {
            err.println(usage());
            return 2;
        }
        boolean json = options.contains(JSON);
        boolean allRead = true;
        for (String file : files) {
            Reading reading = read(file);
            allRead &= !reading.text().isBlank();
            if (json) {
                out.println(ReadingJson.of(file, reading));
            } else {
                ReadingSummary.print(file, reading, out);
            }
            out.flush();
        }
        return allRead ? 0 : 1;
    }

    private static Reading read(String file) {
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                return unread("这是文件夹，不是文件", "This is a folder, not a file");
            }
            return Reader.read(Files.readAllBytes(path), path.getFileName().toString());
        } catch (NoSuchFileException absent) {
            return unread("没有这个文件", "There is no such file");
        } catch (AccessDeniedException denied) {
            return unread("没有读取这个文件的权限", "This file may not be read");
        } catch (IOException | IllegalArgumentException fault) {
            return unread("无法读取：" + fault.getMessage(), "Cannot be read: " + fault.getMessage());
        } catch (OutOfMemoryError tooBig) {
            return unread("文件太大，内存不够", "The file is too big for the memory there is");
        }
    }

    private static Reading unread(String zh, String en) {
        var warning = new Warning(1, Phrase.of(zh, en));
        return new Reading("", List.of(), List.of(), List.of(), List.of(), List.of(warning));
    }
}
