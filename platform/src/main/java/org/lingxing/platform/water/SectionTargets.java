package org.lingxing.platform.water;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.water.WaterClass;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Fault;
import org.lingxing.platform.sheets.Intake;
import org.lingxing.platform.sheets.Kind;
import org.lingxing.platform.sheets.Template;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The classes that sections are to have, year by year; a section's own class where a year has none. */
@Component
class SectionTargets implements Intake<SectionTargets.OfYear> {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** The class of a year. */
    record OfYear(String section, int year, WaterClass target) {}

    private static final Column<OfYear, String> SECTION = Column.of(
                    "section", Phrase.of("断面编码", "Section code"), Kind.code(), OfYear::section)
            .alsoCalled("断面代码", "编码")
            .required()
            .example("SF-001");
    private static final Column<OfYear, Integer> YEAR = Column.of(
                    "year", Phrase.of("年度", "Year"), Kind.whole(), OfYear::year)
            .alsoCalled("年份", "考核年度")
            .required()
            .example("2019");
    private static final Column<OfYear, WaterClass> TARGET = Column.of(
                    "target",
                    Phrase.of("目标类别", "Target class"),
                    Kind.oneOf(
                            WaterClass.class,
                            WaterClass::label,
                            found -> List.of(found.label().zh().replace("类", ""), found.name())),
                    OfYear::target)
            .alsoCalled("水质目标", "考核目标")
            .required()
            .example("Ⅲ类");

    private static final Template<OfYear> TEMPLATE = Template.of(
                    Columns.of("water-section-targets", "断面年度目标", "Targets of sections by year", SECTION, YEAR, TARGET),
                    cells -> new OfYear(cells.get(SECTION), cells.get(YEAR), cells.get(TARGET)))
            .distinctBy(SECTION, YEAR);

    private final JdbcClient database;
    private final Sections sections;

    SectionTargets(JdbcClient database, Sections sections) {
        this.database = database;
        this.sections = sections;
    }

    /** What sections were to have in a year, as far as that year has a class of its own. */
    Map<String, WaterClass> of(int year) {
        Map<String, WaterClass> targets = new HashMap<>();
        database.sql("select section, target from water.section_target where year = :year")
                .param("year", year)
                .query(row -> {
                    targets.put(row.getString("section"), WaterClass.valueOf(row.getString("target")));
                });
        return targets;
    }

    /** What a section is to have in a year; null where nothing is set. */
    @Nullable
    WaterClass of(Section section, int year) {
        var own = of(year).get(section.code());
        return own == null ? section.target() : own;
    }

    @Override
    public Template<OfYear> template() {
        return TEMPLATE;
    }

    @Override
    public Set<Role> takers() {
        return Set.of(Role.OFFICER, Role.CHIEF_OFFICE);
    }

    @Override
    public List<Held<OfYear>> look(List<OfYear> rows) {
        Map<Integer, Map<String, WaterClass>> held = new HashMap<>();
        return rows.stream()
                .map(row -> {
                    var now = held.computeIfAbsent(row.year(), this::of).get(row.section());
                    return new Held<>(
                            row, now == null ? null : new OfYear(row.section(), row.year(), now), objections(row));
                })
                .toList();
    }

    @Override
    public void holdStill() {
        database.sql("lock table water.section_target in share row exclusive mode")
                .update();
    }

    @Override
    public void takeOver(List<Taken<OfYear>> rows, Taking taking) {
        rows.forEach(taken -> database.sql("""
                        insert into water.section_target (section, year, target)
                        values (:section, :year, :target)
                            on conflict (section, year) do update set target = excluded.target
                        """)
                .param("section", taken.row().section())
                .param("year", taken.row().year())
                .param("target", taken.row().target().name())
                .update());
    }

    private List<Fault> objections(OfYear row) {
        if (row.target() == WaterClass.INFERIOR_V) {
            return List.of(Fault.at(TARGET, "劣Ⅴ类不能作为目标", "It cannot be aimed at"));
        }
        if (row.year() < FIRST_YEAR || row.year() > LAST_YEAR) {
            return List.of(Fault.at(YEAR, "年度不对", "No such year"));
        }
        return sections.find(row.section()).isPresent()
                ? List.of()
                : List.of(Fault.at(SECTION, "断面名册没有这个断面", "The register has no such section"));
    }
}
