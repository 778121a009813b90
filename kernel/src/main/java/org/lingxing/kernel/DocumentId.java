package org.lingxing.kernel;

import java.util.regex.Pattern;

/**
 * The short name of a document: {@code zzw-2019-54}.
 *
 * @param value lower-case letters, digits and hyphens
 */
public record DocumentId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z]+(-[a-z0-9]+)+");

    public DocumentId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an identifier of a document: " + value);
        }
    }

    public static DocumentId of(String value) {
        return new DocumentId(value);
    }

    /** The provision of this document under the text's own numbering, from the outside in: {@code 28.4}. */
    public ProvisionId at(String path) {
        return new ProvisionId(this, path);
    }

    @Override
    public String toString() {
        return value;
    }
}
