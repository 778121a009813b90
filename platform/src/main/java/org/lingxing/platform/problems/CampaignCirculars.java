package org.lingxing.platform.problems;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingxing.kernel.Period;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.papers.Block;
import org.lingxing.platform.papers.Letterhead;
import org.lingxing.platform.papers.PaperDraft;
import org.lingxing.platform.papers.PaperKind;
import org.lingxing.platform.papers.Papers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The circular on a campaign, drafted from the figures of its ledger; issuing it fulfils what is owed for its ten days. */
@Service
@Transactional
class CampaignCirculars {

    /** Before campaign, document and days in what a circular is about; whoever owes circulars reads it. */
    static final String ABOUT = "problems.campaign/";

    private static final String LETTERHEAD = "river-chief-office";

    private final CampaignDesk desk;
    private final Papers papers;

    CampaignCirculars(CampaignDesk desk, Papers papers) {
        this.desk = desk;
        this.papers = papers;
    }

    /**
     * Drafts one.
     *
     * @param day any of the ten days it is about
     * @return the paper
     */
    UUID draft(String code, LocalDate day, Caller by) {
        by.requireRegion(Role.CHIEF_OFFICE, ChiefOffices.CITY);
        var campaign = desk.require(code);
        var within = CampaignDesk.tenDaysOf(day);
        var standing = desk.standing(campaign, within);
        if (standing.counties().isEmpty()) {
            throw Refusal.ofInput("/day", "台账中还没有问题，无可通报", "The ledger is empty; there is nothing to tell");
        }
        papers.enter(new Letterhead(LETTERHEAD, ChiefOffices.CITY, "郑州市河长制办公室", "郑州市河长制办公室", "郑河办"));
        var name = campaign.nameZh();
        return papers.draft(
                PaperDraft.of(PaperKind.CIRCULAR, LETTERHEAD)
                        .title("关于" + name + "专项行动" + written(within) + "工作情况的通报")
                        .to("各县（市、区）人民政府、开发区管委会")
                        .say("现将" + written(within) + name + "专项行动情况通报如下：")
                        .say("一、总体情况。" + whole(standing))
                        .say("二、各地情况。" + leaders(standing))
                        .table(table(standing))
                        .say("三、工作要求。" + asked(standing))
                        .about(about(campaign, within)),
                by);
    }

    /** {@code problems.campaign/outlets/zz-2019-5/2019-05-11/2019-05-20}. */
    static String about(Campaign campaign, Period within) {
        var document = campaign.provision().replaceFirst("#.*", "");
        return ABOUT + campaign.code() + '/' + document + '/' + within.from() + '/' + within.to();
    }

    private static String whole(CampaignDesk.Standing standing) {
        var total = standing.total();
        var quota = total.quota() == null ? "" : "，任务" + total.quota() + "处";
        var accepted = standing.acceptanceUntil() == null ? "" : "，市级验收通过" + total.accepted() + "处";
        return "截至" + written(standing.to()) + "，全市列入台账" + total.entries() + "处" + quota + "，已销号" + total.closed()
                + "处，未办结" + total.open() + "处" + accepted + "。本旬新增" + total.added() + "处，销号"
                + total.closedWithin() + "处。";
    }

    private static String leaders(CampaignDesk.Standing standing) {
        var still = standing.counties().stream()
                .filter(county -> county.open() > 0)
                .sorted(Comparator.comparingInt(CampaignDesk.County::open).reversed())
                .map(county -> county.name().zh() + county.open() + "处")
                .collect(Collectors.joining("、"));
        return still.isEmpty() ? "各地列入台账的问题已全部办结，详见下表。" : "未办结的有：" + still + "。详见下表。";
    }

    private static String asked(CampaignDesk.Standing standing) {
        LocalDate until = standing.until();
        return (until == null ? "" : "全部问题应于" + written(until) + "前销号。") + "请逐处明确责任单位和时限，发现一处、清理一处、销号一处，整改情况及照片在平台报送。";
    }

    private static Block.Table table(CampaignDesk.Standing standing) {
        List<List<String>> rows = new ArrayList<>();
        for (var county : standing.counties()) {
            rows.add(row(county));
        }
        rows.add(row(standing.total()));
        return Block.table(
                List.of(
                        Block.column("县（市、区）", 4),
                        Block.column("任务", 2),
                        Block.column("台账", 2),
                        Block.column("本旬新增", 2),
                        Block.column("本旬销号", 2),
                        Block.column("累计销号", 2),
                        Block.column("未办结", 2)),
                rows);
    }

    private static List<String> row(CampaignDesk.County county) {
        return List.of(
                county.name().zh(),
                county.quota() == null ? "—" : county.quota().toString(),
                Integer.toString(county.entries()),
                Integer.toString(county.added()),
                Integer.toString(county.closedWithin()),
                Integer.toString(county.closed()),
                Integer.toString(county.open()));
    }

    /** As 2019年5月中旬. */
    private static String written(Period within) {
        var part = switch (within.from().getDayOfMonth()) {
            case 1 -> "上旬";
            case 11 -> "中旬";
            default -> "下旬";
        };
        return within.from().getYear() + "年" + within.from().getMonthValue() + "月" + part;
    }

    private static String written(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
