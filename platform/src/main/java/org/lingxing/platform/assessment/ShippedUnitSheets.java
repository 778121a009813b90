package org.lingxing.platform.assessment;

import static org.lingxing.platform.assessment.SheetItems.counted;
import static org.lingxing.platform.assessment.SheetItems.each;
import static org.lingxing.platform.assessment.SheetItems.group;
import static org.lingxing.platform.assessment.SheetItems.people;
import static org.lingxing.platform.assessment.SheetItems.points;
import static org.lingxing.platform.assessment.SheetItems.says;
import static org.lingxing.platform.assessment.SheetItems.shareFrom;

import java.time.LocalDate;
import java.util.List;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.scoring.Sheet;
import org.lingxing.platform.scoring.Sheet.Group;
import org.lingxing.platform.scoring.ShippedSheet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The sheet of the unit itself and the outline of its self-assessment, until the office writes its own. The decree gives
 * the whole points and names five fields of work; the sheets themselves it leaves out. Items, points and thresholds are
 * therefore ours.
 */
@Configuration(proxyBeanMethods = false)
class ShippedUnitSheets {

    static final String SELF = "assessment-self-unit";
    static final String PROVISION = "zz-2019-5#a2.6.1";
    static final LocalDate FROM = LocalDate.of(2019, 1, 1);
    static final Phrase READING = says(
            "方案规定了分值，细则（附 3、附 4）未刊载。各项、分值与门槛为平台拟定，由市河长办修订审签",
            "The plan gives the points; its sheets (annexes 3 and 4) are not printed. Items, points and thresholds are the"
                    + " platform's proposal, for the chief office to change and sign");

    private static final String FIELDS = "zz-2019-5#a2.4.1";
    private static final Phrase SELF_READING = says(
            "自评提纲（附 1）未刊载。章节按考核内容的五个方面拟定，自报分只供对照，不计入成绩",
            "The outline (annex 1) is not printed. Its chapters follow the five fields of work; what is claimed is for"
                    + " comparison and counts for nothing");

    private static final Phrase DUTIES = says("河长责任落实", "chiefs do their duty");
    private static final Phrase ORDER = says("河湖长制工作机制建设", "how the work is organised");
    private static final Phrase WATCH = says("河湖监管", "watching over the waters");
    private static final Phrase POLLUTION = says("水污染防治", "against pollution");
    private static final Phrase BASICS = says("河湖长制基础性工作", "the groundwork");

    @Bean
    ShippedSheet unitSheet() {
        var title = says("开发区、县（市、区）本级考核评分表", "Sheet of the unit itself");
        return new ShippedSheet(
                SheetFieldScores.UNIT_SHEET,
                title,
                UnitSubjects.KIND,
                FROM,
                new Sheet(
                        title,
                        points("30"),
                        List.of(PROVISION, FIELDS),
                        READING,
                        List.of(duties(), order(), watch(), pollution(), basics())));
    }

    private static Group duties() {
        return group(
                "duties",
                DUTIES,
                "10",
                counted(
                        "county-patrols",
                        says("县级河湖长按期巡河", "patrols of county chiefs"),
                        "3",
                        says("每月每河段至少一次；补巡不抵", "each month and reach once at least; a later one does not make up"),
                        "patrols.county-chiefs-in-time",
                        shareFrom("0.6")),
                counted(
                        "township-patrols",
                        says("乡级河湖长按期巡河", "patrols of township chiefs"),
                        "2",
                        says("每半月每河段至少一次；补巡不抵", "each half-month and reach once at least"),
                        "patrols.township-chiefs-in-time",
                        shareFrom("0.6")),
                counted(
                        "patrol-reports",
                        says("巡查报告按时报送", "reports of patrols in time"),
                        "2",
                        says("巡河结束 5 日内报上一级河长", "within five days to the chief above"),
                        "patrols.reports-in-time",
                        shareFrom("0.6")),
                counted(
                        "orders",
                        says("整改督办单按时签发", "rectification orders in time"),
                        "3",
                        says("发现、接报问题 5 个工作日内签发", "signed within five working days"),
                        "problems.orders-in-time",
                        shareFrom("0.5")));
    }

