package org.lingxing.platform.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lingxing.kernel.Period;
import org.lingxing.platform.duties.Duties;
import org.lingxing.platform.duties.Slot;
import org.lingxing.platform.papers.PaperView;
import org.lingxing.platform.papers.PaperWatcher;
import org.lingxing.platform.scoring.Span;
import org.springframework.stereotype.Component;

/**
 * The circulars that a document makes the office owe are fulfilled by issuing them, and by nothing else: one about a
 * month or a year does for every circular of the document that was due for a time within it. One on a campaign at waters
 * does for the days that it names.
 */
@Component
class CircularDuty implements PaperWatcher {

    /** What a circular on a campaign is about: campaign, document, first and last day. */
    private static final String CAMPAIGN = "problems.campaign/";

    private static final int PARTS = 4;

    private final List<ReportSlots> schedules;
    private final Duties duties;
    private final Liaisons liaisons;

    CircularDuty(List<ReportSlots> schedules, Duties duties, Liaisons liaisons) {
        this.schedules = List.copyOf(schedules);
        this.duties = duties;
        this.liaisons = liaisons;
    }

    @Override
    public void issued(PaperView paper, List<String> about, Instant at) {
        about.stream()
                .filter(subject -> subject.startsWith(BulletinWords.CIRCULAR))
                .map(subject ->
                        subject.substring(BulletinWords.CIRCULAR.length()).split("/", 2))
                .filter(spanAndDocument -> spanAndDocument.length == 2)
                .forEach(said -> fulfil(Span.read(said[0]), said[1], deed(paper), at));
        about.stream()
                .filter(subject -> subject.startsWith(CAMPAIGN))
                .map(subject -> subject.substring(CAMPAIGN.length()).split("/", -1))
                .filter(said -> said.length == PARTS)
                .forEach(said -> fulfilCampaign(said, deed(paper), at));
    }

    private void fulfilCampaign(String[] said, String deed, Instant at) {
        var days = new Period(LocalDate.parse(said[2]), LocalDate.parse(said[3]));
        schedules.stream()
                .filter(schedule -> schedule.kind().name().equals("supervision." + said[0] + "-circular"))
                .forEach(schedule -> fulfil(schedule, days, said[1], deed, at));
    }

    private void fulfil(Span span, String document, String deed, Instant at) {
        for (ReportSlots schedule : schedules) {
            if (schedule.isCircular()) {
                fulfil(schedule, new Period(span.first(), span.last()), document, deed, at);
            }
        }
    }

    private void fulfil(ReportSlots schedule, Period days, String document, String deed, Instant at) {
        if (schedule.document().equals(document)) {
            for (Slot slot : schedule.slots(days)) {
                duties.fulfilSlot(schedule.kind(), liaisons.office(), document, slot.key(), at, deed);
            }
        }
    }

    @Override
    public void revoked(PaperView paper, List<String> about, Instant at) {
        duties.takeBack(deed(paper));
    }

    private static String deed(PaperView paper) {
        return "papers.issued/" + paper.id();
    }
}
