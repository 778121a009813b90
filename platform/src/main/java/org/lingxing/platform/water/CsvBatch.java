package org.lingxing.platform.water;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;
import org.lingxing.sensing.Sample;

/**
 * Observations as CSV in UTF-8 with a head: {@code at} and a column an item, or {@code at,item,value} with an optional
 * {@code unit}. Heads may be in Chinese: 监测时间, 项目, 数值, 单位, and the items' names, with or without a unit in brackets.
 */
final class CsvBatch {

    private CsvBatch() {}

    static List<Sample> read(InputStream body, Batch batch) {
        var text = new InputStreamReader(body, StandardCharsets.UTF_8);
        try (var rows = CsvReader.builder().skipEmptyLines(true).ofCsvRecord(text)) {
            @Nullable Head head = null;
            for (var row : rows) {
                if (head == null) {
                    head = Head.of(row.getFields());
                } else {
                    head.read(row, batch);
                }
            }
        } catch (RuntimeException | java.io.IOException broken) {
            if (broken instanceof Refusal refusal) {
                throw refusal;
            }
            throw Refusal.of(WaterRefusal.OBSERVATIONS_FAULTY).withFault("", "不是 CSV", "this is not CSV");
        }
        return batch.samples();
    }

    /** What the columns are. */
    private record Head(List<String> names, int at, int station, int item, int value, int unit) {

        static Head of(List<String> written) {
            var names = written.stream()
                    .map(name -> name.strip().replace("\uFEFF", "").replaceAll("[（(].*[)）]$", ""))
                    .toList();
            var head = new Head(
                    names,
                    find(names, "at", "监测时间"),
                    find(names, "station", "站点"),
                    find(names, "item", "项目"),
                    find(names, "value", "数值"),
                    find(names, "unit", "单位"));
            if (head.at < 0) {
                throw Refusal.of(WaterRefusal.OBSERVATIONS_FAULTY)
                        .withFault("/0", "第一行应有 at（监测时间）列", "the first line needs a column named at");
            }
            return head;
        }

        void read(CsvRecord row, Batch batch) {
            var line = "/" + row.getStartingLineNumber();
            batch.moment(cell(row, at), line + "/at");
            if (station >= 0) {
                batch.ofStation(cell(row, station), line + "/station");
            }
            if (item >= 0 && value >= 0) {
                var of = Batch.item(cell(row, item));
                if (of == null) {
                    batch.fault(line + "/item", "没有项目 " + cell(row, item), "there is no item " + cell(row, item));
                } else {
                    batch.value(of, cell(row, value), unit < 0 ? null : cell(row, unit), line + "/value");
                }
            } else {
                for (int column = 0; column < names.size(); column++) {
                    var of = Batch.item(names.get(column));
                    if (of != null) {
                        batch.value(of, cell(row, column), null, line + "/" + names.get(column));
                    }
                }
            }
            batch.end(line);
        }

        private static String cell(CsvRecord row, int column) {
            return column < row.getFieldCount() ? row.getField(column).strip() : "";
        }

        private static int find(List<String> names, String english, String chinese) {
            int found = names.indexOf(english);
            return found >= 0 ? found : names.indexOf(chinese);
        }
    }
}
