package org.lingxing.platform.assessment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Fault;
import org.lingxing.platform.sheets.Kind;
import org.lingxing.platform.sheets.Template;

/** A row of the survey's file, in persons. */
record SurveyLine(String unit, int sampled, int aware, int satisfied, int participated, int brushed) {

    static final Column<SurveyLine, String> UNIT = Column.<SurveyLine, String>of(
                    "unit", Phrase.of("单位", "Unit"), Kind.text(20), SurveyLine::unit)
            .alsoCalled("被考核单位", "县（市、区）", "县区", "县市区")
            .required()
            .example("示例区");
    static final Column<SurveyLine, Integer> SAMPLED = whole("sampled", "抽样人数", "Persons asked", SurveyLine::sampled)
            .alsoCalled("样本数", "抽样数", "有效样本")
            .required()
            .example("100");
    static final Column<SurveyLine, Integer> AWARE = whole("aware", "知晓人数", "Aware", SurveyLine::aware)
            .alsoCalled("知晓", "知晓数")
            .required()
            .example("98");
    static final Column<SurveyLine, Integer> SATISFIED = whole("satisfied", "满意人数", "Satisfied", SurveyLine::satisfied)
            .alsoCalled("满意", "满意数")
            .required()
            .example("96");
    static final Column<SurveyLine, Integer> PARTICIPATED = whole(
                    "participated", "参与人数", "Participated", SurveyLine::participated)
            .alsoCalled("参与", "参与数")
            .required()
            .example("91");
    static final Column<SurveyLine, Integer> BRUSHED = whole("brushed", "刷票人数", "Brushed votes", SurveyLine::brushed)
            .alsoCalled("刷票", "刷票数", "异常票")
            .noted("没有时填 0", "0 where there are none")
            .required()
            .example("0");

    private static Column<SurveyLine, Integer> whole(
            String key, String zh, String en, java.util.function.Function<SurveyLine, Integer> of) {
        return Column.of(key, Phrase.of(zh, en), Kind.whole(), of);
    }

    static Template<SurveyLine> template(String name) {
        return Template.of(
                        Columns.of(
                                name,
                                "社会评价结果",
                                "Results of the social survey",
                                UNIT,
                                SAMPLED,
                                AWARE,
                                SATISFIED,
                                PARTICIPATED,
                                BRUSHED),
                        cells -> new SurveyLine(
                                cells.get(UNIT),
                                cells.get(SAMPLED),
                                cells.get(AWARE),
                                cells.get(SATISFIED),
                                cells.get(PARTICIPATED),
                                cells.get(BRUSHED)))
                .distinctBy(UNIT)
                .checked(SurveyLine::faults)
                .noted("一行一个单位，都填人数，不填百分比", "A row a unit; persons, not per cent");
    }

    private List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (sampled < 1) {
            faults.add(Fault.at(SAMPLED, "至少抽样 1 人", "At least one person is asked"));
        }
        within(AWARE, aware, faults);
        within(SATISFIED, satisfied, faults);
        within(PARTICIPATED, participated, faults);
        if (brushed < 0) {
            faults.add(Fault.at(BRUSHED, "不能小于 0", "It cannot be below 0"));
        }
        return faults;
    }

    private void within(Column<SurveyLine, Integer> column, int persons, List<Fault> faults) {
        if (persons < 0 || persons > sampled) {
            faults.add(Fault.at(column, "应在 0 与抽样人数 " + sampled + " 之间", "Between 0 and the " + sampled + " asked"));
        }
    }

    SurveyCounts counts() {
        return new SurveyCounts(sampled, aware, satisfied, participated, brushed);
    }

    SurveyLine called(String name) {
        return new SurveyLine(name, sampled, aware, satisfied, participated, brushed);
    }

    static @Nullable SurveyLine of(String name, @Nullable SurveyCounts counts) {
        return counts == null
                ? null
                : new SurveyLine(
                        name,
                        counts.sampled(),
                        counts.aware(),
                        counts.satisfied(),
                        counts.participated(),
                        counts.brushed());
    }
}
