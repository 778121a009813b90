package org.lingxing.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What tests ask of read documents. */
final class Trees {

    private Trees() {}

    static Reading read(String text) {
        return read(text, "test.txt");
    }

    static Reading read(String text, String fileName) {
        return Reader.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), fileName);
    }

    /** All provisions of a document by their paths, in the order of the text. */
    static Map<String, Provision> byPath(Document document) {
        Map<String, Provision> provisions = new LinkedHashMap<>();
        document.provisions().forEach(root -> collect(root, provisions));
        return provisions;
    }

    private static void collect(Provision provision, Map<String, Provision> into) {
        if (into.put(provision.path(), provision) != null) {
            throw new AssertionError("two provisions are named " + provision.path());
        }
        provision.children().forEach(child -> collect(child, into));
    }

    /** The words of a provision with all that stands under it. */
    static String words(Provision provision) {
        StringBuilder words = new StringBuilder(provision.label());
        if (provision.heading() != null) {
            words.append(provision.heading()).append(' ');
        }
        words.append(provision.text());
        provision.children().forEach(child -> words.append(words(child)));
        return words.toString();
    }

    /** One line a provision: its document, path, label, heading and words. */
    static List<String> lines(Reading reading, boolean withWords) {
        List<String> lines = new ArrayList<>();
        for (Document document : reading.documents()) {
            byPath(document).forEach((path, provision) -> {
                String words = provision.label() + " " + provision.heading() + " "
                        + provision.text().replace("\n", "");
                lines.add(document.id() + "#" + path + (withWords ? " " + words : ""));
            });
        }
        return lines;
    }
}
