package org.lingxing.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.duties.Duties;
import org.lingxing.platform.duties.DutyKind;
import org.lingxing.platform.duties.NewDuty;
import org.lingxing.platform.duties.Obligations;
import org.lingxing.platform.duties.Terms;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.rules.Rules;
import org.lingxing.platform.time.CityClock;

/**
 * Chiefs walk along their waters, report, find what is wrong and sign orders: in time, late, or not at all; the city's
 * office gives more time, stops terms, lets off and sends back.
 */
final class Waters implements Life {

    private static final int PATROLLED_PERCENT = 86;
    private static final int TWICE_PERCENT = 8;
    private static final int REPORTED_PERCENT = 94;
    private static final int FOUND_PERCENT = 45;
    private static final int RETURNED_PERCENT = 8;
    private static final int SUMMED_PERCENT = 93;
    private static final int REPORT_DAYS = 5;
    private static final int ORDER_WORKING_DAYS = 5;

    private final Town town;
    private final City city;
    private final Residents residents;
    private final Offices offices;
    private final Memory memory;

    Waters(Town town, City city, Residents residents, Offices offices, Memory memory) {
        this.town = town;
        this.city = city;
        this.residents = residents;
        this.offices = offices;
        this.memory = memory;
    }

    @Override
    public void begin(LocalDate first) {
        LocalDate from = first.isBefore(Rivers.IN_FORCE) ? Rivers.IN_FORCE : first;
        town.within(() -> {
            for (City.Post post : city.posts()) {
                UUID id = residents.idOf(post);
                var division = DivisionCode.of(post.division());
                for (String reach : post.reaches()) {
                    obligations().bind(town.bean(Rivers.Patrols.class), id, reach, "示例河 " + reach, division, from);
                }
                if (post.role() == Role.CHIEF_OFFICE) {
                    String subject = "county/" + post.division();
                    obligations().bind(town.bean(Rivers.Summaries.class), id, subject, post.agency(), division, from);
                }
            }
            return true;
        });
    }

    private Obligations obligations() {
        return town.bean(Obligations.class);
    }

    @Override
    public void day(LocalDate day, Diary diary) {
        if (day.getDayOfMonth() != 1 && !day.equals(Rivers.IN_FORCE)) {
            return;
        }
        var month = YearMonth.from(day);
        for (City.Post post : city.posts()) {
            for (String reach : post.reaches()) {
                planPatrols(post, reach, month, day, diary);
            }
            if (post.role() == Role.CHIEF_OFFICE) {
                planSummary(post, month, diary);
            }
        }
    }

    private void planPatrols(City.Post post, String reach, YearMonth month, LocalDate today, Diary diary) {
        if (today.isBefore(Rivers.IN_FORCE)) {
            return;
        }
        var chance = Chance.of(city.seed(), "patrol", reach, month);
        if (!chance.percent(PATROLLED_PERCENT)) {
            return;
        }
        int patrols = chance.percent(TWICE_PERCENT) ? 2 : 1;
        for (int number = 1; number <= patrols; number++) {
            LocalDate on = month.atDay(chance.between(today.getDayOfMonth(), month.lengthOfMonth()));
            var at = on.atTime(LocalTime.of(chance.between(9, 17), chance.below(60)));
            String deed = "patrol/" + reach + "/" + on + "/" + number;
            diary.enter(at, "a patrol", () -> patrol(post, reach, deed, diary));
        }
    }

    private void patrol(City.Post post, String reach, String deed, Diary diary) {
        UUID id = residents.idOf(post);
        LocalDate today = town.now().toLocalDate();
        if (offices.holder(id, today).isEmpty()) {
            return;
        }
        var chance = Chance.of(city.seed(), deed);
        town.within(() -> duties().fulfilWithinPeriod(Rivers.PATROL, id, reach, instant(), deed));
        open(
                post,
                Rivers.REPORT,
                deed,
                new Rules.Question("river/patrol-report-due", today, null, Map.of("patrolEnd", today.toString())),
                new Promise.Term(today, REPORT_DAYS, false));
        if (chance.percent(REPORTED_PERCENT)) {
            LocalDate on = today.plusDays(chance.between(0, REPORT_DAYS + 2));
            boolean returned = chance.percent(RETURNED_PERCENT);
            diary.enter(on.atTime(LocalTime.of(18, chance.below(60))), "a report", () -> {
                fulfil(Rivers.REPORT, deed, "report/" + deed);
                if (returned) {
                    sendBack(Rivers.REPORT, deed, on.plusDays(1), diary);
                }
            });
        }
        if (chance.percent(FOUND_PERCENT)) {
            new Problem(this, town, memory, Chance.of(city.seed(), "problem", deed))
                    .find(post, "problem/" + deed, diary);
        }
    }

    /** The city's office looks at it the next morning and wants it again. */
    private void sendBack(DutyKind kind, String occasion, LocalDate on, Diary diary) {
        diary.enter(on.atTime(LocalTime.of(9, 20)), "a report is sent back", () -> {
            LocalDate again = on.plusDays(3);
            town.as("chief-office")
                    .post("/duties/" + idOf(kind, occasion) + "/return", Map.of("ground", "照片不清", "day", again));
            memory.of(kind, occasion).giveBack(again);
            diary.enter(
                    on.plusDays(2).atTime(LocalTime.of(11, 0)),
                    "it is done again",
                    () -> fulfil(kind, occasion, "again/" + occasion));
        });
    }

    private void planSummary(City.Post post, YearMonth month, Diary diary) {
        var chance = Chance.of(city.seed(), "summary", post.division(), month);
        if (chance.percent(SUMMED_PERCENT)) {
            LocalDate on = month.atEndOfMonth().plusDays(chance.between(1, 5));
            diary.enter(on.atTime(LocalTime.of(16, chance.below(60))), "the summary of a month", () -> {
                String subject = "county/" + post.division();
                town.within(() -> duties().fulfilSlot(
                                Rivers.SUMMARY,
                                residents.idOf(post),
                                subject,
                                month.toString(),
                                instant(),
                                "summary/" + subject + "/" + month));
            });
        }
    }

    /** Opens a duty for an occasion as a module would, and remembers it. */
    void open(City.Post post, DutyKind kind, String occasion, Rules.Question asked, Promise.Term term) {
        town.within(() -> duties().open(new NewDuty(
                kind,
                occasion,
                residents.idOf(post),
                DivisionCode.of(post.division()),
                occasion,
                "示例 " + occasion,
                town.bean(Terms.class).by(asked))));
        memory.remember(kind, occasion, term);
    }

    /** A term of working days as it is known today. */
    static Rules.Question workingDays(LocalDate start, int days) {
        return days == ORDER_WORKING_DAYS
                ? new Rules.Question("river/rectification-order-due", start, start, Map.of("found", start.toString()))
                : new Rules.Question(
                        "calendar/add-working-days", start, start, Map.of("start", start.toString(), "days", days));
    }

    void fulfil(DutyKind kind, String occasion, String deed) {
        town.within(() -> duties().fulfilOccasion(kind, occasion, instant(), deed));
        memory.of(kind, occasion).fulfil(town.now());
    }

    String idOf(DutyKind kind, String occasion) {
        return town.database()
                .sql("select id::text from duties.duty where kind = :kind and occasion = :occasion")
                .param("kind", kind.name())
                .param("occasion", occasion)
                .query(String.class)
                .single();
    }

    private Duties duties() {
        return town.bean(Duties.class);
    }

    private java.time.Instant instant() {
        return town.bean(CityClock.class).instant();
    }
}
