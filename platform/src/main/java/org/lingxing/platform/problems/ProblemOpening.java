package org.lingxing.platform.problems;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.places.Divisions;
import org.lingxing.platform.problems.ProblemHistory.What;
import org.lingxing.platform.rivers.ChiefLevel;
import org.lingxing.platform.rivers.NearReach;
import org.lingxing.platform.rivers.Reach;
import org.lingxing.platform.rivers.Reaches;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How a file begins: a finding opens a new one, or the one whose problem has returned. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProblemOpening {

    /** Metres from a reach within which something still is taken to lie on it. */
    private static final int REACH_WITHIN = 500;

    private static final int COUNTY_DIGITS = 6;

    private final ProblemTable table;
    private final FindingTable findings;
    private final PictureTable pictures;
    private final ReporterTable reporters;
    private final ProblemHistory history;
    private final ProblemDuties duties;
    private final ProblemTidings tidings;
    private final Sameness sameness;
    private final ChiefOffices offices;
    private final Reaches reaches;
    private final Divisions divisions;
    private final Files files;
    private final JdbcClient database;
    private final CityClock clock;

    ProblemOpening(
            ProblemTable table,
            FindingTable findings,
            PictureTable pictures,
            ReporterTable reporters,
            ProblemHistory history,
            ProblemDuties duties,
            ProblemTidings tidings,
            Sameness sameness,
            ChiefOffices offices,
            Reaches reaches,
            Divisions divisions,
            Files files,
            JdbcClient database,
            CityClock clock) {
        this.table = table;
        this.findings = findings;
        this.pictures = pictures;
        this.reporters = reporters;
        this.history = history;
        this.duties = duties;
        this.tidings = tidings;
        this.sameness = sameness;
        this.offices = offices;
        this.reaches = reaches;
        this.divisions = divisions;
        this.files = files;
        this.database = database;
        this.clock = clock;
    }

    UUID open(NewProblem found, Optional<Caller> by) {
        // Two deliveries of one finding at once: the second waits here and then finds the first.
        database.sql("select pg_advisory_xact_lock(hashtextextended('problems.finding/' || :id, 0))")
                .param("id", found.id().toString())
                .query((row, number) -> true)
                .single();
        var known = findings.find(found.id());
        if (known.isPresent()) {
            return known.get().problem();
        }
        var spot = new Spot(found.longitude(), found.latitude());
        var old = sameness.returned(found.kind(), spot, found.foundAt());
        UUID problem = old.isPresent() ? reopen(found, old.get()) : begin(found);
        var file = table.get(problem);
        attach(found, file, by);
        if (found.source() == ProblemSource.PUBLIC && found.origin() != null) {
            reporters.add(found.origin(), problem, file.round(), clock.instant());
        }
        return problem;
    }

    private UUID begin(NewProblem found) {
        var home = home(found);
        var number = number(home.division(), ProblemPeople.dayOf(found.foundAt()));
        UUID id = table.add(number, found, home);
        findings.add(found, id, 1);
        history.record(id, What.FOUND, found.account(), found.foundAt(), words(found), details(found, number));
        var problem = table.get(id);
        duties.found(problem);
        tidings.tell(What.FOUND, problem, chiefAndOffice(problem), List.of());
        return id;
    }

    /** The problem has returned: the file that was struck off goes on, in its next round. */
    private UUID reopen(NewProblem found, Sameness.Near old) {
        UUID id = old.problem().id();
        table.lock(id);
        table.putReturned(id, found.foundAt());
        var problem = table.get(id);
        findings.add(found, id, problem.round());
        table.touch(id, found.account());
        var details = details(found, problem.number());
        details.put("metres", old.metres().toPlainString());
        details.put("round", problem.round());
        history.record(id, What.RETURNED_TO_PLACE, found.account(), found.foundAt(), words(found), details);
        duties.found(problem);
        tidings.tell(What.RETURNED_TO_PLACE, problem, chiefAndOffice(problem), List.of());
        return id;
    }

    /** A file of its own for a finding that had opened another one again. */
    UUID separate(FindingTable.Row finding, ProblemRow old) {
        var found = new NewProblem(
                finding.id(),
                old.kind(),
                finding.source(),
                old.reach(),
                finding.longitude(),
                finding.latitude(),
                finding.accuracy(),
                finding.place(),
                finding.words(),
                List.of(),
                finding.foundAt(),
                finding.account(),
                finding.post(),
                finding.origin());
        var home = new ProblemTable.Home(old.level(), old.reach(), old.division());
        var number = number(home.division(), ProblemPeople.dayOf(found.foundAt()));
        UUID id = table.add(number, found, home);
        history.record(id, What.FOUND, found.account(), found.foundAt(), words(found), details(found, number));
        duties.found(table.get(id));
        return id;
    }

    private void attach(NewProblem found, ProblemRow problem, Optional<Caller> by) {
        var owner = Problems.owner(problem.id());
        var visibility = Problems.visibility(problem);
        for (var shot : found.pictures()) {
            if (by.isPresent()) {
                files.attach(shot.file(), owner, visibility, by.get());
            } else {
                files.attach(shot.file(), owner, visibility);
            }
            boolean spoken = files.find(shot.file())
                    .filter(file -> file.type().isVoice())
                    .isPresent();
            var stage = spoken ? PictureTable.Stage.VOICE : PictureTable.Stage.BEFORE;
            pictures.add(problem.id(), problem.round(), stage, shot, found.id(), found.account());
        }
    }

    List<UUID> chiefAndOffice(ProblemRow problem) {
        var told = new ArrayList<UUID>();
        duties.chiefOf(problem).ifPresent(told::add);
        told.add(offices.of(problem.divisionCode()));
        return told;
    }

    /** The reach that was named, else the nearest; its division, else the finder's; the level whose chief signs. */
    private ProblemTable.Home home(NewProblem found) {
        var reach = found.reach() == null ? nearest(found) : Optional.of(requireReach(found.reach()));
        var division = reach.map(Reach::division)
                .or(() -> Optional.ofNullable(found.post()).flatMap(this::divisionOf))
                .orElse(ChiefOffices.CITY);
        var code = reach.map(Reach::code).orElse(null);
        return new ProblemTable.Home(level(found, code), code, division.value());
    }

    /** The nearest that the finder answers for, else the nearest of all. */
    private Optional<Reach> nearest(NewProblem found) {
        var near = reaches
                .near(found.longitude().doubleValue(), found.latitude().doubleValue(), REACH_WITHIN)
                .stream()
                .map(NearReach::reach)
                .toList();
        var own = found.post() == null
                ? List.<String>of()
                : reaches.of(found.post(), clock.today()).stream()
                        .map(Reach::code)
                        .toList();
        return near.stream()
                .filter(reach -> own.contains(reach.code()))
                .findFirst()
                .or(() -> near.stream().findFirst());
    }

    Reach requireReach(String code) {
        return reaches.find(code).orElseThrow(() -> Refusal.ofInput("/reach", "没有这个河段", "There is no such reach"));
    }

    /** The county's chief; the city's where it was found from above or on a patrol of that chief, or where no other is. */
    private ChiefLevel level(NewProblem found, @Nullable String reach) {
        if (reach == null) {
            return ChiefLevel.COUNTY;
        }
        LocalDate today = clock.today();
        var city = reaches.chief(reach, ChiefLevel.CITY, today);
        if (city.isEmpty()) {
            return ChiefLevel.COUNTY;
        }
        boolean fromAbove = found.source().isFoundFromAbove() || city.get().equals(found.post());
        return fromAbove || reaches.chief(reach, ChiefLevel.COUNTY, today).isEmpty()
                ? ChiefLevel.CITY
                : ChiefLevel.COUNTY;
    }

    private Optional<DivisionCode> divisionOf(UUID post) {
        return database.sql("select division from access.post where id = :post")
                .param("post", post)
                .query(String.class)
                .optional()
                .map(DivisionCode::of);
    }

    /** As 金水-2019-0147: counted for each county and year of finding. */
    private String number(String division, LocalDate day) {
        var county = division.substring(0, COUNTY_DIGITS);
        int count = table.takeNumber(county, day.getYear());
        var name = divisions
                .find(DivisionCode.of(county))
                .map(found -> found.name().zh())
                .orElse("郑州市");
        var brief = name.length() > 2 ? name.replaceFirst("[市县区]$", "") : name;
        return "%s-%d-%04d".formatted(brief, day.getYear(), count);
    }

    /** What citizens write may tell of people: it stands in the file, not in the journal. */
    private static @Nullable String words(NewProblem found) {
        return found.words().isBlank() || found.source() == ProblemSource.PUBLIC
                ? null
                : found.words().strip();
    }

    private Map<String, Object> details(NewProblem found, String number) {
        var details = new LinkedHashMap<String, Object>();
        details.put("number", number);
        details.put("kind", found.kind().name());
        details.put("source", found.source().name());
        details.put("finding", found.id().toString());
        details.put(
                "pictures",
                found.pictures().stream()
                        .flatMap(shot -> files.find(shot.file()).stream())
                        .map(file -> file.sha256())
                        .toList());
        return details;
    }
}
