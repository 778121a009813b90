package org.lingxing.platform.supervision;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Refusal;

/** What can be done with a report: in which states, by whom. */
enum ReportDeed {
    WRITE(false),
    SUBMIT(false),
    ACCEPT(true),
    RETURN(true);

    private final boolean ofOffice;

    ReportDeed(boolean ofOffice) {
        this.ofOffice = ofOffice;
    }

    /** Whether and why not a deed can be done by somebody now. */
    record Possible(
            ReportDeed deed, boolean possible, @Nullable Phrase why) {}

    static List<Possible> all(ReportRow report, Desk desk) {
        return Arrays.stream(values())
                .map(deed -> {
                    var why = deed.hindrance(report, desk);
                    return new Possible(deed, why == null, why);
                })
                .toList();
    }

    void require(ReportRow report, Desk desk) {
        var why = hindrance(report, desk);
        if (why != null) {
            throw Refusal.of(SupervisionRefusal.REPORT_DEED_NOT_POSSIBLE).saying(why.zh(), why.en());
        }
    }

    private @Nullable Phrase hindrance(ReportRow report, Desk desk) {
        var state = hindranceOf(report.state());
        if (state != null) {
            return state;
        }
        if (!ofOffice && report.dutyState().equals("WAIVED")) {
            return Phrase.of("已不再要求这份报告", "The report is owed no longer");
        }
        if (ofOffice && !desk.office()) {
            return Phrase.of("由督查室办理", "The supervision office does this");
        }
        if (!ofOffice && !desk.actsFor(report.agency())) {
            return Phrase.of("由该单位的督查联络员办理", "The agency's liaison does this");
        }
        return null;
    }

    private @Nullable Phrase hindranceOf(ReportState state) {
        return switch (this) {
            case WRITE, SUBMIT ->
                switch (state) {
                    case DRAFT, RETURNED -> null;
                    case SUBMITTED -> Phrase.of("已报送，等待督查室审核", "It was submitted and waits for the office");
                    case ACCEPTED -> Phrase.of("已通过审核", "It was accepted");
                };
            case ACCEPT, RETURN ->
                switch (state) {
                    case SUBMITTED -> null;
                    case DRAFT -> Phrase.of("单位尚未报送", "The agency has not submitted it yet");
                    case RETURNED -> Phrase.of("已退回，等待重新报送", "It was returned and waits to be submitted again");
                    case ACCEPTED -> Phrase.of("已通过审核", "It was accepted already");
                };
        };
    }
}
