package org.lingxing.platform.http;

import org.lingxing.kernel.Phrase;

/** What a person may be to the platform. A role is held for a division and, where that matters, for one module. */
public enum Role {
    ADMINISTRATOR("系统管理员", "Administrator"),
    OFFICER("督查室工作人员", "Supervision officer"),
    EDITOR("规则编辑", "Editor of rules"),
    APPROVER("规则审签", "Approver of rules"),
    SIGNER("公文签发人", "Signer of papers"),
    CHIEF_OFFICE("河长制办公室", "Chief office"),
    CHIEF("河湖长", "Chief of a water"),
    GUARD("巡护员", "Guard of a water"),
    AGENCY("责任单位", "Responsible agency"),
    LABORATORY("监测机构", "Laboratory"),
    FEDERATION("残联", "Federation of the disabled"),
    FINANCE("财政部门", "Finance"),
    URBAN_MANAGEMENT("城市管理部门", "Urban management"),
    OPERATOR("平台运维", "Operator of the platform"),
    ENTERPRISE("企业", "Enterprise"),
    READER("公众用户", "Reader");

    private final Phrase title;

    Role(String zh, String en) {
        this.title = Phrase.of(zh, en);
    }

    public Phrase title() {
        return title;
    }
}
