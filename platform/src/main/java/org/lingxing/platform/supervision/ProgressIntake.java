package org.lingxing.platform.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.gazette.TargetBook.Quantity;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.sheets.Fault;
import org.lingxing.platform.sheets.Intake;
import org.lingxing.platform.sheets.Template;
import org.lingxing.platform.supervision.ProgressLine.Given;
import org.lingxing.platform.time.CityClock;

/** The matrix of one document as a register that a spreadsheet fills. */
final class ProgressIntake implements Intake<ProgressLine> {

    /** Finds the division that is called so on a day. */
    interface Names {

        Optional<DivisionCode> called(String printed, LocalDate day);
    }

    private final List<Quantity> cells;
    private final List<Quantity> measures;
    private final Template<ProgressLine> template;
    private final ProgressTable progress;
    private final ProgressDesk desk;
    private final Names names;
    private final Runnable lock;
    private final CityClock clock;

    ProgressIntake(
            String name,
            List<Quantity> cells,
            ProgressTable progress,
            ProgressDesk desk,
            Names names,
            Runnable lock,
            CityClock clock) {
        this.cells = cells;
        this.measures = measures(cells);
        this.template = ProgressLine.template(name, measures);
        this.progress = progress;
        this.desk = desk;
        this.names = names;
        this.lock = lock;
        this.clock = clock;
    }

    /** One quantity a measure, in the order of the longest row, which is that of the table. */
    private static List<Quantity> measures(List<Quantity> cells) {
        Map<String, List<Quantity>> rows = new HashMap<>();
        cells.forEach(cell -> rows.computeIfAbsent(Objects.requireNonNull(cell.printed()), key -> new ArrayList<>())
                .add(cell));
        List<Quantity> longest =
                rows.values().stream().max(Comparator.comparingInt(List::size)).orElseThrow();
        var measures = new ArrayList<>(longest);
        cells.stream()
                .filter(cell ->
                        measures.stream().noneMatch(measure -> measure.name().equals(cell.name())))
                .forEach(measures::add);
        return List.copyOf(measures);
    }

    @Override
    public Template<ProgressLine> template() {
        return template;
    }

    @Override
    public Set<Role> takers() {
        return Set.of(Role.OFFICER);
    }

    @Override
    public void holdStill() {
        lock.run();
    }

    @Override
    public List<Held<ProgressLine>> look(List<ProgressLine> rows) {
        Map<UUID, Map<LocalDate, ProgressFigure>> held = new HashMap<>();
        progress.ofDays(
                        cells.stream().map(Quantity::id).toList(),
                        rows.stream().map(ProgressLine::asOf).distinct().toList())
                .forEach(figure -> held.computeIfAbsent(figure.target(), key -> new HashMap<>())
                        .put(figure.asOf(), figure));
        return rows.stream().map(row -> look(row, held)).toList();
    }

    private Held<ProgressLine> look(ProgressLine row, Map<UUID, Map<LocalDate, ProgressFigure>> held) {
        List<@Nullable Quantity> targets = targetsOf(row.division());
        Quantity any = targets.stream().filter(Objects::nonNull).findFirst().orElse(null);
        if (any == null) {
            return new Held<>(
                    row,
                    null,
                    List.of(Fault.at(
                            ProgressLine.DIVISION,
                            "目标表中没有“" + row.division() + "”",
                            "The table of targets has no " + row.division())));
        }
        var objections = new ArrayList<Fault>();
        if (row.asOf().isAfter(clock.today())) {
            objections.add(Fault.at(ProgressLine.AS_OF, "在今天之后", "It lies ahead"));
        }
        List<@Nullable ProgressFigure> now = targets.stream()
                .<@Nullable ProgressFigure>map(target -> target == null
                        ? null
                        : held.getOrDefault(target.id(), Map.of()).get(row.asOf()))
                .toList();
        objections.addAll(objectionsToValues(row, targets));
        return new Held<>(meant(row, any, now), heldLine(any, row.asOf(), now), objections);
    }

    private List<Fault> objectionsToValues(ProgressLine row, List<@Nullable Quantity> targets) {
        var objections = new ArrayList<Fault>();
        boolean says = false;
        for (int at = 0; at < targets.size(); at++) {
            Given given = row.values().get(at);
            if (given == null || !given.fromFile()) {
                continue;
            }
            says = true;
            if (targets.get(at) == null) {
                objections.add(fault(at, "目标表中这一行没有此项", "The table sets nothing here"));
            } else if (given.value().signum() < 0) {
                objections.add(fault(at, "不能小于 0", "It cannot be below 0"));
            }
        }
        if (!says) {
            objections.add(Fault.ofRow("这一行没有填任何数", "Nothing is reported in this row"));
        }
        return objections;
    }

    private static Fault fault(int column, String zh, String en) {
        return new Fault(ProgressSheets.keyOf(column), Phrase.of(zh, en));
    }

    /** The targets of a row, by measure, however the division is called. */
    private List<@Nullable Quantity> targetsOf(String printed) {
        String bare = printed.replaceAll("\\s", "");
        DivisionCode code = names.called(bare, clock.today()).orElse(null);
        return measures.stream()
                .<@Nullable Quantity>map(measure -> cells.stream()
                        .filter(cell -> cell.name().equals(measure.name()))
                        .filter(cell -> bare.equals(cell.printed()) || (code != null && code.equals(cell.division())))
                        .findFirst()
                        .orElse(null))
                .toList();
    }

    /** The row in full: the division as the table calls it, what is not said as it is held. */
    private static ProgressLine meant(ProgressLine row, Quantity any, List<@Nullable ProgressFigure> now) {
        var values = new ArrayList<@Nullable Given>();
        for (int at = 0; at < now.size(); at++) {
            Given given = row.values().get(at);
            values.add(given != null ? given : heldValue(now.get(at)));
        }
        String division = Objects.requireNonNull(any.printed());
        return new ProgressLine(
                division,
                row.asOf(),
                row.reporter() == null ? division : row.reporter(),
                row.paper(),
                row.note(),
                values);
    }

    private static @Nullable Given heldValue(@Nullable ProgressFigure figure) {
        return figure == null || figure.value() == null ? null : new Given(figure.value(), false);
    }

    private static @Nullable ProgressLine heldLine(Quantity any, LocalDate asOf, List<@Nullable ProgressFigure> now) {
        ProgressFigure first = now.stream()
                .filter(figure -> heldValue(figure) != null)
                .findFirst()
                .orElse(null);
        if (first == null) {
            return null;
        }
        return new ProgressLine(
                Objects.requireNonNull(any.printed()),
                asOf,
                first.reporter(),
                first.paper(),
                first.note(),
                now.stream().<@Nullable Given>map(ProgressIntake::heldValue).toList());
    }

    @Override
    public void takeOver(List<Taken<ProgressLine>> rows, Taking taking) {
        for (var taken : rows) {
            ProgressLine row = taken.row();
            List<@Nullable Quantity> targets = targetsOf(row.division());
            for (int at = 0; at < targets.size(); at++) {
                Given given = row.values().get(at);
                Quantity target = targets.get(at);
                if (given != null && given.fromFile() && target != null) {
                    desk.take(target.id(), report(row, target, given), taking.by());
                }
            }
        }
    }

    private static ProgressDesk.Report report(ProgressLine row, Quantity target, Given given) {
        return new ProgressDesk.Report(
                row.asOf(),
                given.value(),
                row.reporter() == null ? Objects.requireNonNull(target.printed()) : row.reporter(),
                row.paper(),
                row.note() == null ? "按表格更正" : row.note(),
                ProgressFigure.Way.SHEET);
    }
}
