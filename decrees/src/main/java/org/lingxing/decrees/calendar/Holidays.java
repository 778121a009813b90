package org.lingxing.decrees.calendar;

import java.time.LocalDate;
import java.util.List;
import org.lingxing.kernel.WorkingCalendar;
import org.lingxing.law.Instrument;
import org.lingxing.law.Parameter;
import org.lingxing.law.Rule;
import org.lingxing.law.Unit;

/** The State Council's measures on the holidays of the year, the notices that carry them out, and the rules that count. */
public final class Holidays {

    /** 全国年节及纪念日放假办法, first of 1949-12-23, several times amended. */
    public static final Instrument INSTRUMENT = Instrument.of(
                    "sc-holidays",
                    "国务院令第270号",
                    "全国年节及纪念日放假办法",
                    "Measures on the holidays of the year",
                    LocalDate.of(1949, 12, 23))
            .decides(
                    "2",
                    "全体公民放假的节日",
                    "holidays of all citizens",
                    "calendar/add-working-days",
                    "calendar/working-days-between");

    /** Who gets the later of two days when a notice moves a running term. */
    static final Parameter<MovedTerm> MOVED_TERM = Parameter.named(
                    "calendar/movedTerm",
                    "放假调整时进行中期限的读法",
                    "how a running term that a notice moves is read",
                    Unit.CHOICE)
            .readingOf(INSTRUMENT, "2", MovedTerm.PRIVATE_PARTY_KEEPS_LATER);

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(HolidayNotices.ALL);

    private Holidays() {}

    /** The working days as all notices make them. */
    public static WorkingCalendar calendar() {
        return CALENDAR;
    }

    public static List<Rule<?, ?>> rules() {
        return List.of(new AddWorkingDays(), new WorkingDaysBetween());
    }
}
