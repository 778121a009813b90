package org.lingxing.platform.agencies;

import org.lingxing.platform.http.Meaning;
import org.lingxing.platform.http.RefusalCode;

/** Why something cannot be done with the register of agencies. */
enum AgencyRefusal implements RefusalCode {
    AGENCY_UNKNOWN(Meaning.forOfficer(404, "机构名册中没有这个机构", "The register has no such agency")),
    NAME_UNKNOWN(Meaning.forOfficer(404, "没有这个待确认的名称", "There is no such name to confirm")),
    NAME_DECIDED(Meaning.forOfficer(409, "这个名称已有人处理", "Somebody has decided on this name already")),
    NAME_TAKEN(Meaning.forOfficer(409, "这个名称已属于另一机构", "This name belongs to another agency already"));

    private final Meaning meaning;

    AgencyRefusal(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
