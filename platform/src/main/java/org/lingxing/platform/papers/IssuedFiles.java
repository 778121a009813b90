package org.lingxing.platform.papers;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bytes that were issued; they are never made anew. */
@Repository
class IssuedFiles {

    private final JdbcClient jdbc;

    IssuedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In which form a paper is handed over. */
    enum Format {
        PDF,
        WORD
    }

    /** @return the hash of the bytes (SHA-256, hexadecimal) */
    String keep(UUID paper, Format format, byte[] bytes) {
        var hash = hash(bytes);
        jdbc.sql("""
                        insert into papers.issued_file (paper, format, bytes, sha256)
                        values (:paper, :format, :bytes, :sha256)
                        """)
                .param("paper", paper)
                .param("format", format.name())
                .param("bytes", bytes)
                .param("sha256", hash)
                .update();
        return hash;
    }

    byte[] bytes(UUID paper, Format format) {
        return Objects.requireNonNull(
                jdbc.sql("select bytes from papers.issued_file where paper = :paper and format = :format")
                        .param("paper", paper)
                        .param("format", format.name())
                        .query(byte[].class)
                        .single());
    }

    String hashOf(UUID paper, Format format) {
        return jdbc.sql("select sha256 from papers.issued_file where paper = :paper and format = :format")
                .param("paper", paper)
                .param("format", format.name())
                .query(String.class)
                .single();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
