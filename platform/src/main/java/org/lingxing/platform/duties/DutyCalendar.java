package org.lingxing.platform.duties;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.RefreshInterval;
import biweekly.property.Transparency;
import biweekly.property.Uid;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.lingxing.kernel.Phrase;

/**
 * What somebody owes as a calendar (RFC 5545): a day for a term that ends with its day, a moment for one that ends at an
 * hour. Entries block no time, and keep their identity from one reading to the next, so that a term that moved moves.
 */
final class DutyCalendar {

    private static final Phrase NAME = Phrase.of("令行：我的职责", "Lingxing: my duties");
    private static final Phrase OVERDUE = Phrase.of("【逾期】", "[overdue] ");
    private static final Phrase SUSPENDED = Phrase.of("【中止】", "[suspended] ");

    private final Feeds.Language language;
    private final String site;

    /** @param site the platform's own address, before links */
    DutyCalendar(Feeds.Language language, String site) {
        this.language = language;
        this.site = site;
    }

    String of(List<DutyView> duties, Instant now) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Lingxing//duties//" + (language == Feeds.Language.ZH ? "ZH" : "EN"));
        calendar.setMethod(Method.publish());
        calendar.setName(say(NAME));
        calendar.setExperimentalProperty("X-WR-CALNAME", say(NAME));
        calendar.setRefreshInterval(
                new RefreshInterval(Duration.builder().hours(1).build()));
        duties.forEach(duty -> calendar.addEvent(event(duty, now)));
        return Biweekly.write(calendar).version(ICalVersion.V2_0).go();
    }

    private VEvent event(DutyView duty, Instant now) {
        var event = new VEvent();
        event.setUid(new Uid("duty-" + duty.id() + "@lingxing"));
        event.setDateTimeStamp(Date.from(now));
        event.setSummary(mark(duty) + say(duty.title()) + (language == Feeds.Language.ZH ? "：" : ": ") + duty.label());
        event.setDescription(say(duty.deed()) + "\n" + duty.provision());
        event.setUrl(site + "/console/duties/" + duty.id());
        event.setTransparency(Transparency.transparent());
        if (duty.dueAt() != null) {
            event.setDateStart(Date.from(duty.dueAt()), true);
            event.setDuration(Duration.builder().minutes(1).build());
        } else {
            event.setDateStart(day(duty.due()), false);
        }
        return event;
    }

    private String mark(DutyView duty) {
        return switch (duty.state()) {
            case OVERDUE -> say(OVERDUE);
            case SUSPENDED -> say(SUSPENDED);
            default -> "";
        };
    }

    private String say(Phrase phrase) {
        return language == Feeds.Language.ZH ? phrase.zh() : phrase.en();
    }

    /** A day without an hour: the library writes the components and knows no zone then. */
    private static ICalDate day(LocalDate day) {
        return new ICalDate(
                new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 0, 0, 0, false), false);
    }
}
