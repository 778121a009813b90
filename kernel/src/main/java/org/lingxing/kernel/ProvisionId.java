package org.lingxing.kernel;

import java.util.regex.Pattern;

/**
 * Where in a document something stands: {@code zz-2019-7#28.4}.
 *
 * @param path the text's own numbering in Arabic digits from the outside in, {@code a2} for the second annex, {@code p8}
 *     for a part, {@code z} for the closing words, a letter at the end for one benefit of several in one item
 */
public record ProvisionId(DocumentId document, String path) {

    private static final Pattern SHAPE = Pattern.compile("n?z|[anp]?\\d+(\\.[p]?\\d+)*(\\.[a-z])?");

    public ProvisionId {
        if (!SHAPE.matcher(path).matches()) {
            throw new IllegalArgumentException("not the path of a provision: " + path);
        }
    }

    /** From its written form, {@code document#path}. */
    public static ProvisionId of(String written) {
        int sign = written.indexOf('#');
        if (sign < 0) {
            throw new IllegalArgumentException("no '#' between document and path: " + written);
        }
        return DocumentId.of(written.substring(0, sign)).at(written.substring(sign + 1));
    }

    /** Whether this is the other provision or one inside it. */
    public boolean isWithin(ProvisionId other) {
        return document.equals(other.document) && (path.equals(other.path) || path.startsWith(other.path + "."));
    }

    @Override
    public String toString() {
        return document.value() + "#" + path;
    }
}
