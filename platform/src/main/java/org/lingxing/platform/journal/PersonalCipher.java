package org.lingxing.platform.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.lingxing.platform.store.DataHome;

/** Personal values as they lie in the database: AES-256-GCM with a key that lies outside it. */
public final class PersonalCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** With the key of a data home, made if it is not there. */
    static PersonalCipher in(DataHome home) {
        return new PersonalCipher(home.secret("personal.key", PersonalCipher::freshKey));
    }

    /** @param key 32 bytes in hexadecimal digits */
    PersonalCipher(String key) {
        this.key = new SecretKeySpec(HexFormat.of().parseHex(key.strip()), "AES");
    }

    /** A key nobody has seen. */
    static String freshKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    /** As it may lie in a table; the same value never looks the same twice. */
    public byte[] encrypt(String value) {
        return encrypt(value.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for what is no text. */
    public byte[] encrypt(byte[] value) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = work(Cipher.ENCRYPT_MODE, nonce, value);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException if the value was altered or written with another key */
    public String decrypt(byte[] stored) {
        return new String(decryptBytes(stored), StandardCharsets.UTF_8);
    }

    /** The same for what is no text. */
    public byte[] decryptBytes(byte[] stored) {
        var buffer = ByteBuffer.wrap(stored);
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        return work(Cipher.DECRYPT_MODE, nonce, sealed);
    }

    /**
     * A mark by which a value is known again without being kept: the same for the same value, and nobody without the key
     * finds the value to it by trying.
     *
     * @param purpose marks of one purpose say nothing about those of another
     * @return 64 hexadecimal digits
     */
    public String mark(String purpose, String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            mac.update((purpose + '\0').getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] work(int mode, byte[] nonce, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a personal value cannot be read with this key", e);
        }
    }
}
