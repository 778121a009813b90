package org.lingxing.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.store.BackupSummary;
import org.lingxing.platform.store.Backups;
import org.lingxing.platform.store.Keys;
import org.lingxing.platform.store.Restoration;
import org.lingxing.platform.store.StartFailure;
import org.lingxing.platform.store.Store;

/**
 * {@code backup FILE [--keys FILE]}: writes the data of this home into a file, and its keys into another that only its
 * owner reads. A platform that runs goes on meanwhile; if none runs, none is started.
 */
final class BackupCommand {

    private BackupCommand() {}

    /** @return 0; whatever keeps it from being written is thrown */
    static int run(Settings settings, List<String> arguments) {
        var words = Words.of(arguments, "./lingxing backup FILE [--keys FILE]", Set.of("--keys"), Set.of());
        var running = OwnPlatform.running(settings);
        var summary = running.isPresent()
                ? take(running.get(), words.file())
                : Store.backUp(settings.home(), settings.databaseUrl(), words.file());
        var keys = words.keys();
        try {
            Keys.in(settings.home()).writeTo(keys);
        } catch (IOException e) {
            throw Backups.notWritten(keys, e);
        }
        say(summary, words.file(), keys);
        return 0;
    }

    /** What came over the wire is a backup only when it can be read as one. */
    private static BackupSummary take(OwnPlatform platform, Path file) {
        var part = Backups.part(file);
        try (platform) {
            Backups.makeForOwner(part);
            platform.download("/backup", part);
            var summary = whole(part);
            Backups.moveInPlace(part, file);
            return summary;
        } catch (IOException e) {
            throw Backups.notWritten(file, e);
        } finally {
            remove(part);
        }
    }

    private static BackupSummary whole(Path part) {
        try {
            return Restoration.of(part, Keys.none()).summary();
        } catch (StartFailure cutOff) {
            throw new StartFailure(
                    "平台没有写完备份，原因见数据目录中的 lingxing.log；没有留下残缺的文件。",
                    "The platform did not finish the backup, lingxing.log in the data folder tells why; nothing half-written was left.",
                    cutOff);
        }
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            Console.complain(Phrase.of("未能删除 " + part, part + " could not be removed"));
        }
    }

    private static void say(BackupSummary summary, Path file, Path keys) {
        Console.say(inWords(summary, file));
        Console.say(Phrase.of(
                "密钥单独在 " + keys + "；请另处保管：没有它，个人信息不可读，日志的签名不可核对",
                "The keys lie apart in " + keys
                        + "; keep them elsewhere: without them no personal value can be read and"
                        + " no signature of the journal holds"));
    }

    static Phrase inWords(BackupSummary summary, Path file) {
        return Phrase.of(
                "备份 " + file + "：" + summary.takenAt() + " 的数据，" + summary.tables() + " 张表 " + summary.rows() + " 行，"
                        + summary.files() + " 个附件",
                "Backup " + file + ": the data as of " + summary.takenAt() + ", " + summary.rows() + " rows in "
                        + summary.tables() + " tables, " + summary.files() + " files");
    }
}
