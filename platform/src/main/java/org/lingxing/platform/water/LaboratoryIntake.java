package org.lingxing.platform.water;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Fault;
import org.lingxing.platform.sheets.Intake;
import org.lingxing.platform.sheets.Template;
import org.lingxing.platform.time.CityClock;
import org.lingxing.sensing.Item;

/** Files of one laboratory, read with what was learnt of its columns, its names of sections and its methods. */
final class LaboratoryIntake implements Intake<LabRow> {

    private final Laboratory laboratory;
    private final @Nullable Integer usualYear;
    private final boolean onlyOurs;
    private final LaboratorySamples samples;
    private final Laboratories laboratories;
    private final CityClock clock;
    private final Template<LabRow> template;

    /**
     * @param usualYear what days without a year are read as; null where such a day is a fault
     * @param onlyOurs whether rows of places that nobody knows are passed over; else they are faults
     */
    LaboratoryIntake(
            Laboratory laboratory,
            @Nullable Integer usualYear,
            boolean onlyOurs,
            Laboratories laboratories,
            LaboratorySamples samples,
            CityClock clock) {
        this.laboratory = laboratory;
        this.usualYear = usualYear;
        this.onlyOurs = onlyOurs;
        this.laboratories = laboratories;
        this.samples = samples;
        this.clock = clock;
        var name = LaboratoryFiles.PREFIX
                + laboratory.code()
                + (usualYear == null ? "" : "." + usualYear)
                + (onlyOurs ? ".ours" : "");
        var read = Template.of(
                        new Columns<>(
                                name,
                                Phrase.of(laboratory.name() + "监测结果", "Results of " + laboratory.name()),
                                LabRow.ALL),
                        LabRow::of)
                .checked(LaboratoryIntake::faults)
                .noted(
                        "一行一个样品、一列一个项目，或一行一个监测值；低于检出限写 <0.01 或 0.01L，未测写 --",
                        "A row a sample and a column an item, or a row a value; below the limit as <0.01 or 0.01L, not measured as --");
        // in a table of the country places of one name lie far apart
        this.template = onlyOurs
                ? read
                : read.distinctBy(LabRow.PLACE, LabRow.DAY, LabRow.TIME, LabRow.ITEM)
                        .repeatable();
    }

    @Override
    public Template<LabRow> template() {
        return template;
    }

    @Override
    public String learntAs() {
        return LaboratoryFiles.PREFIX + laboratory.code();
    }

    @Override
    public Set<Role> takers() {
        return LaboratoryFiles.TAKERS;
    }

    @Override
    public List<Held<LabRow>> look(List<LabRow> rows) {
        var places = samples.places(laboratory);
        var methods = laboratories.methods(laboratory.code());
        List<Understood> understood = new ArrayList<>();
        for (var row : rows) {
            understood.add(understand(row, places, methods));
        }
        if (onlyOurs) {
            requireOneRowASample(understood);
        }
        var stored = samples.stored(understood);
        return understood.stream().map(one -> held(one, stored)).toList();
    }

    /** Two rows of one section and moment that say different things are a fault of the later one. */
    private static void requireOneRowASample(List<Understood> understood) {
        Map<List<Object>, LabRow> seen = new HashMap<>();
        for (var one : understood) {
            var section = one.section();
            var at = one.at();
            if (section != null && at != null) {
                var item = one.row().item();
                var first = seen.putIfAbsent(List.of(section.code(), at, item == null ? "" : item), one.row());
                if (first != null && !first.values().equals(one.row().values())) {
                    one.faults()
                            .add(Fault.at(
                                    LabRow.PLACE,
                                    "这个断面同一时间另有一行，数值不同",
                                    "Another row of this section and time says something else"));
                }
            }
        }
    }

    @Override
    public void holdStill() {
        samples.holdStill();
    }

    @Override
    public void takeOver(List<Taken<LabRow>> rows, Taking taking) {
        var places = samples.places(laboratory);
        var methods = laboratories.methods(laboratory.code());
        samples.write(
                laboratory,
                rows.stream()
                        .map(taken -> understand(taken.row(), places, methods))
                        .filter(one -> one.section() != null
                                && one.at() != null
                                && !one.row().values().isEmpty())
                        .toList(),
                methods,
                taking);
    }

    /**
     * A row as it is understood.
     *
     * @param section null where the file's name of it means nothing yet
     * @param at null where it is not known
     */
    record Understood(
            LabRow row, @Nullable Section section, @Nullable LocalDateTime at, List<Fault> faults) {}

