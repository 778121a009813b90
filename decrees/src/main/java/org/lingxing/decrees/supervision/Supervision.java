package org.lingxing.decrees.supervision;

import java.time.LocalDate;
import java.util.List;
import org.lingxing.decrees.markets.Markets;
import org.lingxing.decrees.rivers.Rivers;
import org.lingxing.kernel.PeriodKind;
import org.lingxing.law.Instrument;
import org.lingxing.law.Parameter;
import org.lingxing.law.Rule;
import org.lingxing.law.Unit;

/** 郑政办〔2019〕12号 and 14号 with their terms, and the rule that says which reports are due when. */
public final class Supervision {

    /** The tasks of the province's report on the work of government that the city carries. */
    public static final Instrument PROVINCE = Instrument.of(
                    "zzb-2019-12",
                    "郑政办〔2019〕12号",
                    "2019年省政府工作报告重点工作任务",
                    "Tasks of the province's work report of 2019",
                    LocalDate.of(2019, 3, 8))
            .decides("0", "方案与四次落实情况何时报送", "when the plan and four reports are due", "supervision/report-schedule")
            .register("p1", "“八字方针”的任务", "tasks on the eight-character policy")
            .register("p2", "三大攻坚的任务", "tasks on the three battles")
            .register("p3", "改革的任务", "tasks on reform")
            .register("p4", "开放的任务", "tasks on opening up")
            .register("p5", "科技创新的任务", "tasks on science and innovation")
            .register("p6", "城乡与区域的任务", "tasks on town, country and regions")
            .register("p7", "基础设施的任务", "tasks on infrastructure")
            .register("p8", "社会事业的任务", "tasks on social services")
            .register("p9", "民生的任务", "tasks on livelihood")
            .register("p10", "政府自身建设的任务", "tasks on government itself");

    /** The tasks of the city's own report on the work of government. */
    public static final Instrument CITY = Instrument.of(
                    "zzb-2019-14",
                    "郑政办〔2019〕14号",
                    "市政府工作报告2019年重点工作任务",
                    "Tasks of the city's work report of 2019",
                    LocalDate.of(2019, 3, 8))
            .notExecutable("0", "印发", "put out")
            .decides("1", "项目化推进计划何时报送", "when the plan is due", "supervision/report-schedule")
            .forOfficer("2", "主要负责人的责任", "who answers in person")
            .defines("3", "牵头与协办单位", "who leads and who assists")
            .decides("4", "月报与台账何时报送", "when monthly reports and ledgers are due", "supervision/report-schedule");

    static final Parameter<Integer> YEAR = Parameter.named(
                    "supervision/taskYear", "任务所属年度", "year of the tasks", Unit.CHOICE)
            .readingOf(CITY, "0", 2019);

    static final Parameter<LocalDate> PROVINCE_PLAN = Parameter.named(
                    "supervision/provincePlanDue", "省任务方案报送日", "plan of the province's tasks due", Unit.DATE)
            .setBy(PROVINCE, "0", LocalDate.of(2019, 3, 20))
            .printedAs("3月20日");

    static final Parameter<List<LocalDate>> PROVINCE_PROGRESS = Parameter.named(
                    "supervision/provinceProgressDue", "省任务落实情况报送日", "reports on the province's tasks due", Unit.DATE)
            .setBy(PROVINCE, "0", days("2019-03-15", "2019-06-15", "2019-09-15", "2019-12-15"))
            .printedAs("3月15日、6月15日、9月15日和12月15日");

    static final Parameter<LocalDate> CITY_PLAN = Parameter.named(
                    "supervision/cityPlanDue", "市任务计划报送日", "plan of the city's tasks due", Unit.DATE)
            .setBy(CITY, "1", LocalDate.of(2019, 3, 22))
            .printedAs("3月22日17时");

    static final Parameter<Integer> CITY_PLAN_HOUR = Parameter.named(
                    "supervision/cityPlanHour", "市任务计划报送时刻", "hour by which the city's plan is due", Unit.CHOICE)
            .setBy(CITY, "1", 17);

    static final Parameter<Integer> CITY_PROGRESS_DAY = Parameter.named(
                    "supervision/cityProgressDay", "市任务月报日", "day by which a month's report is due", Unit.DAY_OF_MONTH)
            .setBy(CITY, "4", 10);

    static final Parameter<LocalDate> CITY_PROGRESS_FIRST = Parameter.named(
                    "supervision/cityProgressFirst", "市任务首次月报", "first monthly report due", Unit.DATE)
            .setBy(CITY, "4", LocalDate.of(2019, 4, 10))
            .printedAs("从4月份起");

    /** The text names no last report; the year's last month is reported in January. */
    static final Parameter<LocalDate> CITY_PROGRESS_LAST = Parameter.named(
                    "supervision/cityProgressLast", "市任务末次月报", "last monthly report due", Unit.DATE)
            .readingOf(CITY, "4", LocalDate.of(2020, 1, 10));

    static final Parameter<List<LocalDate>> CITY_LEDGER = Parameter.named(
                    "supervision/cityLedgerDue", "市任务台账报送日", "ledgers of the city's tasks due", Unit.DATE)
            .setBy(CITY, "4", days("2019-04-10", "2019-07-10", "2019-10-10", "2020-01-10"))
            .printedAs("10月10日和2020年1月10日");

    static final Parameter<PeriodKind> MARKETS_CIRCULAR = Parameter.named(
                    "supervision/marketsCircular", "市场外迁通报周期", "circulars on markets, period", Unit.CHOICE)
            .setBy(Markets.INSTRUMENT, "5.3", PeriodKind.MONTH)
            .printedAs("每月通报一次");

    static final Parameter<PeriodKind> OUTLETS_CIRCULAR = Parameter.named(
                    "supervision/outletsCircular", "入河排污口通报周期", "circulars on outlets, period", Unit.CHOICE)
            .setBy(Rivers.INSTRUMENT, "3.3.5", PeriodKind.TEN_DAYS)
            .printedAs("每旬");

    private Supervision() {}

    public static List<Rule<?, ?>> rules() {
        return List.of(new ReportSchedule());
    }

    private static List<LocalDate> days(String... days) {
        return List.of(days).stream().map(LocalDate::parse).toList();
    }
}
