package org.lingxing.platform.water;

import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Meaning;
import org.lingxing.platform.http.RefusalCode;

/** Why observations cannot be taken in. */
enum WaterRefusal implements RefusalCode {
    STATION_KEY_WRONG(Meaning.forOutsideSystem(401, "站点密钥不对，或已停用", "The station's key is wrong or has ended")
            .advising(
                    "请在请求头写 Authorization: Station 密钥；密钥可在站点页重新生成",
                    "Send it as Authorization: Station KEY; a new one is made on the station's page")),
    OBSERVATIONS_FAULTY(Meaning.forOutsideSystem(400, "数据有误，整批未收", "The observations have faults; none was taken")
            .advising("按各项说明改正后重送整批", "Correct what is named and send the whole batch again")),
    TOO_MANY_OBSERVATIONS(Meaning.forOutsideSystem(
                    429, "来的数据太快，这一批未收", "Observations come too fast; this batch was not taken")
            .advising("请稍候重送，重复的不会重复计入", "Send it again in a moment; what is there already is not counted twice")),
    LABORATORY_UNKNOWN(Meaning.forApplicant(404, "没有登记这个监测机构", "There is no such laboratory")),
    BULLETIN_THERE_ALREADY(
            Meaning.forOfficer(409, "这个月的月报已有一份在起草或已印发", "One of this month is being written or has gone out")
                    .advising("请打开那一份；要重新生成，先撤稿或撤销", "Open that one; to make it anew, discard or withdraw it first")),
    PROPOSAL_THERE_ALREADY(
            Meaning.forOfficer(409, "这个项目已有一份等待签字的修改", "A change of this item waits for a signature already")
                    .advising("请先签字或退回那一份", "Sign or decline that one first")),
    PROPOSAL_YOUR_OWN(Meaning.forOfficer(409, "提出的人不能自己签字", "Whoever proposes it cannot sign it")
            .advising("请由另一人核对后签字", "Another person checks and signs it")),
    PROPOSAL_UNKNOWN(Meaning.forOfficer(404, "没有这份修改", "There is no such change")),
    PROPOSAL_DECIDED(Meaning.forOfficer(409, "这份修改已经办结", "This change has been decided")),
    KEY_UNKNOWN(Meaning.forOfficer(404, "没有这个密钥，或已停用", "There is no such key, or it has ended")),
    DELIVERY_UNKNOWN(Meaning.forOfficer(404, "没有这件数据", "There is no such delivery")),
    DELIVERY_DECIDED(Meaning.forOfficer(409, "这件数据已经办结", "This delivery has been dealt with")),
    DELIVERY_NOT_KEPT(Meaning.forOfficer(409, "这件数据太长，没有留存原文", "It was too long to be kept as it came")
            .advising("请改正后由站点重送", "Mend it where it comes from and send it again")),
    NOTHING_MEASURED(Meaning.forOfficer(409, "这个月没有监测结果", "Nothing was measured in this month")),
    ALARM_UNKNOWN(Meaning.forOfficer(404, "没有这条告警", "There is no such alarm")),
    SECTION_WITHOUT_PLACE(Meaning.forOfficer(409, "断面没有坐标，不能立为问题", "The section has no place on the map")
            .advising("请先在断面名册补上经度、纬度", "Enter its longitude and latitude in the register first")),
    STATION_UNKNOWN(Meaning.forApplicant(404, "没有这个站点", "There is no such station")),
    SECTION_UNKNOWN(Meaning.forApplicant(404, "没有这个断面", "There is no such section"));

    private final Meaning meaning;

    WaterRefusal(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }

    @Override
    public @Nullable String challenge() {
        return this == STATION_KEY_WRONG ? "Station realm=\"observations\"" : null;
    }
}
