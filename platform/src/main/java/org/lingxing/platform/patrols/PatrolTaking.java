package org.lingxing.platform.patrols;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.duties.Duties;
import org.lingxing.platform.duties.NewDuty;
import org.lingxing.platform.duties.Terms;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.patrols.PatrolRow.ReportState;
import org.lingxing.platform.patrols.PatrolRow.Source;
import org.lingxing.platform.problems.OriginPictures;
import org.lingxing.platform.problems.Problems;
import org.lingxing.platform.rivers.Answering;
import org.lingxing.platform.rivers.ChiefLevel;
import org.lingxing.platform.rivers.Reach;
import org.lingxing.platform.rivers.Reaches;
import org.lingxing.platform.rules.Rules;
import org.lingxing.platform.time.CityClock;
import org.lingxing.tracks.Fix;
import org.lingxing.tracks.GpxFile;
import org.lingxing.tracks.Picture;
import org.lingxing.tracks.Track;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in patrols as devices deliver them. A patrol fulfils what was owed on the day it began (our reading) the moment
 * it is there, whatever its sheet says; a superior can take that back.
 */
@Service
class PatrolTaking {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REPORT_RULE = "river/patrol-report-due";

    private final PatrolTable table;
    private final TrackStore tracks;
    private final TrackFiles files;
    private final PatrolHistory history;
    private final Examiner examiner;
    private final Reaches reaches;
    private final Seats seats;
    private final Problems problems;
    private final OriginPictures pictures;
    private final Duties duties;
    private final Terms terms;
    private final PatrolSettings settings;
    private final CityClock clock;

    PatrolTaking(
            PatrolTable table,
            TrackStore tracks,
            TrackFiles files,
            PatrolHistory history,
            Examiner examiner,
            Reaches reaches,
            Seats seats,
            Problems problems,
            OriginPictures pictures,
            Duties duties,
            Terms terms,
            PatrolSettings settings,
            CityClock clock) {
        this.table = table;
        this.tracks = tracks;
        this.files = files;
        this.history = history;
        this.examiner = examiner;
        this.reaches = reaches;
        this.seats = seats;
        this.problems = problems;
        this.pictures = pictures;
        this.duties = duties;
        this.terms = terms;
        this.settings = settings;
        this.clock = clock;
    }

    /** A track with the time of its patrol and what of a file was not taken. */
    private record Taken(Track track, Instant started, Instant ended, List<Phrase> remarks) {}

    @Transactional
    public void take(NewPatrol patrol, Caller by) {
        Instant now = clock.instant();
        Taken taken = files.read(patrol, by)
                .map(reading -> imported(patrol, reading, now))
                .orElseGet(() -> recorded(patrol, now));
        LocalDate day = LocalDate.ofInstant(taken.started(), CityClock.ZONE);
        Reach reach = reaches.find(patrol.reach()).orElseThrow(() -> Refusal.of(PatrolRefusal.REACH_NOT_YOURS));
        ChiefLevel level = level(patrol, day, by);
        var found = examiner.examine(
                patrol.id(), reach, taken.track(), now, patrol.clockAhead(), pictures(patrol.id()), taken.remarks());
        UUID superior = reaches.above(reach.code(), level, day).orElse(null);
        PatrolRow row = row(patrol, taken, reach, level, found, superior, now, by);
        if (!table.insert(row, found.examination().fingerprint())) {
            throw Refusal.of(PatrolRefusal.PATROL_THERE_ALREADY);
        }
        tracks.put(row, taken.track(), found.sheet());
        history.add(row, PatrolHistory.What.DELIVERED, by.account(), null, null);
        duties.fulfilWithinPeriod(
                PatrolKinds.patrolOf(level), patrol.post(), reach.code(), taken.started(), row.deed());
        if (row.report() == ReportState.DUE) {
            openReport(row, reach);
        }
    }

    private ChiefLevel level(NewPatrol patrol, LocalDate day, Caller by) {
        if (!seats.of(by.account(), day).contains(patrol.post())) {
            throw Refusal.of(PatrolRefusal.REACH_NOT_YOURS);
        }
        return reaches.answering(patrol.reach(), day).stream()
                .filter(one -> one.post().equals(patrol.post()))
                .map(Answering::level)
                .findFirst()
                .orElseThrow(() -> Refusal.of(PatrolRefusal.REACH_NOT_YOURS));
    }

    /** Pictures of problems found on the way, which the phone delivers before the patrol that they belong to. */
    private List<Picture> pictures(UUID patrol) {
        return pictures.of(PatrolRow.originOf(patrol)).stream()
                .map(shown -> {
                    var longitude = shown.longitude();
                    var latitude = shown.latitude();
                    return new Picture(
                            shown.name(),
                            shown.takenAt(),
                            longitude == null || latitude == null
                                    ? null
                                    : new Fix(longitude.doubleValue(), latitude.doubleValue(), null, null));
                })
                .toList();
    }

