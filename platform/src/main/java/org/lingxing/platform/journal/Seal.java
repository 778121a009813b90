package org.lingxing.platform.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.lingxing.platform.store.DataHome;

/** The key that signs the roots (Ed25519). It lies outside the database: who can rewrite rows still cannot sign. */
final class Seal {

    private static final String ALGORITHM = "Ed25519";

    private final KeyPair keys;

    /** With the key of a data home, made if it is not there. */
    static Seal in(DataHome home) {
        return new Seal(home.secret("journal.key", Seal::freshKey));
    }

    /** @param stored as {@link #freshKey} gave it */
    Seal(String stored) {
        var parts = stored.strip().split("\\.", -1);
        try {
            var factory = KeyFactory.getInstance(ALGORITHM);
            this.keys = new KeyPair(
                    factory.generatePublic(
                            new X509EncodedKeySpec(Base64.getDecoder().decode(parts[1]))),
                    factory.generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(parts[0]))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the journal's key in the data home cannot be read", e);
        }
    }

    /** A new key as it is stored: private part, a point, public part, each in base64. */
    static String freshKey() {
        try {
            var keys = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var base64 = Base64.getEncoder();
            return base64.encodeToString(keys.getPrivate().getEncoded()) + "."
                    + base64.encodeToString(keys.getPublic().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    SignedRoot sign(Root root) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(keys.getPrivate());
            signature.update(root.statement());
            return new SignedRoot(root, Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the journal's key cannot sign", e);
        }
    }

    boolean verifies(SignedRoot signed) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(keys.getPublic());
            signature.update(signed.root().statement());
            return signature.verify(Base64.getDecoder().decode(signed.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }

    /** The public key as PEM, for whoever checks signatures with a tool of their own. */
    String publicKey() {
        var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(keys.getPublic().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
    }
}
