package org.lingxing.platform.supervision;

import java.time.Instant;
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
 * month or a year does for every circular of the document that was due for a time within it.
 */
@Component
class CircularDuty implements PaperWatcher {

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
    }

    private void fulfil(Span span, String document, String deed, Instant at) {
        for (ReportSlots schedule : schedules) {
            if (schedule.isCircular() && schedule.document().equals(document)) {
                for (Slot slot : schedule.slots(new Period(span.first(), span.last()))) {
                    duties.fulfilSlot(schedule.kind(), liaisons.office(), document, slot.key(), at, deed);
                }
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
