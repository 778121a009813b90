package org.lingxing.platform;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.store.Keys;
import org.lingxing.platform.store.Restoration;
import org.lingxing.platform.store.StartFailure;

/**
 * {@code restore FILE [--keys FILE | --without-keys]}: makes an empty data home, and with {@code LINGXING_DB_URL} an
 * empty database, what a backup holds.
 */
final class RestoreCommand {

    private RestoreCommand() {}

    /** @return 0; whatever keeps it from being restored is thrown */
    static int run(Settings settings, List<String> arguments) {
        var words = Words.of(
                arguments,
                "./lingxing restore FILE [--keys FILE | --without-keys]",
                Set.of("--keys"),
                Set.of("--without-keys"));
        var keys = words.has("--without-keys") ? Keys.none() : keysOf(words);
        var backup = Restoration.of(words.file(), keys);
        backup.into(settings.home(), settings.databaseUrl());
        Console.say(BackupCommand.inWords(backup.summary(), words.file()));
        Console.say(Phrase.of(
                "已恢复到 " + settings.home().toAbsolutePath().normalize() + "；请运行 ./lingxing verify 核对日志",
                "Restored into " + settings.home().toAbsolutePath().normalize()
                        + "; run ./lingxing verify to check the journal"));
        return 0;
    }

    private static Keys keysOf(Words words) {
        var file = words.keys();
        if (!Files.exists(file) && words.fileAfter("--keys").isEmpty()) {
            throw new StartFailure(
                    "没有找到密钥文件 " + file + "；请用 --keys 指定。密钥已丢失时可用 --without-keys：个人信息将不可读，原有签名将不可核对。",
                    "There is no file of keys " + file + "; name it with --keys. If the keys are lost, --without-keys"
                            + " restores the rest: personal values stay unreadable and signatures cannot be checked.");
        }
        return Keys.read(file);
    }
}
