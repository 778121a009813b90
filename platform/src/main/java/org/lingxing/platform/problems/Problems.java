package org.lingxing.platform.problems;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lingxing.platform.files.Visibility;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of problems for the modules that find them: patrols, reports of citizens, campaigns, alarms. Everything joins the
 * caller's transaction.
 */
@Service("problemFiles")
@Transactional
public class Problems {

    /** The account that stands for citizens, who have none. */
    public static final String CITIZEN = "public";

    private final ProblemOpening opening;
    private final ProblemTable table;
    private final FindingTable findings;
    private final PictureTable pictures;
    private final RectificationTable orders;

    Problems(
            ProblemOpening opening,
            ProblemTable table,
            FindingTable findings,
            PictureTable pictures,
            RectificationTable orders) {
        this.opening = opening;
        this.table = table;
        this.findings = findings;
        this.pictures = pictures;
        this.orders = orders;
    }

    /**
     * Enters something found wrong: its file is opened and an order is owed. Where a file of the kind was struck off at
     * the same place not long ago, that one opens again instead. Said again, nothing is changed.
     *
     * @param found its pictures must be the caller's to give: the platform takes them without asking
     * @return the file it belongs to
     */
    public UUID open(NewProblem found) {
        return opening.open(found, Optional.empty());
    }

    /** The same, where the pictures have to be open to somebody. */
    UUID open(NewProblem found, Caller by) {
        return opening.open(found, Optional.of(by));
    }

    /** @return empty where there is no such file */
    @Transactional(readOnly = true)
    public Optional<ProblemSummary> find(UUID problem) {
        return table.find(problem).map(this::summary);
    }

    /** The file that a finding belongs to now: merged files are followed. */
    @Transactional(readOnly = true)
    public Optional<ProblemSummary> ofFinding(UUID finding) {
        return findings.find(finding).map(row -> summary(table.get(row.problem())));
    }

    /** The files of everything that came out of a thing, as {@code patrol/0190…}, each once, in the order of finding. */
    @Transactional(readOnly = true)
    public List<ProblemSummary> of(String origin) {
        var files = new LinkedHashMap<UUID, ProblemSummary>();
        for (var finding : findings.ofOrigin(origin)) {
            files.computeIfAbsent(finding.problem(), id -> summary(table.get(id)));
        }
        return List.copyOf(files.values());
    }

    /** The pictures of everything that came out of a thing, by file: what cameras wrote into them module files tells. */
    @Transactional(readOnly = true)
    public List<UUID> picturesOf(String origin) {
        return findings.ofOrigin(origin).stream()
                .flatMap(finding -> pictures.of(finding.problem()).stream()
                        .filter(picture -> finding.id().equals(picture.finding()))
                        .filter(picture -> picture.stage() != PictureTable.Stage.VOICE))
                .map(PictureTable.Row::file)
                .distinct()
                .toList();
    }

    /** To whom pictures of a file are open: those who work on problems of its division. */
    static Visibility visibility(ProblemRow problem) {
        return Visibility.ofRoles(
                problem.divisionCode(), Role.CHIEF_OFFICE, Role.CHIEF, Role.GUARD, Role.AGENCY, Role.OFFICER);
    }

    static String owner(UUID problem) {
        return "problems.problem/" + problem;
    }

    private ProblemSummary summary(ProblemRow row) {
        var order = Optional.ofNullable(row.rectification()).flatMap(orders::find);
        return new ProblemSummary(
                row.id(),
                row.number(),
                row.kind(),
                row.source(),
                row.state(),
                row.reach(),
                row.division(),
                row.longitude(),
                row.latitude(),
                row.place(),
                row.words(),
                row.foundAt(),
                order.map(RectificationTable.Row::number).orElse(null),
                order.map(RectificationTable.Row::unitName).orElse(null),
                order.map(RectificationTable.Row::term).orElse(null),
                row.acceptedAt(),
                row.windowUntil(),
                row.struckOffAt(),
                row.mergedInto(),
                row.recurrences());
    }
}
