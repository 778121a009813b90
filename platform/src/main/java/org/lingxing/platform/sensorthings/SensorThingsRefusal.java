package org.lingxing.platform.sensorthings;

import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Meaning;
import org.lingxing.platform.http.RefusalCode;

/** Why a request over SensorThings cannot be answered. */
enum SensorThingsRefusal implements RefusalCode {
    QUERY_FAULTY(Meaning.forOutsideSystem(400, "查询条件有误", "The query cannot be understood")
            .advising("写法见 docs/sensorthings.md", "docs/sensorthings.md tells how it is written")),
    QUERY_TOO_HEAVY(Meaning.forOutsideSystem(400, "查询条件涉及的数据太多，未能按时算出", "The query takes too long to answer")
            .advising("请用时间、数据流或断面缩小范围", "Ask for less: a Datastream, a time, a place")),
    ENTITY_UNKNOWN(Meaning.forOutsideSystem(404, "没有这个地址", "There is nothing at this address")),
    ENTITY_FAULTY(Meaning.forOutsideSystem(400, "内容有误，未作任何改动", "The content has faults; nothing was changed")
            .advising("按各项说明改正后重送", "Correct what is named and send it again")),
    KEY_WRONG(Meaning.forOutsideSystem(401, "写入需要密钥，或密钥已停用", "Writing needs a key, or this one has ended")
            .advising(
                    "请在请求头写 Authorization: Station 密钥，或用 Basic 方式以密钥为密码",
                    "Send Authorization: Station KEY, or Basic with the key as password")),
    NO_OFFICER(Meaning.forOfficer(403, "您的岗位不能由此写入", "Your post may not write here")
            .advising("由河长办或生态环境部门的工作人员写入，或使用密钥", "An officer or a chief office may, or whoever has a key")),
    NOT_YOURS(Meaning.forOfficer(403, "这一项由他人写入，此密钥不能改动", "Somebody else wrote this; the key cannot change it")),
    KEPT_IN_THE_REGISTER(Meaning.forOfficer(
                    409,
                    "这一项取自监测断面和站点名册，不能由此改动",
                    "This comes from the register of sections and stations and is changed there")
            .advising("请在监测断面名册中改动", "Change it in the register")),
    METHOD_UNFIT(Meaning.forOutsideSystem(405, "此地址不接受这种操作", "This address does not take that method")),
    CLIENT_KNOWN(Meaning.forOfficer(409, "已有同名的接入方", "There is a client of that name already")),
    CLIENT_UNKNOWN(Meaning.forOfficer(404, "没有这个接入方", "There is no such client"));

    private final Meaning meaning;

    SensorThingsRefusal(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }

    @Override
    public @Nullable String challenge() {
        return this == KEY_WRONG ? "Basic realm=\"SensorThings\", Bearer, Station, Client" : null;
    }
}
