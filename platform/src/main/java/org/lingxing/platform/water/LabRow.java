package org.lingxing.platform.water;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Cells;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Kind;
import org.lingxing.sensing.Item;

/**
 * A row of a laboratory's file: a sample with a column an item, or one value of a sample.
 *
 * @param place the section as the file calls it
 * @param time when it was taken; the day may stand apart in {@code day}
 * @param month that the row states, from which a day without a year has its year
 * @param sheet number of the sampling sheet
 * @param item of the one value; null where every item has its column
 * @param limit detection limit of the one value
 * @param values what the columns of items say, and the one value
 */
record LabRow(
        String place,
        @Nullable LabTime day,
        @Nullable LabTime time,
        @Nullable YearMonth month,
        @Nullable String sheet,
        @Nullable Item item,
        @Nullable String method,
        @Nullable LabValue limit,
        Map<Item, LabValue> values) {

    private static final int LONGEST_VALUE = 24;

    private static final Phrase A_VALUE =
            Phrase.of("数值、<0.01、0.01L、未检出或缺测符号", "a value, <0.01, 0.01L, ND, or a mark for nothing");
    private static final Phrase A_TIME = Phrase.of("采样时间，如 2019-06-18 08:00", "a moment, as 2019-06-18 08:00");

    static final Column<LabRow, String> PLACE = Column.of(
                    "section", Phrase.of("断面名称", "Section"), Kind.text(60), LabRow::place)
            .alsoCalled("断面", "点位名称", "点位", "采样点位", "监测点位", "站点名称", "测站名称", "采样地点", "监测断面")
            .required()
            .example("示例断面");
    static final Column<LabRow, LabTime> DAY = Column.of(
                    "day", Phrase.of("采样日期", "Day of sampling"), timeKind(), LabRow::day)
            .alsoCalled("日期", "监测日期", "分析日期");
    static final Column<LabRow, LabTime> TIME = Column.of(
                    "time", Phrase.of("监测时间", "Time of sampling"), timeKind(), LabRow::time)
            .alsoCalled("采样时间", "时间", "采样时刻", "监测日期时间")
            .example("2019-06-18 08:00");
    static final Column<LabRow, YearMonth> MONTH = Column.of(
                    "month",
                    Phrase.of("目录年月", "Month"),
                    Kind.text(20)
                            .as(LabRow::monthIn, YearMonth::toString, Phrase.of("年月，如 2019-06", "a month, as 2019-06")),
                    LabRow::month)
            .alsoCalled("年月", "监测年月", "采样年月", "月份");
    static final Column<LabRow, String> SHEET = Column.of(
                    "sheet", Phrase.of("采样单编号", "Sampling sheet"), Kind.text(60), LabRow::sheet)
            .alsoCalled("采样单", "采样单号", "样品编号", "样品号", "报告编号");
    static final Column<LabRow, Item> ITEM = Column.of(
                    "item",
                    Phrase.of("监测项目", "Item"),
                    Kind.text(40)
                            .as(
                                    LabRow::itemNamed,
                                    item -> item.label().zh(),
                                    Phrase.of("监测项目的名称", "the name of an item")),
                    LabRow::item)
            .alsoCalled("项目", "项目名称", "分析项目", "指标", "监测指标", "检测项目");
    static final Column<LabRow, LabValue> VALUE = Column.of(
                    "value", Phrase.of("监测值", "Value"), valueKind(), LabRow::single)
            .alsoCalled("结果", "监测结果", "检测结果", "数值", "浓度", "分析结果");
    static final Column<LabRow, String> UNIT = Column.of("unit", Phrase.of("单位", "Unit"), Kind.text(20), LabRow::unit)
            .alsoCalled("计量单位");
    static final Column<LabRow, String> METHOD = Column.of(
                    "method", Phrase.of("分析方法", "Method"), Kind.text(200), LabRow::method)
            .alsoCalled("方法", "检测方法", "方法依据", "监测方法");
    static final Column<LabRow, LabValue> LIMIT = Column.of(
                    "limit", Phrase.of("检出限", "Detection limit"), valueKind(), LabRow::limit)
            .alsoCalled("方法检出限", "最低检出限", "检出下限");

    private static final Map<Item, Column<LabRow, LabValue>> BY_ITEM = new EnumMap<>(Item.class);

    /** Every column there can be. */
    static final List<Column<LabRow, ?>> ALL =
            new ArrayList<>(List.of(PLACE, DAY, TIME, MONTH, SHEET, ITEM, VALUE, UNIT, METHOD, LIMIT));

    static {
        for (var item : Item.values()) {
            var column = Column.of(item.memberName(), item.label(), inUnits(item), (LabRow row) -> row.wide(item))
                    .alsoCalled(LabItems.others(item).toArray(String[]::new));
            BY_ITEM.put(item, column);
            ALL.add(column);
        }
    }

    LabRow {
        values = Map.copyOf(values);
    }

    /** The column of an item; that of the one value where the row has one. */
    Column<LabRow, LabValue> columnOf(Item of) {
        return item != null ? VALUE : java.util.Objects.requireNonNull(BY_ITEM.get(of));
    }

    /** Makes a row of its cells. */
    static LabRow of(Cells<LabRow> cells) {
        Map<Item, LabValue> values = new EnumMap<>(Item.class);
        BY_ITEM.forEach((item, column) -> {
            var value = cells.find(column);
            if (value != null && value.kind() != LabValue.Kind.NOTHING) {
                values.put(item, value);
            }
        });
        var item = cells.find(ITEM);
        var single = cells.find(VALUE);
        var limit = cells.find(LIMIT);
        if (item != null && single != null && single.kind() != LabValue.Kind.NOTHING) {
            var unit = cells.find(UNIT);
            values.put(item, inUnit(item, single, unit));
            limit = limit == null ? null : inUnit(item, limit, unit);
        }
        return new LabRow(
                cells.get(PLACE),
                cells.find(DAY),
                cells.find(TIME),
                cells.find(MONTH),
                cells.find(SHEET),
                item,
                cells.find(METHOD),
                limit,
                values);
    }

    /** The same as it is understood. */
    LabRow meaning(String section, @Nullable LocalDateTime at, Map<Item, LabValue> understood) {
        return new LabRow(
                section,
                day == null || at == null ? day : LabTime.of(at),
                time == null || at == null ? time : LabTime.of(at),
                month,
                sheet,
                item,
                method,
                limit,
                understood);
    }

    /** The same sample as the register holds it. */
    LabRow held(@Nullable String heldSheet, @Nullable String heldMethod, Map<Item, LabValue> stored) {
        return new LabRow(
                place,
                day,
                time,
                month,
                sheet == null ? null : heldSheet,
                item,
                method == null ? null : heldMethod,
                limit,
                stored);
    }

    private @Nullable LabValue single() {
        return item == null ? null : values.get(item);
    }

    private @Nullable LabValue wide(Item of) {
        return item == null ? values.get(of) : null;
    }

    private @Nullable String unit() {
        return item == null ? null : item.unit();
    }

    private static LabValue inUnit(Item item, LabValue value, @Nullable String unit) {
        if (unit == null || Measured.isUnitOf(item, unit)) {
            return value;
        }
        if (Measured.isThousandthOf(item, unit)) {
            return value.ofThousandths();
        }
        throw new IllegalArgumentException("unit " + unit);
    }

    private static Kind<LabTime> timeKind() {
        return Kind.text(40).as(LabTime::read, LabTime::text, A_TIME);
    }

    private static Kind<LabValue> valueKind() {
        return Kind.text(LONGEST_VALUE).as(LabValue::read, LabValue::printed, A_VALUE);
    }

    private static Kind<LabValue> inUnits(Item item) {
        return valueKind().inUnits(unit -> {
            if (Measured.isUnitOf(item, unit)) {
                return valueKind();
            }
            if (Measured.isThousandthOf(item, unit)) {
                return Kind.text(LONGEST_VALUE)
                        .as(text -> LabValue.read(text).ofThousandths(), LabValue::printed, A_VALUE);
            }
            return Kind.text(LONGEST_VALUE)
                    .as(
                            text -> {
                                throw new IllegalArgumentException(text);
                            },
                            LabValue::printed,
                            Phrase.of(
                                    "以 " + item.unit() + " 为单位的值；表头写的是 " + unit,
                                    "a value in " + item.unit() + "; the head says " + unit));
        });
    }

    private static Item itemNamed(String name) {
        var found = LabItems.find(name);
        if (found == null) {
            throw new IllegalArgumentException(name);
        }
        return found;
    }

    private static YearMonth monthIn(String text) {
        var digits = text.strip().replaceAll("[^0-9]+", "-").replaceAll("-$", "");
        var parts = digits.matches("\\d{6}")
                ? new String[] {digits.substring(0, 4), digits.substring(4)}
                : digits.split("-");
        if (parts.length < 2) {
            throw new IllegalArgumentException(text);
        }
        return YearMonth.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}
