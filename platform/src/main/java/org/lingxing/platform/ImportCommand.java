package org.lingxing.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.store.StartFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code import FILE... [--json] [--yes]}: reads files into the platform. What is new is taken over at once; where a file
 * changes documents held already, the difference is shown and taken over only with {@code --yes}.
 */
final class ImportCommand {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final OwnPlatform platform;
    private final boolean json;
    private final boolean yes;

    private ImportCommand(OwnPlatform platform, boolean json, boolean yes) {
        this.platform = platform;
        this.json = json;
        this.yes = yes;
    }

    /** @return 0 if every file was taken over or held nothing new, else 1 */
    static int run(Settings settings, List<String> arguments) {
        var files = arguments.stream()
                .filter(word -> !word.startsWith("--"))
                .map(Path::of)
                .toList();
        var unknown = arguments.stream()
                .filter(word ->
                        word.startsWith("--") && !List.of("--json", "--yes").contains(word))
                .findFirst();
        if (unknown.isPresent() || files.isEmpty()) {
            throw new StartFailure(
                    "用法：./lingxing import 文件... [--dry-run] [--json] [--yes]",
                    "Usage: ./lingxing import FILE... [--dry-run] [--json] [--yes]");
        }
        var missing = files.stream().filter(file -> !Files.isReadable(file)).findFirst();
        if (missing.isPresent()) {
            throw new StartFailure("无法读取文件 " + missing.get() + "。", "The file " + missing.get() + " cannot be read.");
        }
        try (var platform = OwnPlatform.of(settings)) {
            var command = new ImportCommand(platform, arguments.contains("--json"), arguments.contains("--yes"));
            return files.stream().mapToInt(command::take).max().orElse(0);
        }
    }

    private int take(Path file) {
        try {
            var reading = finished(platform.upload("/imports", file));
            if (!reading.path("state").asString().equals("READ")) {
                return tell(file, reading);
            }
            if (!reading.path("difference").path("changed").isEmpty() && !yes) {
                tell(file, reading);
                Console.say(Phrase.of(
                        "与已有文件有出入，尚未入库；请在控制台查看，或加 --yes 重新导入。",
                        "It changes documents held already and is not taken over; look at it in the console, or import"
                                + " it again with --yes."));
                return 1;
            }
            return tell(
                    file,
                    finished(platform.post(
                            path(reading) + "/acceptance", JsonMapper.shared().createObjectNode())));
        } catch (OwnPlatform.Refused refused) {
            Console.complain(Phrase.of(
                    file + "：" + refused.phrase().zh(),
                    file + ": " + refused.phrase().en()));
            return 1;
        } catch (IOException e) {
            Console.complain(Phrase.of("无法读取文件 " + file, "The file " + file + " cannot be read"));
            return 1;
        }
    }

    private JsonNode finished(JsonNode begun) {
        var reading = begun;
        while (reading.path("state").asString().equals("READING")) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return reading;
            }
            reading = platform.get(path(begun));
        }
        return platform.get(path(begun));
    }

    private static String path(JsonNode reading) {
        return "/imports/" + reading.path("id").asString();
    }

    private int tell(Path file, JsonNode reading) {
        if (json) {
            System.out.println(reading);
        } else {
            Console.say(inWords(file, reading));
        }
        var state = reading.path("state").asString();
        return state.equals("TAKEN_OVER") || state.equals("UNCHANGED") ? 0 : 1;
    }

    private static Phrase inWords(Path file, JsonNode reading) {
        var summary = reading.path("summary");
        var counts = Phrase.of(
                "%d 个文件、%d 项任务、%d 项指标，%d 处待确认"
                        .formatted(
                                count(summary, "documents"),
                                count(summary, "tasks"),
                                count(summary, "targets"),
                                count(summary, "toConfirm")),
                "%d documents, %d tasks, %d targets, %d to confirm"
                        .formatted(
                                count(summary, "documents"),
                                count(summary, "tasks"),
                                count(summary, "targets"),
                                count(summary, "toConfirm")));
        return switch (reading.path("state").asString()) {
            case "TAKEN_OVER" -> Phrase.of(file + "：已入库，" + counts.zh(), file + ": taken over, " + counts.en());
            case "UNCHANGED" -> Phrase.of(file + "：没有变化，" + counts.zh(), file + ": nothing new, " + counts.en());
            case "READ" -> Phrase.of(file + "：已读，" + counts.zh(), file + ": read, " + counts.en());
            default ->
                Phrase.of(
                        file + "：" + reading.path("problem").path("zh").asString("未完成"),
                        file + ": " + reading.path("problem").path("en").asString("not finished"));
        };
    }

    private static long count(JsonNode summary, String name) {
        return summary.path(name).asLong(0);
    }
}
