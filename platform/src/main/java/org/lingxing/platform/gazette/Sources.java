package org.lingxing.platform.gazette;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files as they came, by their hash. */
@Repository
class Sources {

    private static final String KEEP = """
            insert into gazette.source (sha256, file_name, bytes, received_at)
            values (:sha256, :name, :bytes, :at)
            on conflict (sha256) do nothing
            """;

    private final JdbcClient jdbc;

    Sources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(String sha256, String fileName, byte[] bytes, Instant at) {
        jdbc.sql(KEEP)
                .param("sha256", sha256)
                .param("name", fileName)
                .param("bytes", bytes, Types.BINARY)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /** Keeps the decoded text beside the file: passages count in it. */
    void keepText(String sha256, String text) {
        jdbc.sql("update gazette.source set text = :text where sha256 = :sha256 and text is distinct from :text")
                .param("sha256", sha256)
                .param("text", text)
                .update();
    }

    byte[] bytesOf(String sha256) {
        return jdbc.sql("select bytes from gazette.source where sha256 = :sha256")
                .param("sha256", sha256)
                .query(byte[].class)
                .single();
    }

    /** The text a document was read from. */
    Optional<String> textOf(String document) {
        return jdbc.sql("""
                select s.text
                  from gazette.source s
                  join gazette.document d on d.source = s.sha256
                 where d.id = :document
                """).param("document", document).query(String.class).optional();
    }
}
