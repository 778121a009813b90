package org.lingxing.platform.notices;

import org.lingxing.platform.http.Meaning;
import org.lingxing.platform.http.RefusalCode;

/** Why something about messages cannot be done now. */
enum NoticesRefusal implements RefusalCode {
    MESSAGE_UNKNOWN(Meaning.forApplicant(404, "收件箱里没有这条通知", "Your inbox has no such message")),
    DAY_TAKEN(Meaning.forOfficer(409, "这一天已经有一步提醒", "The plan has a step on that day already")
            .advising("请修改那一步", "Change that step instead")),
    MAIL_NOT_SET_UP(Meaning.forApplicant(409, "本平台没有设置发信服务器", "This platform has no mail server set up")
            .advising("请运维人员设置 LINGXING_SMTP_HOST", "The operator sets LINGXING_SMTP_HOST")),
    MAIL_ADDRESS_MISSING(Meaning.forApplicant(409, "尚未填写电子邮箱", "No mail address was given yet")
            .advising("请先填写邮箱", "Give an address first")),
    HOOK_UNKNOWN(Meaning.forOfficer(404, "没有这个推送地址", "There is no such hook")),
    HOOK_ADDRESS_REFUSED(Meaning.forOfficer(400, "不能推送到这个地址", "Messages cannot be sent to this address")
            .advising("请用单位系统的 https 地址", "Use the https address of the unit's system")),
    DELIVERY_UNKNOWN(Meaning.forOfficer(404, "没有这次投递", "There is no such delivery")),
    DELIVERY_NOT_GIVEN_UP(Meaning.forOfficer(409, "只有停止投递的才需要重试", "Only what was given up is tried again")
            .advising("正在等待的会自动重试", "What waits is tried again by itself"));

    private final Meaning meaning;

    NoticesRefusal(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
