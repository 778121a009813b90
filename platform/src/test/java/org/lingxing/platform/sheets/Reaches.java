package org.lingxing.platform.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Money;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Role;

/** A register in memory, for tests of reading. */
final class Reaches implements Intake<Reaches.Reach> {

    record Reach(
            String code,
            String name,
            @Nullable String county,
            @Nullable LocalDate since,
            @Nullable Money budget,
            @Nullable Boolean urban) {}

    static final Column<Reach, String> CODE = Column.of("code", Phrase.of("河段编码", "Code"), Kind.code(), Reach::code)
            .alsoCalled("编码", "代码")
            .required()
            .example("HD-000");
    static final Column<Reach, String> NAME = Column.of("name", Phrase.of("河段名称", "Name"), Kind.text(40), Reach::name)
            .alsoCalled("名称", "河段")
            .required()
            .example("示例河段");
    static final Column<Reach, String> COUNTY = Column.of(
                    "county", Phrase.of("县（市、区）", "County"), Kind.text(40), Reach::county)
            .alsoCalled("县区");
    static final Column<Reach, LocalDate> SINCE = Column.of(
                    "since", Phrase.of("设立日期", "Since"), Kind.day(), Reach::since)
            .alsoCalled("设立时间");
    static final Column<Reach, Money> BUDGET = Column.of(
                    "budget", Phrase.of("经费（元）", "Budget, yuan"), Kind.amount(), Reach::budget)
            .alsoCalled("经费");
    static final Column<Reach, Boolean> URBAN =
            Column.of("urban", Phrase.of("城区", "Urban"), Kind.yesNo(), Reach::urban);

    static final Template<Reach> TEMPLATE = Template.of(
                    Columns.of("reaches", "河段名册", "Reaches", CODE, NAME, COUNTY, SINCE, BUDGET, URBAN),
                    cells -> new Reach(
                            cells.get(CODE),
                            cells.get(NAME),
                            cells.find(COUNTY),
                            cells.find(SINCE),
                            cells.find(BUDGET),
                            cells.find(URBAN)))
            .distinctBy(CODE);

    final Map<String, Reach> held = new TreeMap<>();

    @Override
    public Template<Reach> template() {
        return TEMPLATE;
    }

    @Override
    public Set<Role> takers() {
        return Set.of(Role.OFFICER);
    }

    @Override
    public List<Held<Reach>> look(List<Reach> rows) {
        var said = new ArrayList<Held<Reach>>();
        rows.forEach(row -> said.add(Held.of(row, held.get(row.code()))));
        return said;
    }

    @Override
    public void holdStill() {}

    @Override
    public void takeOver(List<Taken<Reach>> rows, Taking taking) {
        rows.forEach(taken -> held.put(taken.row().code(), taken.row()));
    }
}
