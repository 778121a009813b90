package org.lingxing.platform.water;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Kind;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.water.SectionView.Named;
import org.lingxing.platform.water.SectionView.ValueView;
import org.lingxing.sensing.Item;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Samples of any sections over any time, page by page, the latest first. */
@Component
class SampleList {

    private static final String PAGE = """
            select sample.station, sample.at, items, vals, flags, class, decisive, version,
                   station.code as station_code, station.name as station_name,
                   section.code as section, section.name as section_name, section.body,
                   laboratory_sample.sheet, laboratory.name as laboratory
              from water.sample
              join water.station on station.number = sample.station
              join water.stay on stay.station = sample.station and sample.at >= stay.since and sample.at < stay.until
              join water.section on section.code = stay.section_code
              left join water.laboratory_sample
                on laboratory_sample.station = sample.station and laboratory_sample.at = sample.at
              left join water.laboratory on laboratory.code = laboratory_sample.laboratory
             where (:sections::text[] is null or section.code = any(:sections))
               and sample.at >= :from and sample.at < :to
               and (:before::timestamptz is null
                    or (sample.at, sample.station) < (:before::timestamptz, :beforeStation::integer))
             order by sample.at desc, sample.station desc
             limit :limit
            """;

    private static final String COUNT = """
            select count(*)
              from water.sample
              join water.stay on stay.station = sample.station and sample.at >= stay.since and sample.at < stay.until
             where (:sections::text[] is null or stay.section_code = any(:sections))
               and sample.at >= :from and sample.at < :to
            """;

    /** A row a sample, a column an item: choose columns to choose items. */
    static final Columns<SampleView> COLUMNS = columns();

    private final JdbcClient database;
    private final Judges judges;
    private final CityClock clock;

    SampleList(JdbcClient database, Judges judges, CityClock clock) {
        this.database = database;
        this.judges = judges;
        this.clock = clock;
    }

    /**
     * A sample.
     *
     * @param laboratory who analysed it; null for an instrument
     * @param sheet number of the sampling sheet
     * @param version raised by every correction
     */
    record SampleView(
            String section,
            String sectionName,
            String station,
            String stationName,
            Instant at,
            @Nullable Named waterClass,
            List<String> decisive,
            @Nullable String laboratory,
            @Nullable String sheet,
            int version,
            List<ValueView> values,
            int stationNumber) {

        @Nullable
        ValueView find(Item item) {
            return values.stream()
                    .filter(value -> value.item().equals(item.memberName()))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * @param sections codes; empty for all
     */
    Page<SampleView> page(List<String> sections, Instant from, Instant to, Paging paging) {
        var codes = sections.isEmpty() ? null : sections.toArray(String[]::new);
        boolean first = paging.fromTheBeginning();
        var rows = Rows.of(database.sql(PAGE)
                .param("sections", codes, Types.ARRAY)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("before", first ? null : Timestamp.from(paging.after(0, Instant::parse)), Types.TIMESTAMP)
                .param("beforeStation", first ? null : paging.after(1, Integer::valueOf), Types.INTEGER)
                .param("limit", paging.oneMore())
                .query((row, number) -> view(row)));
        long total = first ? count(codes, from, to) : paging.after(2, Long::valueOf);
        return Page.of(
                rows,
                paging,
                total,
                clock.instant(),
                view -> List.of(view.at().toString(), Integer.toString(view.stationNumber()), Long.toString(total)));
    }

    /** How many there are; counted for the first page, which hands it on to those that follow. */
    private long count(String @Nullable [] codes, Instant from, Instant to) {
        return database.sql(COUNT)
                .param("sections", codes, Types.ARRAY)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(Long.class)
                .single();
    }

    private SampleView view(ResultSet row) throws SQLException {
        var at = row.getTimestamp("at").toInstant();
        var classifier = judges.classifier(org.lingxing.decrees.water.WaterBody.valueOf(row.getString("body")));
        List<ValueView> values = new ArrayList<>();
        for (var entry : Samples.values(row).entrySet()) {
            values.add(Views.value(
                    new StationMemory.Value(
                            entry.getKey(),
                            at.getEpochSecond(),
                            entry.getValue().value(),
                            entry.getValue().flags()),
                    classifier));
        }
        return new SampleView(
                row.getString("section"),
                row.getString("section_name"),
                row.getString("station_code"),
                row.getString("station_name"),
                at,
                Named.of(Samples.classAt(row.getObject("class", Integer.class))),
                Views.items(row.getInt("decisive")),
                row.getString("laboratory"),
                row.getString("sheet"),
                row.getInt("version"),
                values,
                row.getInt("station"));
    }

    private static Columns<SampleView> columns() {
        List<Column<SampleView, ?>> columns = new ArrayList<>(List.of(
                Column.text("section", "断面编码", "Section code", SampleView::section),
                Column.text("sectionName", "断面", "Section", SampleView::sectionName),
                Column.text("station", "站点", "Station", SampleView::stationName),
                Column.of("at", Phrase.of("监测时间", "Time"), Kind.moment(), SampleView::at),
                Column.of(
                        "class",
                        Phrase.of("类别", "Class"),
                        Kind.phrase(),
                        (SampleView sample) -> labelOf(sample.waterClass()))));
        for (var item : Item.values()) {
            var unit = item.unit().isEmpty() ? "" : "（" + item.unit() + "）";
            columns.add(Column.text(
                    item.memberName(),
                    item.label().zh() + unit,
                    item.label().en() + unit,
                    sample -> text(sample, item)));
        }
        columns.add(Column.text("laboratory", "监测机构", "Laboratory", SampleView::laboratory));
        columns.add(Column.text("sheet", "采样单编号", "Sampling sheet", SampleView::sheet));
        columns.add(Column.text("flags", "标记", "Flags", SampleList::flags));
        return new Columns<>("water-samples", Phrase.of("监测数据", "Samples"), columns);
    }

    private static @Nullable Phrase labelOf(@Nullable Named named) {
        return named == null ? null : named.label();
    }

    private static @Nullable String text(SampleView sample, Item item) {
        var value = sample.find(item);
        return value == null ? null : (value.below() ? "<" : "") + value.value().toPlainString();
    }

    /** What was noticed, value by value. */
    private static @Nullable String flags(SampleView sample) {
        var said = sample.values().stream()
                .filter(value -> !value.flags().isEmpty())
                .map(value -> value.label().zh() + "："
                        + String.join(
                                "、",
                                value.flags().stream()
                                        .map(flag -> flag.label().zh())
                                        .toList()))
                .toList();
        return said.isEmpty() ? null : String.join("；", said);
    }
}
