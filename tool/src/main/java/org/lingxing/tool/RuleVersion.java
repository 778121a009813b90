package org.lingxing.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lingxing.decrees.Decrees;
import org.lingxing.kernel.Money;
import org.lingxing.law.Corpus;
import org.lingxing.law.Parameter;
import org.lingxing.law.Rule;
import org.lingxing.tool.json.JsonText;

/**
 * By what a rule decided: its code and its figures. The code is that of all decrees together with {@code law} and {@code
 * kernel}, for a rule leans on them: a change elsewhere in it gives a new version too, never the same version to another
 * rule.
 */
public final class RuleVersion {

    private static final int DIGITS = 16;

    private static final class Code {
        static final String HASH = hash(List.of(Decrees.class, Corpus.class, Money.class));
    }

    private RuleVersion() {}

    /** The version of the rule under the parameters of that corpus: 16 hexadecimal digits. */
    public static String of(Rule<?, ?> rule, Corpus corpus) {
        var names = rule.about().parameters().stream().map(Parameter::name).toList();
        var figures = Printed.parameters(corpus, parameter -> names.contains(parameter.name()), dated -> true);
        var all = JsonText.of(List.of(rule.about().id().toString(), Code.HASH, figures));
        return ParameterFile.sha256(all.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    /** One hash for the classes of the archives, or folders, in which these stand. */
    private static String hash(List<Class<?>> types) {
        var all = new StringBuilder();
        for (var type : types) {
            CodeSource source = type.getProtectionDomain().getCodeSource();
            try {
                all.append(hash(
                        Path.of(Objects.requireNonNull(source).getLocation().toURI())));
            } catch (java.net.URISyntaxException impossible) {
                throw new IllegalStateException("no place on this machine: " + source, impossible);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
        return ParameterFile.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            return hashInside(place);
        }
        try (var archive = FileSystems.newFileSystem(place)) {
            return hashInside(archive.getPath("/"));
        }
    }

    private static String hashInside(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            var classes = files.filter(file -> file.toString().endsWith(".class"))
                    .sorted(java.util.Comparator.comparing(
                            file -> root.relativize(file).toString()))
                    .toList();
            var all = new StringBuilder();
            for (var file : classes) {
                all.append(root.relativize(file)).append(' ').append(ParameterFile.sha256(Files.readAllBytes(file)));
            }
            return ParameterFile.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