    private Understood understand(LabRow row, LabPlaces places, Map<Item, Laboratory.Method> methods) {
        List<Fault> faults = new ArrayList<>();
        var section = places.find(row.place());
        if (section == null && onlyOurs) {
            return new Understood(row, null, null, faults);
        }
        boolean measured = !row.values().isEmpty();
        if (section == null && measured) {
            faults.add(Fault.at(
                    LabRow.PLACE, "还不知道“" + row.place() + "”是哪个断面", "Nobody has said yet which section this is"));
        }
        var at = measured ? at(row, faults) : null;
        var values = new EnumMap<Item, LabValue>(Item.class);
        row.values().forEach((item, value) -> values.put(item, known(row, item, value, methods, faults)));
        var meant = row.meaning(section == null ? row.place() : LabPlaces.name(section), at, values);
        return new Understood(meant, section, at, faults);
    }

    private @Nullable LocalDateTime at(LabRow row, List<Fault> faults) {
        var column = row.time() != null || row.day() == null ? LabRow.TIME : LabRow.DAY;
        try {
            var dayIn = row.day() != null && row.day().hasDay() ? row.day() : row.time();
            var at = dayIn == null ? null : dayIn.at(row.time(), row.month(), usualYear);
            if (at == null && dayIn != null && dayIn.hasDay()) {
                faults.add(Fault.at(column, "没有年份；请在上传时选年份", "It has no year; choose one with the file"));
            } else if (at == null) {
                faults.add(Fault.at(column, "有监测值，却没有时间", "There are values, but no time"));
            } else if (at.atZone(CityClock.ZONE).toInstant().isAfter(clock.instant())) {
                faults.add(Fault.at(
                        column,
                        "按 " + at.toLocalDate() + " 读，还没有到",
                        "Read as " + at.toLocalDate() + " it is yet to come"));
            }
            return at;
        } catch (DateTimeException noSuchDay) {
            faults.add(Fault.at(column, "没有这一天", "There is no such day"));
            return null;
        }
    }

    private static LabValue known(
            LabRow row, Item item, LabValue value, Map<Item, Laboratory.Method> methods, List<Fault> faults) {
        if (value.kind() != LabValue.Kind.UNDETECTED) {
            return value;
        }
        var method = methods.get(item);
        var limit = row.limit();
        var known = limit != null && limit.isMeasured()
                ? LabValue.of(limit.value(), value.flags())
                : value.below(method == null ? null : method.limit());
        if (!known.isMeasured()) {
            faults.add(Fault.at(
                    row.columnOf(item),
                    "未检出，但没有检出限；请写 <检出限，或在该机构的方法中登记",
                    "Below detection, but no limit is known; write <limit, or enter the method's limit"));
        }
        return known;
    }

    private static Held<LabRow> held(Understood one, Map<LaboratorySamples.Place, LaboratorySamples.Stored> stored) {
        var row = one.row();
        var section = one.section();
        var at = one.at();
        if (section == null || at == null || !one.faults().isEmpty()) {
            // a row in which nothing was measured says nothing new, nor does one of a place that is not ours
            boolean saysNothing =
                    row.values().isEmpty() || (section == null && one.faults().isEmpty());
            return new Held<>(row, saysNothing ? row : null, one.faults());
        }
        var there = stored.get(new LaboratorySamples.Place(section.code(), at));
        if (there == null) {
            return Held.of(row, null);
        }
        var now = new HashMap<Item, LabValue>();
        row.values().forEach((item, value) -> {
            var old = there.values().get(item);
            if (old != null) {
                now.put(item, old.equalsIn(value) ? value : old);
            }
        });
        return Held.of(row, now.isEmpty() ? null : row.held(there.sheet(), methodOf(there, row), now));
    }

    private static @Nullable String methodOf(LaboratorySamples.Stored there, LabRow row) {
        var item = row.item();
        return item == null ? null : there.methods().get(item);
    }

    private static List<Fault> faults(LabRow row) {
        boolean oneValue = row.item() != null;
        if (oneValue && row.values().size() > 1) {
            return List.of(Fault.at(LabRow.ITEM, "项目列与“监测项目”不能同时有值", "Columns of items and the column of one item"));
        }
        return Objects.equals(row.day(), row.time())
                        || row.day() == null
                        || row.time() == null
                        || !row.time().hasDay()
                ? List.of()
                : List.of(Fault.at(LabRow.TIME, "日期写了两次", "The day is written twice"));
    }
}
