package org.lingxing.platform.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of a data home: its files {@code *.key}. They never lie in a backup but in a file of their own, which only
 * its owner reads; a backup says by their hashes which keys belong to it.
 *
 * @param byName content of each file by its name
 */
public record Keys(Map<String, String> byName) {

    private static final String OURS = "lingxing-keys";
    private static final JsonMapper JSON = JsonMapper.shared();

    public Keys {
        byName = Map.copyOf(byName);
    }

    /** No keys at all: what needs them is lost, the rest can be had. */
    public static Keys none() {
        return new Keys(Map.of());
    }

    /** The keys that lie in a data home. */
    public static Keys in(Path home) {
        var keys = new TreeMap<String, String>();
        try (var files = Files.newDirectoryStream(home, "*.key")) {
            for (var file : files) {
                keys.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        } catch (IOException e) {
            throw new StartFailure(
                    "无法读取数据目录 " + home + " 中的密钥。", "The keys in the data folder " + home + " cannot be read.", e);
        }
        return new Keys(keys);
    }

    /**
     * Reads a file that {@link #writeTo} wrote.
     *
     * @throws StartFailure if it is none
     */
    public static Keys read(Path file) {
        try {
            var all = JSON.readValue(Files.readString(file), new TypeReference<TreeMap<String, String>>() {});
            if ("1".equals(all.remove(OURS)) && all.keySet().stream().allMatch(Keys::isName)) {
                return new Keys(all);
            }
        } catch (IOException e) {
            throw new StartFailure(
                    "无法读取密钥文件 " + file + "（" + DataHome.reason(e) + "）。",
                    "The file of keys " + file + " cannot be read (" + DataHome.reason(e) + ").",
                    e);
        } catch (JacksonException e) {
            throw noKeys(file, e);
        }
        throw noKeys(file, null);
    }

    /** Writes them where only the owner of the file can read them; whole or not at all. */
    public void writeTo(Path file) throws IOException {
        var all = new TreeMap<>(byName);
        all.put(OURS, "1");
        var fresh = file.resolveSibling(file.getFileName() + ".part");
        writeForOwner(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
        DataHome.moveInPlace(fresh, file);
    }

    void putInto(DataHome home) throws IOException {
        for (var key : byName.entrySet()) {
            writeForOwner(home.resolve(key.getKey()), key.getValue());
        }
    }

    Map<String, String> hashes() {
        var hashes = new TreeMap<String, String>();
        byName.forEach((name, content) -> hashes.put(name, hash(content)));
        return hashes;
    }

    /** The name of a key that a backup knows and that is missing here or another; null if all are here. */
    @Nullable
    String firstThatIsNot(Map<String, String> hashes) {
        var own = hashes();
        return new TreeMap<>(hashes)
                .entrySet().stream()
                        .filter(key -> !key.getValue().equals(own.get(key.getKey())))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null);
    }

    private static boolean isName(String name) {
        return name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,80}\\.key");
    }

    private static void writeForOwner(Path file, String content) throws IOException {
        Backups.makeForOwner(file);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }

    private static String hash(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static StartFailure noKeys(Path file, @Nullable Exception cause) {
        return new StartFailure(
                "无法从 " + file + " 读取密钥；应为 ./lingxing backup 写成的密钥文件。",
                "No keys can be read from " + file + "; it should be a file of keys that ./lingxing backup wrote.",
                cause);
    }
}
