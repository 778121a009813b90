package org.lingxing.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lingxing.platform.store.StartFailure;

/**
 * The words behind a command: one file, and options.
 *
 * @param file the file it is about
 * @param options what stood behind each {@code --option}; empty for those that take nothing
 */
record Words(Path file, Map<String, String> options) {

    /**
     * @param usage how the command is written
     * @param taking options that are followed by a word
     * @param plain options that are not
     * @throws StartFailure with the usage, if the words are others
     */
    static Words of(List<String> arguments, String usage, Set<String> taking, Set<String> plain) {
        var options = new HashMap<String, String>();
        var files = new ArrayList<String>();
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var word = rest.next();
            if (plain.contains(word)) {
                options.put(word, "");
            } else if (taking.contains(word) && rest.hasNext()) {
                options.put(word, rest.next());
            } else if (word.startsWith("--")) {
                throw new StartFailure("用法：" + usage, "Usage: " + usage);
            } else {
                files.add(word);
            }
        }
        if (files.size() != 1) {
            throw new StartFailure("用法：" + usage, "Usage: " + usage);
        }
        return new Words(Path.of(files.getFirst()).toAbsolutePath().normalize(), options);
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<Path> fileAfter(String option) {
        return Optional.ofNullable(options.get(option))
                .map(word -> Path.of(word).toAbsolutePath().normalize());
    }

    /** The file of keys that goes with a backup unless another is named. */
    Path keys() {
        return fileAfter("--keys").orElseGet(() -> file.resolveSibling(file.getFileName() + ".keys"));
    }
}
