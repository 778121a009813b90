package org.lingxing.platform.assessment;

import static org.lingxing.platform.assessment.SheetItems.counted;
import static org.lingxing.platform.assessment.SheetItems.group;
import static org.lingxing.platform.assessment.SheetItems.people;
import static org.lingxing.platform.assessment.SheetItems.points;
import static org.lingxing.platform.assessment.SheetItems.says;
import static org.lingxing.platform.assessment.SheetItems.shareFrom;

import java.util.List;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.scoring.Sheet;
import org.lingxing.platform.scoring.Sheet.Group;
import org.lingxing.platform.scoring.ShippedSheet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sheets of chiefs, townships and member agencies, as ours as that of the unit. */
@Configuration(proxyBeanMethods = false)
class ShippedDrawnSheets {

    static final String SELF = "assessment-self-member";

    private static final String MEMBERS = "zz-2019-5#a2.4.2";
    private static final Phrase SELF_READING = says(
            "自评提纲（附 2）未刊载。章节按对成员单位的考核内容拟定，自报分只供对照",
            "The outline (annex 2) is not printed. Its chapters follow what member agencies are assessed for");

    @Bean
    ShippedSheet chiefSheet() {
        return sheet(
                DrawnKind.CHIEF,
                says("县级河湖长考核评分表", "Sheet of a county chief"),
                "10",
                List.of(ShippedUnitSheets.PROVISION),
                List.of(
                        group(
                                "patrolling",
                                says("巡河履职", "patrols"),
                                "6",
                                counted(
                                        "patrols",
                                        says("按期巡河", "patrols in time"),
                                        "4",
                                        says("每月每河段至少一次；补巡不抵", "each month and reach once at least"),
                                        "patrols.chief-in-time",
                                        shareFrom("0.6")),
                                counted(
                                        "reports",
                                        says("巡查报告按时报送", "reports in time"),
                                        "2",
                                        says("巡河结束 5 日内报上一级河长", "within five days to the chief above"),
                                        "patrols.chief-reports-in-time",
                                        shareFrom("0.6"))),
                        group(
                                "closing",
                                says("问题交办", "orders"),
                                "2",
                                counted(
                                        "orders",
                                        says("整改督办单按时签发", "orders in time"),
                                        "2",
                                        says("5 个工作日内签发", "signed within five working days"),
                                        "problems.chief-orders-in-time",
                                        shareFrom("0.5"))),
                        group(
                                "talk",
                                says("现场座谈", "in conversation"),
                                "2",
                                people(
                                        "knows",
                                        says("熟悉所辖河湖与问题清单", "knows the waters and their problems"),
                                        "1",
                                        says("座谈提问五处以上", "five questions at least")),
                                people(
                                        "leads",
                                        says("牵头解决重点难点", "settles what is hard"),
                                        "1",
                                        says("牵头办结的实例", "what was settled by the chief"),
                                        "批示或协调记录"))));
    }

    @Bean
    ShippedSheet townshipSheet() {
        return sheet(
                DrawnKind.TOWNSHIP,
                says("乡镇（街道）考核评分表", "Sheet of a township"),
                "5",
                List.of(ShippedUnitSheets.PROVISION),
                List.of(
                        group(
                                "patrolling",
                                says("乡村两级巡河与巡护", "patrols"),
                                "2.5",
                                counted(
                                        "patrols",
                                        says("乡村两级按期巡河", "patrols in time"),
                                        "1.5",
                                        says("乡级每半月、村级每周", "each half-month, each week"),
                                        "patrols.township-in-time",
                                        shareFrom("0.6")),
                                counted(
                                        "guards",
                                        says("巡护员逐日巡查", "daily patrols of guards"),
                                        "0.5",
                                        says("巡护员每日每河段巡查一次", "each day and reach once at least"),
                                        "patrols.township-guards-in-time",
                                        shareFrom("0.6")),
                                counted(
                                        "months",
                                        says("巡护月汇总按时报送", "months summed up in time"),
                                        "0.5",
                                        says("次月 3 日前报乡镇河长办", "by the 3rd of the next month"),
                                        "patrols.township-months-in-time",
                                        shareFrom("0.6"))),
                        group(
                                "closing",
                                says("问题整改", "problems"),
                                "1",
                                counted(
                                        "problems",
                                        says("问题按期整改", "put right in time"),
                                        "1",
                                        says("辖区内督办单在期限内完成整改", "orders of the area fulfilled by their term"),
                                        "problems.township-closed-in-time",
                                        shareFrom("0.5"))),
                        group(
                                "field",
                                says("现场与台账", "on the spot"),
                                "1.5",
                                people(
                                        "walked",
                                        says("现场查看河段", "reaches as they look"),
                                        "1",
                                        says("随机查看一处河段", "one reach, chosen on the spot"),
                                        "现场照片"),
                                people(
                                        "ledger",
                                        says("台账与公示牌", "ledger and boards"),
                                        "0.5",
                                        says("台账与实地一致，公示牌信息准确", "they agree with what is seen"),
                                        "现场照片"))));
    }

    @Bean
    ShippedSheet memberSheet() {
        return sheet(
                DrawnKind.MEMBER,
                says("成员单位考核评分表", "Sheet of a member agency"),
                "5",
                List.of(ShippedUnitSheets.PROVISION, MEMBERS),
                List.of(
                        group(
                                "duty",
                                says("部门职责落实", "its own duty"),
                                "3",
                                people(
                                        "tasks",
                                        says("年度任务完成", "tasks of the year"),
                                        "2",
                                        says("对照年度分工逐项核对", "one by one against the division of work"),
                                        "完成情况说明"),
                                counted(
                                        "orders",
                                        says("承办问题按期整改", "orders fulfilled in time"),
                                        "1",
                                        says("承办的督办单在期限内完成整改", "orders to the agency fulfilled by their term"),
                                        "problems.member-closed-in-time",
                                        shareFrom("0.5"))),
                        group(
                                "taking-part",
                                says("河湖长制工作参与", "taking part"),
                                "1",
                                people(
                                        "part",
                                        says("参与会议、督查、巡河", "meetings, inspections, patrols"),
                                        "1",
                                        says("全年参与记录", "records of the year"))),
                        group(
                                "together",
                                says("协同推进", "working together"),
                                "1",
                                people(
                                        "joint",
                                        says("信息共享与联合处置", "information shared, joint action"),
                                        "1",
                                        says("协同处置的实例", "what was done together")))));
    }

    @Bean
    ShippedSheet memberOutline() {
        var title = says("成员单位年度工作自评报告提纲", "Outline of a member agency's self-assessment");
        return new ShippedSheet(
                SELF,
                title,
                DrawnKind.MEMBER.subjects(),
                ShippedUnitSheets.FROM,
                new Sheet(
                        title,
                        points("5"),
                        List.of(MEMBERS),
                        SELF_READING,
                        List.of(
                                ShippedUnitSheets.chapter("duty", says("部门职责落实", "its own duty"), "3"),
                                ShippedUnitSheets.chapter("part", says("河湖长制工作参与", "taking part"), "1"),
                                ShippedUnitSheets.chapter("joint", says("协同推进", "working together"), "1"))));
    }

    private static ShippedSheet sheet(
            DrawnKind kind, Phrase title, String points, List<String> basis, List<Group> groups) {
        return new ShippedSheet(
                kind.sheet(),
                title,
                kind.subjects(),
                ShippedUnitSheets.FROM,
                new Sheet(title, points(points), basis, ShippedUnitSheets.READING, groups));
    }
}
