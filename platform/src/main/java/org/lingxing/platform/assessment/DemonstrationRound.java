package org.lingxing.platform.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.Appointment;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.access.Seats;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.store.Announcement;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * At the first start of a demonstration: the round of 2019, opened, with lists for the lot. Where the registers of the
 * demonstration name nobody the lists have invented entries. In the group of Jinshui there are people to try.
 */
@Component
@Order(420)
class DemonstrationRound implements ApplicationRunner, Announcement {

    static final int YEAR = 2019;

    private static final LocalDate SINCE = LocalDate.of(2019, 1, 1);
    private static final String UNIT = "410105";
    private static final int FEWEST = 4;
    private static final String STEMS = "甲乙丙丁戊己庚辛";
    private static final Map<DrawnKind, String> INVENTED =
            Map.of(DrawnKind.CHIEF, "示例县级河长", DrawnKind.TOWNSHIP, "示例街道", DrawnKind.MEMBER, "示例成员单位");

    private final Rounds rounds;
    private final RoundPreparing preparing;
    private final RoundWork work;
    private final Candidates candidates;
    private final CandidateTable table;
    private final FieldWork field;
    private final Posts posts;
    private final Seats seats;
    private final boolean demonstration;

    DemonstrationRound(
            Rounds rounds,
            RoundPreparing preparing,
            RoundWork work,
            Candidates candidates,
            CandidateTable table,
            FieldWork field,
            Posts posts,
            Seats seats,
            Environment settings) {
        this.rounds = rounds;
        this.preparing = preparing;
        this.work = work;
        this.candidates = candidates;
        this.table = table;
        this.field = field;
        this.posts = posts;
        this.seats = seats;
        this.demonstration = "demonstration".equals(settings.getProperty("lingxing.mode"));
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!demonstration || rounds.find(YEAR).isPresent()) {
            return;
        }
        preparing.prepare(YEAR, office());
        work.open(YEAR, new Version(0), office());
        candidates.readRegisters(YEAR, office());
        invent();
        letPeopleIn();
    }

    private void invent() {
        for (var unit : rounds.units(YEAR)) {
            var there = table.of(YEAR, unit.code()).stream()
                    .collect(Collectors.groupingBy(Candidate::kind, Collectors.counting()));
            for (var kind : DrawnKind.values()) {
                long missing = FEWEST - there.getOrDefault(kind, 0L);
                for (int number = 0; number < missing; number++) {
                    var name = unit.name().zh() + INVENTED.get(kind) + STEMS.charAt(number);
                    candidates.add(YEAR, unit.code(), kind, Phrase.of(name, name), office());
                }
            }
        }
    }

    private void letPeopleIn() {
        var unit = rounds.unit(YEAR, UNIT);
        var group = rounds.groups(YEAR).stream()
                .filter(one -> one.number() == unit.group())
                .findFirst()
                .orElseThrow();
        var takings = new ArrayList<Seats.Taking>();
        takings.add(new Seats.Taking(unit.post(), "assess-unit", "示例角", SINCE, null));
        takings.add(new Seats.Taking(group.leader(), "assess-leader", "示例氐", SINCE, null));
        takings.add(member("assessor", "示例房", "一"));
        takings.add(member("assessor2", "示例心", "二"));
        seats.fillWithInvented(takings);
        field.putScorers(YEAR, unit.group(), List.of("assessor", "assessor2"), office());
    }

    private Seats.Taking member(String account, String name, String which) {
        var title = Phrase.of("考核组成员" + which, "Assessor " + (which.equals("一") ? 1 : 2));
        var post = posts.create(new Appointment(title, null, City.DIVISION, List.of()));
        return new Seats.Taking(post, account, name, SINCE, null);
    }

    @Override
    public List<Phrase> lines() {
        return demonstration
                ? List.of(Phrase.of(
                        "  考核：assess-unit 金水区联络人　assessor、assessor2 考核组成员　assess-leader 组长",
                        "  Assessment: assess-unit (liaison of Jinshui), assessor, assessor2 (scorers), assess-leader"))
                : List.of();
    }

    /** The office, before anybody has signed in. */
    private static Caller office() {
        return new Caller("system", "", List.of(new Grant(Role.CHIEF_OFFICE, null, City.DIVISION)));
    }
}
