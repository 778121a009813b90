package org.lingxing.sensing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.lingxing.decrees.water.WaterClass;

/** Rows of the national automatic stations with the class that was published, read from beside the project. */
final class OfficialRows {

    private static final Map<String, WaterClass> CLASSES = Map.of(
            "Ⅰ",
            WaterClass.I,
            "Ⅱ",
            WaterClass.II,
            "Ⅲ",
            WaterClass.III,
            "Ⅳ",
            WaterClass.IV,
            "Ⅴ",
            WaterClass.V,
            "劣Ⅴ",
            WaterClass.INFERIOR_V);

    /** What the published class is made of; the place of each in the file. */
    private static final Map<Item, Integer> JUDGED = Map.of(
            Item.PH,
            7,
            Item.DISSOLVED_OXYGEN,
            8,
            Item.PERMANGANATE_INDEX,
            11,
            Item.AMMONIA_NITROGEN,
            12,
            Item.TOTAL_PHOSPHORUS,
            13);

    /** One row: the station by province, basin and name. */
    record Row(String station, String time, @Nullable WaterClass published, Sample sample) {}

    private OfficialRows() {}

    /** All rows; the test is left out where they are not there. */
    static List<Row> read() {
        var file = shared().resolve("data/water/cnemc_4hourly_2021-04_by_station.csv.gz");
        Assumptions.assumeTrue(
                Files.exists(file), "left out: the rows with the published class are not beside the project");
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(OfficialRows::row).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The phosphorus limit that fits each station best: true for lakes. */
    static Map<String, Boolean> lakes(List<Row> labelled) {
        Map<String, int[]> fits = new HashMap<>();
        for (var row : labelled) {
            var counts = fits.computeIfAbsent(row.station(), station -> new int[2]);
            counts[0] += Water.RIVER.judge(row.sample(), 0).waterClass() == row.published() ? 1 : 0;
            counts[1] += Water.LAKE.judge(row.sample(), 0).waterClass() == row.published() ? 1 : 0;
        }
        Map<String, Boolean> lakes = new HashMap<>();
        fits.forEach((station, counts) -> lakes.put(station, counts[1] > counts[0]));
        return lakes;
    }

    private static Row row(String line) {
        var cells = line.split(",", -1);
        var builder = new Sample.Builder();
        JUDGED.forEach((item, place) -> {
            var cell = cells[place];
            if (cell.matches("-?\\d+(\\.\\d+)?")) {
                builder.with(item, cell);
            }
        });
        return new Row(
                String.join("/", cells[1], cells[2], cells[3]),
                cells[4],
                CLASSES.get(cells[5].strip()),
                builder.at(0, 0));
    }

    private static Path shared() {
        var given = System.getenv("LINGXING_SHARED");
        return given != null
                ? Path.of(given)
                : Path.of(System.getProperty("lingxing.root", "..")).resolve("../shared");
    }

    /** Rows with a published class, by station in the order of the file. */
    static List<Row> labelled(List<Row> rows) {
        List<Row> labelled = new ArrayList<>();
        for (var row : rows) {
            if (row.published() != null && row.sample().size() > 0) {
                labelled.add(row);
            }
        }
        return labelled;
    }
}
