package org.lingxing.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Grid;
import org.lingxing.tracks.Coverage;
import org.lingxing.tracks.Examination;
import org.lingxing.tracks.GpxFile;
import org.lingxing.tracks.ReachLine;
import org.lingxing.tracks.Recording;
import org.lingxing.tracks.Tolerances;

/** Examines the tracks of GPX files: how far, how much of a reach, what speaks against them. */
final class TrackCommand implements Command {

    @Override
    public String name() {
        return "track";
    }

    @Override
    public String usage() {
        return """
                track FILE... [--reach FILE [--grid GRID]] [--arrived TIME] [--json]
                                             tracks of GPX files: length, how much of a reach (GeoJSON; WGS84, CGCS2000 or
                                             GCJ02) they cover, signs that speak against them; later than the time of
                                             arrival nothing can have been recorded""";
    }

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        var options = new Options(arguments);
        boolean json = options.has("--json");
        String reach = options.value("--reach");
        String grid = options.value("--grid");
        String arrived = options.value("--arrived");
        List<String> files = options.rest();
        if (files.isEmpty()
                || files.stream().anyMatch(word -> word.startsWith("--"))
                || !isGrid(grid)
                || !isTime(arrived)) {
            err.println(usage());
            return 2;
        }
        try {
            ReachLine line = reach == null ? null : reach(Path.of(reach), grid);
            boolean allRead = true;
            for (String file : files) {
                allRead &= examine(file, arrived, line, json, out);
            }
            return allRead ? 0 : 1;
        } catch (IOException | IllegalArgumentException fault) {
            err.println(reach + "：河段线无法读取：" + fault.getMessage() + "。The line of the reach cannot be read.");
            return 1;
        }
    }

    private static boolean isGrid(@Nullable String name) {
        return name == null || List.of("WGS84", "CGCS2000", "GCJ02").contains(name);
    }

    private static boolean isTime(@Nullable String written) {
        try {
            return written == null || Instant.parse(written) != null;
        } catch (DateTimeException noTime) {
            return false;
        }
    }

    private static ReachLine reach(Path file, @Nullable String grid) throws IOException {
        var shape = ReachFile.read(Files.readString(file), grid == null ? Grid.WGS84 : Grid.valueOf(grid));
        return ReachLine.of(shape, Tolerances.usual().near());
    }

    private static boolean examine(
            String file, @Nullable String arrived, @Nullable ReachLine reach, boolean json, PrintStream out) {
        try (var in = Files.newInputStream(Path.of(file))) {
            var reading = GpxFile.read(in);
            var found = Examination.of(
                    Recording.of(reading.track(), arrived == null ? null : Instant.parse(arrived)),
                    reach,
                    Tolerances.usual());
            if (json) {
                out.println(TrackJson.of(file, reading, found));
            } else {
                print(file, reading, found, out);
            }
            return !reading.track().fixes().isEmpty();
        } catch (IOException fault) {
            out.println(file + "：无法读取 Cannot be read: " + fault.getMessage());
            return false;
        }
    }

    private static void print(String file, GpxFile.Reading reading, Examination found, PrintStream out) {
        var summary = found.summary();
        out.printf(
                Locale.ROOT,
                "%s：%d 个点，%d 段，%.2f 公里，用时 %d 分钟%s%n",
                file,
                summary.fixes(),
                reading.track().legs().size(),
                summary.metres() / 1000,
                summary.duration().toMinutes(),
                summary.speed() == null ? "" : String.format(Locale.ROOT, "，行进时 %.1f 公里/时", summary.speed() * 3.6));
        if (found.coverage() != null) {
            print(found.coverage(), out);
        }
        found.signs()
                .forEach(sign -> out.println("  疑点 " + sign.kind() + "："
                        + sign.words().zh() + "。" + sign.words().en() + "."));
        reading.remarks()
                .forEach(remark -> out.println("  " + (remark.line() > 0 ? "第 " + remark.line() + " 行：" : "")
                        + remark.words().zh() + "。" + remark.words().en() + "."));
    }

    private static void print(Coverage coverage, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "  覆盖 %.2f%%：河段 %.2f 公里中看到 %.2f 公里%n",
                coverage.share() * 100,
                coverage.length() / 1000,
                coverage.seen() / 1000);
        coverage.missed()
                .forEach(gap ->
                        out.printf(Locale.ROOT, "  未到 %.0f–%.0f 米，长 %.0f 米%n", gap.from(), gap.to(), gap.metres()));
    }
}
