package org.lingxing.tidy;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The project's own files, as they lie in the checkout. */
final class Sources {

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", "dist", ".git", "data", ".mvn");

    private Sources() {}

    static Path root() {
        return Path.of(System.getProperty("lingxing.root", ".."))
                .toAbsolutePath()
                .normalize();
    }

    /** Where a file lies, from the root, with slashes. */
    static String name(Path file) {
        return root().relativize(file).toString().replace('\\', '/');
    }

    /** Every file of one of these endings that is ours. */
    static List<Path> files(String... endings) {
        List<Path> found = new ArrayList<>();
        collect(root(), found, endings);
        return found;
    }

    /** The Java files of the program, without its tests. */
    static List<Path> program() {
        return files(".java").stream()
                .filter(file -> name(file).contains("/src/main/"))
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The text without comments, lines kept. */
    static String code(Path file) {
        return text(file)
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("(?m)^\\s*//.*$", "")
                .replaceAll("(?m)\\s//\\s.*$", "");
    }

    /** Parsed files with what is needed to find places in them. */
    record Parsed(List<CompilationUnitTree> units, Trees trees) {}

    static Parsed parse(List<Path> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var manager = compiler.getStandardFileManager(null, null, null);
        var task = (JavacTask) compiler.getTask(
                null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
        try {
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            return new Parsed(units, Trees.instance(task));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void collect(Path folder, List<Path> found, String... endings) {
        try (Stream<Path> entries = Files.list(folder)) {
            entries.sorted().forEach(entry -> {
                var name = entry.getFileName().toString();
                if (Files.isDirectory(entry)) {
                    if (!NOT_OURS.contains(name)) {
                        collect(entry, found, endings);
                    }
                } else if (Stream.of(endings).anyMatch(name::endsWith)) {
                    found.add(entry);
                }
            });
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
