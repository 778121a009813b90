package org.lingxing.platform.rivers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

/** Boards taken over from a spreadsheet. */
@Component
class BoardIntake implements Intake<Board> {

    private static final Column<Board, String> CODE = Column.of(
                    "code", Phrase.of("公示牌编号", "Board number"), Codes.kind(), Board::code)
            .alsoCalled("编号", "公示牌编码", "牌号")
            .required()
            .example("R900-01-B");
    private static final Column<Board, String> REACH = Column.of(
                    "reach", Phrase.of("河段编码", "Reach code"), Codes.kind(), Board::reach)
            .required()
            .example("R900-01");
    private static final Column<Board, String> PLACE = Column.of(
                    "place", Phrase.of("设置位置", "Place"), Kind.text(120), Board::place)
            .alsoCalled("位置", "地点", "设立位置")
            .required()
            .example("示例桥头");
    private static final Column<Board, Double> LONGITUDE = Column.of(
                    "longitude", Phrase.of("经度", "Longitude"), degrees(), Board::longitude)
            .noted("CGCS2000 或 WGS 84", "CGCS2000 or WGS 84")
            .example("113.70");
    private static final Column<Board, Double> LATITUDE = Column.of(
                    "latitude", Phrase.of("纬度", "Latitude"), degrees(), Board::latitude)
            .example("34.80");
    private static final Column<Board, String> TELEPHONE = Column.of(
                    "telephone", Phrase.of("监督电话", "Telephone"), Kind.text(32), Board::telephone)
            .alsoCalled("举报电话", "公示电话")
            .required()
            .example("0371-0000-0000");
    private static final Column<Board, LocalDate> SET_UP = Column.of(
                    "setUp", Phrase.of("设置日期", "Set up on"), Kind.day(), Board::setUp)
            .alsoCalled("设立日期", "安装日期")
            .example("2019-01-01");
    private static final Column<Board, LocalDate> TAKEN_DOWN = Column.of(
                    "takenDown", Phrase.of("拆除日期", "Taken down on"), Kind.day(), Board::takenDown)
            .example("");

    static final Columns<Board> COLUMNS = Columns.of(
            "river-boards", "公示牌名册", "Boards", CODE, REACH, PLACE, LONGITUDE, LATITUDE, TELEPHONE, SET_UP, TAKEN_DOWN);

    private static final Template<Board> TEMPLATE = Template.of(
                    COLUMNS,
                    cells -> new Board(
                            cells.get(CODE),
                            cells.get(REACH),
                            cells.get(PLACE),
                            cells.find(LONGITUDE),
                            cells.find(LATITUDE),
                            cells.get(TELEPHONE),
                            cells.find(SET_UP),
                            cells.find(TAKEN_DOWN)))
            .distinctBy(CODE)
            .checked(BoardIntake::faultsOf);

    private final JdbcClient database;
    private final Boards boards;
    private final Waters waters;

    BoardIntake(JdbcClient database, Boards boards, Waters waters) {
        this.database = database;
        this.boards = boards;
        this.waters = waters;
    }

    private static Kind<Double> degrees() {
        return Kind.number(7)
                .as(BigDecimal::doubleValue, BigDecimal::valueOf, Phrase.of("以度为单位的数字", "A number of degrees"));
    }

    private static List<Fault> faultsOf(Board row) {
        var faults = new ArrayList<Fault>();
        if ((row.longitude() == null) != (row.latitude() == null)) {
            faults.add(Fault.at(LONGITUDE, "经度、纬度应同时填写", "Both figures or none"));
        }
        if (isBefore(row.takenDown(), row.setUp())) {
            faults.add(Fault.at(TAKEN_DOWN, "拆除早于设置", "This is before it was set up"));
        }
        return faults;
    }

    private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    @Override
    public Template<Board> template() {
        return TEMPLATE;
    }

    @Override
    public Set<Role> takers() {
        return Set.of(Role.CHIEF_OFFICE, Role.ADMINISTRATOR);
    }

    @Override
    public List<Held<Board>> look(List<Board> rows) {
        Map<String, Board> held = boards.of(rows.stream().map(Board::code).toList()).stream()
                .collect(Collectors.toMap(Board::code, Function.identity()));
        var known = waters.knownReaches(rows.stream().map(Board::reach).toList());
        return rows.stream()
                .map(row -> new Held<>(
                        row,
                        held.get(row.code()),
                        known.contains(row.reach())
                                ? List.of()
                                : List.of(Fault.at(REACH, "册中没有这个河段", "The register has no such reach"))))
                .toList();
    }

    @Override
    public void holdStill() {
        database.sql("lock table rivers.board in share row exclusive mode").update();
    }

    @Override
    public void takeOver(List<Taken<Board>> rows, Taking taking) {
        boards.putAll(rows.stream().map(Taken::row).toList());
    }
}