    private static Taken recorded(NewPatrol patrol, Instant now) {
        Instant started = patrol.corrected(patrol.started(), now);
        Instant ended = patrol.corrected(patrol.ended(), now);
        return new Taken(patrol.track(), started, ended.isBefore(started) ? started : ended, List.of());
    }

    /** A file's own times count where it has believable ones; otherwise what the patroller says. */
    private Taken imported(NewPatrol patrol, GpxFile.Reading reading, Instant now) {
        var remarks = reading.remarks().stream()
                .map(remark -> remark.line() == 0
                        ? remark.words()
                        : Phrase.of(
                                "第 " + remark.line() + " 行：" + remark.words().zh(),
                                "Line " + remark.line() + ": " + remark.words().en()))
                .toList();
        if (reading.track().legs().isEmpty()) {
            var refusal = Refusal.of(PatrolRefusal.TRACK_UNREADABLE);
            for (var remark : remarks) {
                refusal = refusal.withFault("/gpx", remark.zh(), remark.en());
            }
            throw refusal;
        }
        var start = reading.track().start().filter(at -> isBelievable(at, now));
        var end = reading.track().end().filter(at -> isBelievable(at, now));
        return start.isPresent() && end.isPresent()
                ? new Taken(reading.track(), start.get(), end.get(), remarks)
                : typed(patrol, reading.track(), remarks, now);
    }

    /** What a person says of the time is no reading of the device's clock, and is taken as it is said. */
    private static Taken typed(NewPatrol patrol, Track track, List<Phrase> remarks, Instant now) {
        Instant started = patrol.started();
        Instant ended = patrol.ended();
        if (ended.isAfter(now)) {
            throw Refusal.ofInput("/ended", "写明的时间还没有到", "The time given has not come yet");
        }
        return new Taken(track, started, ended.isBefore(started) ? started : ended, remarks);
    }

    private boolean isBelievable(Instant at, Instant now) {
        return !at.isBefore(settings.tolerances().earliest()) && !at.isAfter(now);
    }

    private PatrolRow row(
            NewPatrol patrol,
            Taken taken,
            Reach reach,
            ChiefLevel level,
            Examiner.Found found,
            @Nullable UUID superior,
            Instant now,
            Caller by) {
        var summary = found.examination().summary();
        var coverage = found.examination().coverage();
        var signs = found.sheet().signs().stream()
                .map(sign -> sign.kind().name())
                .distinct()
                .toList();
        return new PatrolRow(
                patrol.id(),
                reach.code(),
                reach.name().zh(),
                reach.division().value(),
                level,
                patrol.post(),
                by.account(),
                by.name(),
                superior,
                LocalDate.ofInstant(taken.started(), CityClock.ZONE),
                taken.started(),
                taken.ended(),
                now,
                JSON.writeValueAsString(patrol.made()),
                patrol.gpx() == null && patrol.gpxFile() == null ? Source.DEVICE : Source.GPX,
                JSON.writeValueAsString(patrol.looked()),
                patrol.words().strip(),
                summary.fixes(),
                (int) Math.round(summary.metres()),
                seconds(summary.moving()),
                seconds(summary.longestSilence()),
                decimetres(summary.accuracy()),
                found.reachMetres(),
                coverage == null ? BigDecimal.ZERO : BigDecimal.valueOf(coverage.share()),
                signs,
                problems.of(PatrolRow.originOf(patrol.id())).size(),
                signs.isEmpty() ? null : now.plus(settings.answerWithin()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                owesReport(level, superior, taken) ? ReportState.DUE : ReportState.NONE,
                1);
    }

    /** Article 5 has chiefs report to the chief above; there was no such article before it came into force. */
    private static boolean owesReport(ChiefLevel level, @Nullable UUID superior, Taken taken) {
        return level != ChiefLevel.GUARD
                && superior != null
                && !LocalDate.ofInstant(taken.ended(), CityClock.ZONE).isBefore(PatrolSlots.IN_FORCE);
    }

    private static int seconds(Duration duration) {
        return (int) Math.min(duration.toSeconds(), Integer.MAX_VALUE);
    }

    private static @Nullable BigDecimal decimetres(@Nullable Double metres) {
        return metres == null ? null : BigDecimal.valueOf(metres).setScale(1, RoundingMode.HALF_UP);
    }

    private void openReport(PatrolRow row, Reach reach) {
        LocalDate ended = LocalDate.ofInstant(row.endedAt(), CityClock.ZONE);
        var question = new Rules.Question(REPORT_RULE, ended, null, Map.of("patrolEnd", ended.toString()));
        duties.open(new NewDuty(
                PatrolKinds.REPORT,
                PatrolRow.originOf(row.id()),
                row.post(),
                reach.division(),
                row.id().toString(),
                row.day() + " " + row.reachName(),
                terms.by(question)));
    }
}
