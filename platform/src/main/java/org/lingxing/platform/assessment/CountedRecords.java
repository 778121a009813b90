package org.lingxing.platform.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.scoring.Measure.Evidence;

/**
 * The records behind what was counted, a piece at a time: a guard has one each day on each reach, a township ten thousand a
 * year. Those that cost points come first, then by their days: of a share those that are missing; of cases all cost.
 */
final class CountedRecords {

    private record Key(boolean counted, LocalDate day, String id) {

        static Key of(Evidence record) {
            return new Key(record.counted(), record.day(), record.id());
        }

        static Key read(Paging paging) {
            return new Key(paging.after(0, Boolean::valueOf), paging.after(1, LocalDate::parse), paging.after(2));
        }

        List<String> columns() {
            return List.of(Boolean.toString(counted), day.toString(), id);
        }
    }

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::counted).thenComparing(Key::day).thenComparing(Key::id);

    private CountedRecords() {}

    static Page<Evidence> page(List<Evidence> all, Paging paging, Instant asOf) {
        var after = paging.fromTheBeginning() ? null : Key.read(paging);
        var rows = all.stream()
                .filter(record -> after == null || ORDER.compare(Key.of(record), after) > 0)
                .sorted(Comparator.comparing(Key::of, ORDER))
                .limit(paging.oneMore())
                .toList();
        return Page.of(rows, paging, all.size(), asOf, record -> Key.of(record).columns());
    }
}
