package org.lingxing.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store of contents must do. */
abstract class ContentStoreContract {

    private static final String HASH = "ab".repeat(32);
    private static final String OTHER = "0c".repeat(32);
    private static final byte[] CONTENT = "示例内容：十二个字的内容。".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    abstract ContentStore store() throws Exception;

    @Test
    void 放入的内容可整份或分段读出() throws Exception {
        var store = store();
        store.put(HASH, source());
        try (var all = store.read(HASH, 0, CONTENT.length)) {
            assertThat(all.readAllBytes()).isEqualTo(CONTENT);
        }
        try (var piece = store.read(HASH, 6, 6)) {
            assertThat(new String(piece.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("内容");
        }
        store.withFile(HASH, file -> assertThat(file).hasBinaryContent(CONTENT));
    }

    @Test
    void 同一内容放两次_只存一份且记为刚放入() throws Exception {
        var store = store();
        store.put(HASH, source());
        store.put(HASH, source());
        store.put(OTHER, source());
        var there = new TreeMap<String, Instant>();
        store.each(there::put);
        assertThat(there).containsOnlyKeys(OTHER, HASH);
    }

    @Test
    void 删去的内容不再能读() throws Exception {
        var store = store();
        store.put(HASH, source());
        store.remove(HASH);
        store.remove(HASH);
        assertThatThrownBy(() -> store.read(HASH, 0, 1)).isInstanceOf(NoSuchFileException.class);
        store.each((hash, put) -> {
            throw new AssertionError("still there: " + hash);
        });
    }

    @Test
    void 不是散列值的名称不碰存储() throws Exception {
        var store = store();
        assertThatThrownBy(() -> store.read("../../secret", 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.remove("..")).isInstanceOf(IllegalArgumentException.class);
    }

    private Path source() throws IOException {
        return Files.write(folder.resolve("source"), CONTENT);
    }
}
