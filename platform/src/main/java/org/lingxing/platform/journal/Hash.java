package org.lingxing.platform.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A SHA-256 hash, made as RFC 6962 section 2.1 sets it: leaves and nodes begin with different bytes, so that one can
 * never be taken for the other.
 */
final class Hash {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A hash as it was stored. */
    static Hash of(byte[] bytes) {
        return new Hash(bytes.clone());
    }

    /** The leaf of an entry's content. */
    static Hash leaf(String content) {
        var digest = sha256();
        digest.update(LEAF);
        return new Hash(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** The node above two others. */
    static Hash node(Hash left, Hash right) {
        var digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /** The root of a tree without leaves. */
    static Hash ofNothing() {
        return new Hash(sha256().digest());
    }

    /** What stands in an entry for a personal value; without the salt it says nothing about the value. */
    static Hash commitment(byte[] salt, String value) {
        var digest = sha256();
        digest.update(salt);
        return new Hash(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** In hexadecimal digits, as the addresses of the journal give it. */
    String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
