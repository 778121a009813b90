package org.lingxing.platform.agencies;

import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.RefusalCode;
import org.lingxing.platform.http.RefusalKind;

/** Why something cannot be done with the register of agencies. */
enum AgencyRefusal implements RefusalCode {
    AGENCY_UNKNOWN(404, Phrase.of("机构名册中没有这个机构", "The register has no such agency")),
    NAME_UNKNOWN(404, Phrase.of("没有这个待确认的名称", "There is no such name to confirm")),
    NAME_DECIDED(409, Phrase.of("这个名称已有人处理", "Somebody has decided on this name already")),
    NAME_TAKEN(409, Phrase.of("这个名称已属于另一机构", "This name belongs to another agency already"));

    private final int status;
    private final Phrase sentence;

    AgencyRefusal(int status, Phrase sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.OFFICER;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Phrase sentence() {
        return sentence;
    }
}
