package org.lingxing.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A request that says by a key which deed it delivers, so that the same deed may be sent again when its answer was lost.
 *
 * <p>The key belongs to whoever sent it: two people with the same key never meet. What is kept about it can be found and
 * read with the key alone, for the answer is encrypted under it.
 */
final class Delivery {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What makes a request another one, beside its address and its body. */
    private static final List<String> TELLING_HEADERS = List.of("If-Match", "Upload-Length", "Upload-Metadata");

    private final byte[] id;
    private final byte[] request;
    private final SecretKeySpec secret;

    private Delivery(byte[] id, byte[] request, SecretKeySpec secret) {
        this.id = id;
        this.request = request;
        this.secret = secret;
    }

    /** @param account whose key it is; empty for somebody who has not signed in */
    static Delivery of(UUID key, String account, HttpServletRequest request, byte[] body) {
        var owned = account + "\n" + key;
        return new Delivery(
                sha256(text("delivery\n" + owned)),
                sha256(text(lineOf(request)), body),
                new SecretKeySpec(sha256(text("answer\n" + owned)), "AES"));
    }

    /** The delivery as a hash of 32 bytes. */
    byte[] id() {
        return id.clone();
    }

    /** What is delivered, address and body, as a hash of 32 bytes. */
    byte[] request() {
        return request.clone();
    }

    /** A number for the lock that one delivery holds against the other of the same key. */
    long lock() {
        return ByteBuffer.wrap(id).getLong();
    }

    byte[] encrypt(byte[] answer) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = work(Cipher.ENCRYPT_MODE, nonce, answer);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    byte[] decrypt(byte[] stored) {
        var buffer = ByteBuffer.wrap(stored);
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        return work(Cipher.DECRYPT_MODE, nonce, sealed);
    }

    private byte[] work(int mode, byte[] nonce, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a kept answer cannot be read", e);
        }
    }

    private static String lineOf(HttpServletRequest request) {
        var line = new StringBuilder(request.getMethod()).append('\n').append(request.getRequestURI());
        line.append('\n').append(Objects.requireNonNullElse(request.getQueryString(), ""));
        for (var name : TELLING_HEADERS) {
            line.append('\n').append(presentOrEmpty(request.getHeader(name)));
        }
        return line.append("\n\n").toString();
    }

    private static String presentOrEmpty(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
