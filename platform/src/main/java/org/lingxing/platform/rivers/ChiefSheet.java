package org.lingxing.platform.rivers;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Fault;
import org.lingxing.platform.sheets.Kind;
import org.lingxing.platform.sheets.Template;

/** The register of chiefs, guards and who stands beside them, as a spreadsheet. */
final class ChiefSheet {

    private static final Pattern OFFICE = Pattern.compile("[0-9][0-9 -]{2,30}");

    /** Numbers of mobile telephones in China; they are people's, not offices'. */
    private static final Pattern MOBILE = Pattern.compile("(\\+?86)?1[3-9]\\d{9}");

    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9][a-z0-9._-]{1,31}");

    static final Column<ChiefRow, String> PLACE = Column.of(
                    "place", Phrase.of("水体或河段编码", "Water or reach code"), Codes.kind(), ChiefRow::place)
            .alsoCalled("河段编码", "水体编码", "河流编码", "编码")
            .required()
            .noted("填水体编码的，对该水体各河段负责", "A water's code means all its reaches")
            .example("R900-01");
    static final Column<ChiefRow, Part> PART = Column.of(
                    "part", Phrase.of("职务", "Part"), Kind.oneOf(Part.class, Part::title, Part::others), ChiefRow::part)
            .alsoCalled("河长级别", "级别", "类别", "人员类别")
            .required()
            .example("县级河长");
    static final Column<ChiefRow, String> TITLE = Column.of(
                    "title", Phrase.of("岗位", "Post"), Kind.text(80), ChiefRow::title)
            .alsoCalled("岗位名称", "行政职务", "单位职务")
            .required()
            .example("金水区示例河县级河长");
    static final Column<ChiefRow, DivisionCode> DIVISION = Column.of(
                    "division", Phrase.of("区划代码", "Division code"), Codes.division(), ChiefRow::division)
            .alsoCalled("所属区划", "行政区划代码")
            .required()
            .example("410105");
    static final Column<ChiefRow, String> NAME = Column.of(
                    "name", Phrase.of("姓名", "Name"), Kind.text(60), ChiefRow::name)
            .alsoCalled("河长姓名", "巡护员姓名", "责任人")
            .required()
            .example("示例甲");
    static final Column<ChiefRow, String> AGENCY = Column.of(
                    "agency", Phrase.of("单位", "Office"), Kind.text(80), ChiefRow::agency)
            .alsoCalled("所在单位", "工作单位", "单位名称")
            .example("金水区人民政府");
    static final Column<ChiefRow, String> TELEPHONE = Column.of(
                    "telephone",
                    Phrase.of("办公电话", "Telephone of the office"),
                    Kind.text(32)
                            .as(
                                    ChiefSheet::office,
                                    number -> number,
                                    Phrase.of(
                                            "办公电话的号码（公示牌上公布；个人手机号不收）",
                                            "An office's number, which boards show; no mobile")),
                    ChiefRow::telephone)
            .alsoCalled("电话", "联系电话", "公示电话", "固定电话")
            .noted("在公示牌上公布；个人手机号不收", "Published on boards; a person's own number is not taken")
            .example("0371-0000-0001");
    static final Column<ChiefRow, String> ACCOUNT_NAME = Column.of(
                    "account",
                    Phrase.of("帐号", "Account"),
                    Kind.code()
                            .as(
                                    ChiefSheet::account,
                                    account -> account,
                                    Phrase.of(
                                            "小写字母、数字组成的帐号，2 至 32 位", "An account of 2 to 32 small letters and digits")),
                    ChiefRow::account)
            .alsoCalled("账户", "账号", "登录名")
            .noted("不登录平台的不填", "Left empty for who does not sign in")
            .example("shili.jia");
    static final Column<ChiefRow, LocalDate> FROM = Column.of(
                    "from", Phrase.of("任职起", "From"), Kind.day(), ChiefRow::from)
            .alsoCalled("任职日期", "起始日期", "上任日期", "任职时间")
            .required()
            .example("2019-01-01");
    static final Column<ChiefRow, LocalDate> TO = Column.of("to", Phrase.of("任职止", "To"), Kind.day(), ChiefRow::to)
            .alsoCalled("离任日期", "截止日期")
            .noted("仍在任的不填", "Left empty while in office")
            .example("");

    static final Columns<ChiefRow> COLUMNS = Columns.of(
            "river-chiefs",
            "河长与巡护员名册",
            "Chiefs and guards",
            PLACE,
            PART,
            TITLE,
            DIVISION,
            NAME,
            AGENCY,
            TELEPHONE,
            ACCOUNT_NAME,
            FROM,
            TO);

    static final Template<ChiefRow> TEMPLATE = Template.of(
                    COLUMNS,
                    cells -> new ChiefRow(
                            cells.get(PLACE),
                            cells.get(PART),
                            cells.get(TITLE),
                            cells.get(DIVISION),
                            cells.get(NAME),
                            cells.find(AGENCY),
                            cells.find(TELEPHONE),
                            cells.find(ACCOUNT_NAME),
                            cells.get(FROM),
                            cells.find(TO)))
            .distinctBy(PLACE, PART, TITLE, DIVISION, NAME, FROM)
            .checked(ChiefSheet::faultsOf)
            .noted(
                    "一行一人一处一段任期；同一岗位对多个河段负责的，离任后又回来的，分行填写",
                    "One person, place and term a row; several reaches, or somebody who came back, are several rows");

    private ChiefSheet() {}

    private static List<Fault> faultsOf(ChiefRow row) {
        var to = row.to();
        return to != null && to.isBefore(row.from())
                ? List.of(Fault.at(TO, "离任早于任职", "This is before the first day"))
                : List.of();
    }

    private static String office(String number) {
        if (MOBILE.matcher(number.replaceAll("[ -]", "")).matches()
                || !OFFICE.matcher(number).matches()) {
            throw new IllegalArgumentException("not the number of an office");
        }
        return number;
    }

    private static String account(String name) {
        if (!ACCOUNT.matcher(name).matches()) {
            throw new IllegalArgumentException("not an account: " + name);
        }
        return name;
    }
}