    private static Group order() {
        return group(
                "order",
                ORDER,
                "4",
                people(
                        "meetings",
                        says("会议、督查、通报等制度执行", "meetings, inspections, circulars"),
                        "2",
                        says("全年会议与督查记录，议定事项的落实", "records of the year, and what became of what was decided"),
                        "会议纪要",
                        "督查通报"),
                people(
                        "joint",
                        says("河长＋警长＋检察长等联动", "chiefs with police and prosecutors"),
                        "2",
                        says("联合执法、案件移送与媒体监督的实例", "joint action, cases handed on, media"),
                        "联合执法记录"));
    }

    private static Group watch() {
        return group(
                "watch",
                WATCH,
                "7",
                counted(
                        "problems",
                        says("问题按期整改", "problems put right in time"),
                        "3",
                        says("辖区内督办单在期限内完成整改", "orders of the area fulfilled by their term"),
                        "problems.closed-in-time",
                        shareFrom("0.5")),
                counted(
                        "recurrence",
                        says("问题不复发", "problems that do not return"),
                        "1",
                        says("已销号的问题 90 日内原处复发，每次扣分", "each return to its place within 90 days costs"),
                        "problems.recurrences",
                        each("0.2")),
                counted(
                        "campaigns",
                        says("专项行动销号", "campaigns struck off"),
                        "2",
                        says("清四乱、三污一净等到期台账的销号率", "the share of entries whose campaign has ended"),
                        "problems.campaign-struck-off",
                        shareFrom("0.7")),
                people(
                        "walked",
                        says("现场查看河湖面貌", "the waters as they look"),
                        "1",
                        says("随机查看两处河段", "two reaches, chosen on the spot"),
                        "现场照片"));
    }

    private static Group pollution() {
        return group(
                "pollution",
                POLLUTION,
                "5",
                counted(
                        "sections",
                        says("考核断面水质达标", "sections on target"),
                        "4",
                        says("逐月类别达到断面目标", "the class of each month meets the section's target"),
                        "water.sections-meeting-target",
                        shareFrom("0.5")),
                people(
                        "outlets",
                        says("排污口与黑臭水体整治", "outlets and black water"),
                        "1",
                        says("现场查看排污口封堵与水体感官", "outlets closed, water without smell or colour"),
                        "现场照片"));
    }

    private static Group basics() {
        return group(
                "basics",
                BASICS,
                "4",
                people(
                        "registers",
                        says("名录、公示牌、一河一策", "registers, boards, a plan for each river"),
                        "2",
                        says("与平台名册逐项核对", "held against the platform's registers"),
                        "名录",
                        "一河一策方案"),
                people(
                        "archives",
                        says("档案与经费", "archives and money"),
                        "2",
                        says("台账、档案、经费保障", "ledgers, archives, funds"),
                        "经费文件"));
    }

    @Bean
    ShippedSheet unitOutline() {
        var title = says("开发区、县（市、区）自评报告提纲", "Outline of a unit's self-assessment");
        return new ShippedSheet(
                SELF,
                title,
                UnitSubjects.KIND,
                FROM,
                new Sheet(
                        title,
                        points("30"),
                        List.of(FIELDS),
                        SELF_READING,
                        List.of(
                                chapter("duties", DUTIES, "10"),
                                chapter("order", ORDER, "4"),
                                chapter("watch", WATCH, "7"),
                                chapter("pollution", POLLUTION, "5"),
                                chapter("basics", BASICS, "4"))));
    }

    /** A chapter of an outline: what was done, what is short, the papers that show it. */
    static Group chapter(String code, Phrase title, String points) {
        return group(
                code,
                title,
                points,
                people(
                        code + "-self",
                        title,
                        points,
                        says("做法与成效、存在的不足、下步打算，附佐证材料", "what was done, what is short, what follows; with papers")));
    }
}
