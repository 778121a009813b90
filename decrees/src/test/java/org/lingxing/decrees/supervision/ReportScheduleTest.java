package org.lingxing.decrees.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lingxing.decrees.Ask;

/** Which reports are due in a year, at the edges of year, hour and document. */
class ReportScheduleTest {

    private static final ReportSchedule RULE = new ReportSchedule();

    @Test
    void 市任务_计划限到十七时_月报自四月至次年一月_同日月报在台账之前() {
        var reports = ask("2019-03-08", Plan.CITY, 2019);

        assertThat(reports).hasSize(15);
        assertThat(reports.getFirst())
                .isEqualTo(new ReportSchedule.Report(
                        ReportKind.PLAN, "2019-03-22T17:00", java.util.Set.of(Recipient.SUPERVISION_OFFICE)));
        assertThat(reports.get(1)).extracting("kind", "due").containsExactly(ReportKind.PROGRESS, "2019-04-10");
        assertThat(reports.get(1).to()).containsExactlyInAnyOrder(Recipient.values());
        assertThat(reports.get(2)).extracting("kind", "due").containsExactly(ReportKind.LEDGER, "2019-04-10");
        assertThat(reports.get(13)).extracting("kind", "due").containsExactly(ReportKind.PROGRESS, "2020-01-10");
        assertThat(reports.getLast()).extracting("kind", "due").containsExactly(ReportKind.LEDGER, "2020-01-10");
    }

    @Test
    void 说明用词不用代码_出处是所问的文件() {
        var last = Ask.on("2019-03-08")
                .explains(RULE, new ReportSchedule.Input(Plan.PROVINCE, 2019))
                .steps()
                .getLast();

        assertThat(last.says().provision()).hasToString("zzb-2019-12#0");
        assertThat(last.text().zh()).startsWith("按期限先后排列：落实情况 2019-03-15 市政府督查室、计划 2019-03-20 市政府督查室");
    }

    @Test
    void 非任务年度没有报告() {
        assertThat(ask("2019-06-03", Plan.PROVINCE, 2018)).isEmpty();
        assertThat(ask("2019-06-03", Plan.PROVINCE, 2020)).isEmpty();
        assertThat(ask("2019-06-03", Plan.CITY, 2020)).isEmpty();
    }

    @Test
    void 市场外迁每月末通报_自印发当月起_至行动计划期满() {
        assertThat(dues(Plan.MARKETS, 2019)).hasSize(9).startsWith("2019-04-30").endsWith("2019-12-31");
        assertThat(dues(Plan.MARKETS, 2020)).hasSize(12).contains("2020-02-29");
        assertThat(dues(Plan.MARKETS, 2021)).hasSize(12).endsWith("2021-12-31");
        assertThat(dues(Plan.MARKETS, 2022)).isEmpty();
        assertThat(dues(Plan.MARKETS, 2018)).isEmpty();
    }

    @Test
    void 入河排污口每旬通报_自印发当旬起_没有报送对象() {
        assertThat(dues(Plan.OUTLETS, 2019))
                .startsWith("2019-03-10", "2019-03-20", "2019-03-31", "2019-04-10")
                .endsWith("2019-12-31")
                .hasSize(30);
        assertThat(ask("2019-06-03", Plan.OUTLETS, 2019))
                .allSatisfy(report -> assertThat(report.to()).isNull());
    }

    @Test
    void 文件印发前没有效力_哪份文件由所问的决定() {
        Ask.on("2019-03-07").findsNothingInForce(RULE, new ReportSchedule.Input(Plan.CITY, 2019));
        Ask.on("2019-03-31").findsNothingInForce(RULE, new ReportSchedule.Input(Plan.MARKETS, 2019));
        assertThat(ask("2019-04-01", Plan.MARKETS, 2019)).isNotEmpty();
    }

    private static List<String> dues(Plan plan, int year) {
        return ask("2019-06-03", plan, year).stream()
                .map(ReportSchedule.Report::due)
                .toList();
    }

    private static List<ReportSchedule.Report> ask(String day, Plan plan, int year) {
        return Ask.on(day).decides(RULE, new ReportSchedule.Input(plan, year)).reports();
    }
}
