package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Fault;
import org.lingxing.platform.sheets.Kind;
import org.lingxing.platform.sheets.Template;

/**
 * What a unit had in a year that was assessed before the platform, as the office's own table says it.
 *
 * @param unit its name in a file, the code of its division in the register
 * @param field null where the table has no parts; as are the other parts
 * @param grade null where the table has none; as is the rank
 * @param source the paper it stands in
 */
record EarlierResult(
        int year,
        String unit,
        @Nullable BigDecimal field,
        @Nullable BigDecimal social,
        @Nullable BigDecimal comprehensive,
        BigDecimal total,
        @Nullable StandingGrade grade,
        @Nullable Integer rank,
        String source) {

    static final String REGISTER = "earlier-results";

    static final Column<EarlierResult, Integer> YEAR = Column.<EarlierResult, Integer>of(
                    "year", Phrase.of("年度", "Year"), Kind.whole(), EarlierResult::year)
            .alsoCalled("考核年度", "年份")
            .required()
            .example("2018");
    static final Column<EarlierResult, String> UNIT = Column.<EarlierResult, String>of(
                    "unit", Phrase.of("单位", "Unit"), Kind.text(20), EarlierResult::unit)
            .alsoCalled("被考核单位", "县（市、区）", "县区", "县市区")
            .required()
            .example("示例区");
    static final Column<EarlierResult, BigDecimal> FIELD =
            points("field", "现场考核", "Field", EarlierResult::field).alsoCalled("现场", "现场考核得分");
    static final Column<EarlierResult, BigDecimal> SOCIAL =
            points("social", "社会评价", "Social", EarlierResult::social).alsoCalled("社会", "社会评价得分");
    static final Column<EarlierResult, BigDecimal> COMPREHENSIVE = points(
                    "comprehensive", "综合评定", "Comprehensive", EarlierResult::comprehensive)
            .alsoCalled("综合", "综合得分", "综合评定得分");
    static final Column<EarlierResult, BigDecimal> TOTAL = points("total", "总分", "Total", EarlierResult::total)
            .alsoCalled("得分", "总得分", "考核得分")
            .required()
            .example("88.50");
    static final Column<EarlierResult, StandingGrade> GRADE = Column.<EarlierResult, StandingGrade>of(
                    "grade",
                    Phrase.of("等次", "Grade"),
                    Kind.oneOf(StandingGrade.class, StandingGrade::title, grade -> List.of()),
                    EarlierResult::grade)
            .alsoCalled("等级");
    static final Column<EarlierResult, Integer> RANK = Column.<EarlierResult, Integer>of(
                    "rank", Phrase.of("排名", "Rank"), Kind.whole(), EarlierResult::rank)
            .alsoCalled("名次");
    static final Column<EarlierResult, String> SOURCE = Column.<EarlierResult, String>of(
                    "source", Phrase.of("依据文件", "Paper"), Kind.text(100), EarlierResult::source)
            .alsoCalled("文号", "来源", "通报文号")
            .noted("公布这一结果的文件", "The paper that made it known")
            .required()
            .example("示例：2018 年度考核通报");

    static final Template<EarlierResult> TEMPLATE = Template.of(
                    Columns.of(
                            REGISTER,
                            "往年考核结果",
                            "Results of earlier years",
                            YEAR,
                            UNIT,
                            FIELD,
                            SOCIAL,
                            COMPREHENSIVE,
                            TOTAL,
                            GRADE,
                            RANK,
                            SOURCE),
                    cells -> new EarlierResult(
                            cells.get(YEAR),
                            cells.get(UNIT),
                            cells.find(FIELD),
                            cells.find(SOCIAL),
                            cells.find(COMPREHENSIVE),
                            cells.get(TOTAL),
                            cells.find(GRADE),
                            cells.find(RANK),
                            cells.get(SOURCE)))
            .distinctBy(YEAR, UNIT)
            .checked(EarlierResult::faults)
            .noted(
                    "平台启用以前各年度的结果，照原表录入；只供比较，不参加计算",
                    "Results of years before the platform, as their tables say them; for comparison only");

    /** Well before there were river chiefs: what is less is no year of theirs but a slip, 18 or 1918. */
    private static final int FIRST_YEAR = 2000;

    private static final BigDecimal MOST = new BigDecimal(1000);

    private static Column<EarlierResult, BigDecimal> points(
            String key, String zh, String en, Function<EarlierResult, @Nullable BigDecimal> of) {
        return Column.of(key, Phrase.of(zh, en), Kind.number(2), of);
    }

    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (year < FIRST_YEAR) {
            faults.add(Fault.at(
                    YEAR, "年度写四位数，自 " + FIRST_YEAR + " 年起", "A year in four digits, " + FIRST_YEAR + " or later"));
        }
        within(FIELD, field, faults);
        within(SOCIAL, social, faults);
        within(COMPREHENSIVE, comprehensive, faults);
        within(TOTAL, total, faults);
        if (rank != null && rank < 1) {
            faults.add(Fault.at(RANK, "名次从 1 起", "Ranks begin with 1"));
        }
        if (field != null && social != null && comprehensive != null) {
            var sum = field.add(social).add(comprehensive);
            if (sum.compareTo(total) != 0) {
                faults.add(Fault.at(
                        TOTAL,
                        "三部分相加为 " + StandingLosses.plain(sum),
                        "The three parts add up to " + StandingLosses.plain(sum)));
            }
        }
        return faults;
    }

    private static void within(
            Column<EarlierResult, BigDecimal> column, @Nullable BigDecimal points, List<Fault> faults) {
        if (points != null && (points.signum() < 0 || points.compareTo(MOST) >= 0)) {
            faults.add(Fault.at(column, "应在 0 与 1000 之间", "Between 0 and 1000"));
        }
    }

    EarlierResult of(String other) {
        return new EarlierResult(year, other, field, social, comprehensive, total, grade, rank, source);
    }
}
