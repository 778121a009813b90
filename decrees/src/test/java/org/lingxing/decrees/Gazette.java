package org.lingxing.decrees;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.reader.Document;
import org.lingxing.reader.Provision;
import org.lingxing.reader.Reader;

/** The issue of the gazette as the reader reads it. */
final class Gazette {

    private static @Nullable Gazette held;

    private final Map<String, Document> documents = new HashMap<>();
    private final Map<String, Provision> provisions = new HashMap<>();

    private Gazette(Path file) throws IOException {
        var reading = Reader.read(Files.readAllBytes(file), file.getFileName().toString());
        for (var document : reading.documents()) {
            documents.put(document.id(), document);
            document.provisions().forEach(provision -> keep(document.id(), provision));
        }
    }

    /** The issue; where it is not beside the project the test is left out. */
    static synchronized Gazette read() {
        var shared = System.getenv("LINGXING_SHARED");
        var root = Path.of(System.getProperty("lingxing.root", ".."));
        var file =
                (shared == null ? root.resolve("../shared") : Path.of(shared)).resolve("gazette/zhengzhou-2019-03.txt");
        assumeTrue(Files.exists(file), "the gazette is not beside this project");
        try {
            var gazette = held == null ? new Gazette(file) : held;
            held = gazette;
            return gazette;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Optional<Document> document(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    /**
     * The words of the provision with everything inside it. A letter at the end is ours, it stands for the item before
     * it.
     */
    Optional<String> text(ProvisionId id) {
        var path = id.path().replaceFirst("\\.[a-z]$", "");
        return Optional.ofNullable(provisions.get(id.document() + "#" + path)).map(Gazette::words);
    }

    /** The provision and everything inside it. */
    static List<Provision> withAllInside(Provision provision) {
        List<Provision> all = new ArrayList<>(List.of(provision));
        provision.children().forEach(child -> all.addAll(withAllInside(child)));
        return all;
    }

    private void keep(String document, Provision provision) {
        provisions.put(document + "#" + provision.path(), provision);
        provision.children().forEach(child -> keep(document, child));
    }

    private static String words(Provision provision) {
        var words = new StringBuilder();
        for (var one : withAllInside(provision)) {
            words.append(one.label())
                    .append(one.heading() == null ? "" : one.heading())
                    .append(one.text());
        }
        return words.toString();
    }
}
