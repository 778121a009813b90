package org.lingxing.platform.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.HolidayNotice;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.duties.DutyChanged;
import org.lingxing.platform.duties.DutyChanged.What;
import org.lingxing.platform.time.WorkingDays;
import org.springframework.stereotype.Component;

/** What became of a duty, in words. */
@Component
class DutyWords {

    private final WorkingDays workingDays;

    DutyWords(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** What happened to which duty: the line of the inbox. */
    Phrase title(DutyChanged change, DutyNews.Named duty, LocalDate today) {
        Phrase became = became(change, today);
        Phrase title = duty.title();
        return Phrase.of(title.zh() + "——" + became.zh(), title.en() + " — " + became.en());
    }

    Phrase titleOfSeveral(What what, int count) {
        return switch (what) {
            case TERM_MOVED -> Phrase.of(count + " 项职责的期限随放假通知改变", count + " terms moved with a notice of holidays");
            case EXTENDED -> Phrase.of(count + " 项职责延期", count + " duties were extended");
            case SUSPENDED -> Phrase.of(count + " 项职责中止计时", count + " terms were suspended");
            case RESUMED -> Phrase.of(count + " 项职责恢复计时", count + " terms run again");
            case WAIVED -> Phrase.of(count + " 项职责免除", count + " duties were waived");
            case RETURNED -> Phrase.of(count + " 项职责退回重办", count + " duties were returned to be done again");
            case HANDED_ON ->
                Phrase.of(count + " 项职责移交给您，请签收清单", count + " duties were handed to you; accept the list");
            default -> Phrase.of(count + " 项职责有变化", count + " duties changed");
        };
    }

    /** What happened, with both days where a term moved. */
    Phrase became(DutyChanged change, LocalDate today) {
        return switch (change.what()) {
            case TERM_MOVED -> moved("期限由", "改为", "the term moved from", change, today);
            case EXTENDED -> moved("延期：由", "延至", "extended from", change, today);
            case RESUMED -> moved("恢复计时：期限由", "顺延至", "runs again: the term moved from", change, today);
            case RETURNED -> returned(change, today);
            case SUSPENDED -> Phrase.of("中止计时", "the term is suspended");
            case WAIVED -> Phrase.of("已免除", "waived");
            case HANDED_ON -> Phrase.of("移交给您，请签收清单", "handed to you; accept the list");
            default -> Phrase.of("有变化", "changed");
        };
    }

    private static Phrase moved(String from, String to, String en, DutyChanged change, LocalDate today) {
        if (change.was() == null || change.becomes() == null) {
            return Phrase.of("期限改变", "the term moved");
        }
        Phrase was = day(change.was(), today);
        Phrase becomes = day(change.becomes(), today);
        return Phrase.of(from + " " + was.zh() + to + " " + becomes.zh(), en + " " + was.en() + " to " + becomes.en());
    }

    private static Phrase returned(DutyChanged change, LocalDate today) {
        if (change.becomes() == null) {
            return Phrase.of("退回重办", "returned to be done again");
        }
        Phrase until = day(change.becomes(), today);
        return Phrase.of("退回重办，期限 " + until.zh(), "returned to be done again by " + until.en());
    }

    private static Phrase day(String lateFrom, LocalDate today) {
        return Moments.lastInTime(Instant.parse(lateFrom), today);
    }

    /** Why: the notice that moved a term, else the ground as it was written. */
    @Nullable
    Phrase more(DutyChanged change, LocalDate today) {
        if (change.what() == What.TERM_MOVED) {
            return workingDays.calendar().notices().stream()
                    .filter(notice -> !notice.publishedOn().isAfter(today))
                    .max(Comparator.comparing(HolidayNotice::publishedOn))
                    .map(notice -> notice(notice, today))
                    .orElse(null);
        }
        String ground = change.words();
        return ground == null || ground.isBlank() ? null : Phrase.of("理由：" + ground, "Ground: " + ground);
    }

    private static Phrase notice(HolidayNotice notice, LocalDate today) {
        Phrase day = Moments.day(notice.publishedOn(), today);
        return Phrase.of(
                "依据 " + day.zh() + "公布的 " + notice.year() + " 年放假安排通知",
                "By the notice of holidays of " + notice.year() + " that came out on " + day.en());
    }
}
