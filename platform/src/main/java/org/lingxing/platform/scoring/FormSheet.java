package org.lingxing.platform.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.scoring.FormParts.Group;
import org.lingxing.platform.scoring.FormParts.Item;
import org.lingxing.platform.scoring.FormParts.Line;
import org.lingxing.platform.scoring.FormParts.Stated;

/** Makes a draft of a sheet of the parts of a form, and holds its figures against each other. */
final class FormSheet {

    private static final BigDecimal STEP = new BigDecimal("0.1");
    private static final BigDecimal NONE_AT = new BigDecimal("0.6");
    private static final String BY_PEOPLE = ".*(人工|现场|评审|打分|专家|查阅|people).*";

    private final FormFindings findings;
    private final Map<String, Measure.About> measures;

    FormSheet(FormFindings findings, Map<String, Measure.About> measures) {
        this.findings = findings;
        this.measures = measures;
    }

    Sheet of(Sheet head, List<Group> groups, @Nullable Stated total) {
        var drafted = new ArrayList<Sheet.Group>();
        for (var group : groups) {
            if (!group.items().isEmpty()) {
                drafted.add(group("g" + (drafted.size() + 1), group, head.title()));
            }
        }
        var sum = drafted.stream().map(Sheet.Group::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        var cells = groups.stream()
                .flatMap(group -> group.stated().stream().limit(1).map(Stated::cell))
                .collect(Collectors.joining("、"));
        var places = cells.isEmpty()
                ? FormFindings.range(groups.stream()
                        .flatMap(group -> group.items().stream())
                        .map(Item::cell)
                        .toList())
                : cells;
        if (total != null && total.figure() != null) {
            findings.total(total.cell(), total.figure(), places, sum);
        }
        if (sum.compareTo(head.total()) != 0) {
            findings.head(head.total(), places, sum);
        }
        return new Sheet(head.title(), head.total(), head.basis(), head.reading(), drafted);
    }

    private Sheet.Group group(String code, Group group, Phrase sheet) {
        var items = new ArrayList<Sheet.Item>();
        for (var item : group.items()) {
            items.add(item(code + "-" + (items.size() + 1), item));
        }
        var sum = items.stream().map(Sheet.Item::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        var stated = group.stated();
        var places = FormFindings.range(group.items().stream().map(Item::cell).toList());
        stated.forEach(one -> findings.group(one, places, sum));
        var points =
                stated.stream().map(Stated::figure).filter(Objects::nonNull).findFirst();
        var title = group.title().isBlank() ? sheet : FormReading.both(group.title());
        return new Sheet.Group(code, title, points.orElse(sum), items);
    }

    private Sheet.Item item(String code, Item item) {
        var lookedAt = item.lines().stream().map(Line::text).collect(Collectors.joining("\n"));
        return new Sheet.Item(
                code,
                FormReading.both(item.title()),
                points(item),
                FormReading.both(lookedAt.isEmpty() ? item.title() : lookedAt),
                item.papers(),
                null,
                how(item));
    }

    /** The column of points counts before the title, the title before the lines. */
    private BigDecimal points(Item item) {
        var ofLines = item.ofLines();
        var ofCells = item.cells().stream()
                .map(Stated::figure)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add);
        var cells = FormFindings.range(item.cells().stream().map(Stated::cell).toList());
        var inCells = ofCells.map(figure -> new Stated(cells, figure, null));
        if (item.inTitle() != null && inCells.isPresent()) {
            findings.twice(item.inTitle(), inCells.get());
        }
        var stated = inCells.or(() -> Optional.ofNullable(item.inTitle()));
        if (stated.isPresent() && stated.get().figure() != null) {
            ofLines.ifPresent(sum -> findings.item(stated.get(), item.linesAt(), sum));
            return stated.get().figure();
        }
        if (!item.isUnreadable() || ofLines.isPresent()) {
            findings.missing(item.cell(), item.title(), item.linesAt(), ofLines.orElse(null));
        }
        return ofLines.orElse(BigDecimal.ZERO);
    }

    private Sheet.How how(Item item) {
        var people = new Sheet.ByPeople(STEP);
        var text = item.how();
        var cell = item.howCell();
        if (text == null || cell == null || text.matches(BY_PEOPLE)) {
            return people;
        }
        var named = measures.values().stream()
                .filter(measure -> measure.name().equals(text)
                        || measure.title().zh().equals(text)
                        || measure.title().en().equalsIgnoreCase(text))
                .findFirst();
        if (named.isEmpty()) {
            findings.how(cell, text);
            return people;
        }
        var measure = named.get();
        findings.scale(cell, measure.title().zh());
        var scale = measure.nature() == Measure.Nature.SHARE
                ? new Scale.Linear(NONE_AT, BigDecimal.ONE)
                : new Scale.PerCase(STEP, 0);
        return new Sheet.Computed(measure.name(), scale, Sheet.NothingOwed.LEFT_OUT);
    }
}
