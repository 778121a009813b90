package org.lingxing.platform.problems;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.time.ExampleTimes;
import org.springframework.stereotype.Component;

/** Examples of files in every state, each made by the deeds that lead there. */
@Component
class ExampleProblems {

    private static final String DONE = "已清运完毕，恢复岸坡。（示例）";

    private final ExamplePlaces places;
    private final Problems problems;
    private final ProblemTable table;
    private final ProblemOrders orders;
    private final ProblemWork work;
    private final ProblemChecks checks;
    private final ProblemFiling filing;
    private final CityClock clock;
    private final Map<String, UUID> files = new HashMap<>();
    private final Map<String, Spot> spots = new HashMap<>();

    ExampleProblems(
            ExamplePlaces places,
            Problems problems,
            ProblemTable table,
            ProblemOrders orders,
            ProblemWork work,
            ProblemChecks checks,
            ProblemFiling filing,
            CityClock clock) {
        this.places = places;
        this.problems = problems;
        this.table = table;
        this.orders = orders;
        this.work = work;
        this.checks = checks;
        this.filing = filing;
        this.clock = clock;
    }

    /** One story a line: what was found where, then what was done how many days ago. */
    void tell(ExampleTimes times) {
        struckOff(times);
        returned(times);
        onTheWay(times);
        notOrdered(times);
    }

    private void struckOff(ExampleTimes times) {
        found(times, "heap", ProblemKind.DUMPING, 0, 12, 18, "示例桥下左岸", "建筑垃圾约 12 立方米（示例）");
        ordered(times, "heap", 16, 10, "清运堆放的建筑垃圾，恢复岸坡。");
        proved(times, "heap", 16, 9);
        checked(times, "heap", 8);
        times.add(
                "heap",
                8,
                "16:20",
                () -> checks.strikeOff(file("heap"), version("heap"), places.caller(ExamplePlaces.OFFICE)));
    }

    /** Struck off, and found again at the same place. */
    private void returned(ExampleTimes times) {
        found(times, "weed", ProblemKind.FLOATING, 0, 30, 17, "示例闸前", "漂浮水草和塑料瓶（示例）");
        ordered(times, "weed", 15, 6, "打捞漂浮物。");
        proved(times, "weed", 15, 11);
        checked(times, "weed", 10);
        times.add(
                "weed",
                10,
                "16:40",
                () -> checks.strikeOff(file("weed"), version("weed"), places.caller(ExamplePlaces.OFFICE)));
        times.add(
                "weed",
                1,
                "08:20",
                () -> problems.open(finding("weed", ProblemKind.FLOATING)
                        .at("示例闸前")
                        .saying("同一处又有漂浮物（示例）")
                        .showing(places.shot(spot("weed"), false, ExamplePlaces.GUARD))));
    }

    private void onTheWay(ExampleTimes times) {
        found(times, "shed", ProblemKind.OCCUPATION, 1, 20, 12, "示例码头上游", "岸线内搭建彩钢棚约 30 平方米（示例）");
        ordered(times, "shed", 10, 14, "拆除彩钢棚，恢复岸线。");
        proved(times, "shed", 10, 1);
        found(times, "sand", ProblemKind.EXTRACTION, 1, 35, 13, "示例河湾", "岸边取土约 40 立方米（示例）");
        ordered(times, "sand", 11, 10, "停止取土，回填并压实。");
        accepted(times, "sand", 11);
        found(times, "outlet", ProblemKind.OUTLET, 1, 50, 11, "示例路桥东侧", "未登记的排水口一处，晴天有水流出（示例）");
        ordered(times, "outlet", 9, 16, "查明来水，封堵或登记。");
        accepted(times, "outlet", 9);
        times.add(
                "outlet",
                2,
                "10:30",
                () -> work.askTime(
                        file("outlet"),
                        clock.today().plusDays(14),
                        "需与市政管网一并施工（示例）",
                        version("outlet"),
                        places.caller(ExamplePlaces.UNIT)));
        found(times, "sludge", ProblemKind.SLUDGE, 0, 45, 5, "示例涵洞口", "淤泥外露，有异味（示例）");
        ordered(times, "sludge", 2, 15, "清除淤泥，妥善处置。");
    }

    private void notOrdered(ExampleTimes times) {
        found(times, "wall", ProblemKind.BUILDING, 1, 65, 4, "示例公园北门", "在堤脚砌筑围墙约 15 米（示例）");
        times.add("wall", 1, "11:00", () -> draft("wall", clock.today().plusDays(14), "拆除围墙。"));
        found(times, "bags", ProblemKind.DUMPING, 0, 62, 0, "示例便桥右岸", "装修垃圾二十余袋（示例）");
        found(times, "bags-too", ProblemKind.DUMPING, 0, 62, 3, "示例便桥右岸下游", "零散装修垃圾（示例）");
        times.add(
                "bags",
                0,
                "09:30",
                () -> filing.merge(
                        file("bags-too"), file("bags"), version("bags-too"), places.caller(ExamplePlaces.OFFICE)));
        found(times, "works", ProblemKind.OTHER, 0, 80, 7, "示例泵站旁", "堆放管材（示例）");
        times.add(
                "works",
                6,
                "15:00",
                () -> filing.dismiss(
                        file("works"), "系在册施工的临时堆料，已围挡（示例）", version("works"), places.caller(ExamplePlaces.CHIEF)));
        times.add("covert", 3, "09:10", () -> {
            var spot = places.at(places.walked().getLast(), 85);
            problems.open(finding("covert", ProblemKind.BLACK_WATER, spot)
                    .at("示例支沟入河口")
                    .saying("省级暗访：支沟水体发黑（示例）"));
        });
    }

    /** A problem that the guard found. */
    private void found(
            ExampleTimes times,
            String story,
            ProblemKind kind,
            int reach,
            int hundredths,
            int daysAgo,
            String place,
            String words) {
        times.add(story, daysAgo, "08:05", () -> {
            var walked = places.walked();
            var spot = places.at(walked.get(Math.min(reach, walked.size() - 1)), hundredths);
            spots.put(story, spot);
            files.put(
                    story,
                    problems.open(finding(story, kind)
                            .at(place)
                            .saying(words)
                            .showing(places.shot(spot, false, ExamplePlaces.GUARD))));
        });
    }

    private NewProblem finding(String story, ProblemKind kind) {
        var spot = spot(story);
        return NewProblem.of(
                        UUID.randomUUID(),
                        kind,
                        ProblemSource.GUARD,
                        spot.longitude(),
                        spot.latitude(),
                        clock.instant(),
                        ExamplePlaces.GUARD)
                .inPost(places.post(ExamplePlaces.GUARD));
    }

    private NewProblem finding(String story, ProblemKind kind, Spot spot) {
        spots.put(story, spot);
        return NewProblem.of(
                UUID.randomUUID(),
                kind,
                ProblemSource.COVERT_PROVINCE,
                spot.longitude(),
                spot.latitude(),
                clock.instant(),
                ExamplePlaces.OFFICE);
    }

    /** Drafted by the office in the morning, signed by the chief in the afternoon. */
    void ordered(ExampleTimes times, String story, int daysAgo, int days, String remedy) {
        times.add(story, daysAgo, "10:00", () -> draft(story, clock.today().plusDays(days), remedy));
        times.add(
                story,
                daysAgo,
                "15:10",
                () -> orders.sign(file(story), version(story), places.caller(ExamplePlaces.CHIEF)));
    }

    private void draft(String story, LocalDate term, String remedy) {
        orders.draft(
                file(story),
                new ProblemOrders.Wanted(places.post(ExamplePlaces.UNIT), null, remedy, term),
                version(story),
                places.caller(ExamplePlaces.OFFICE));
    }

    private void accepted(ExampleTimes times, String story, int daysAgo) {
        times.add(
                story,
                daysAgo,
                "17:00",
                () -> work.accept(file(story), version(story), places.caller(ExamplePlaces.UNIT)));
    }

    void proved(ExampleTimes times, String story, int acceptedAgo, int daysAgo) {
        accepted(times, story, acceptedAgo);
        times.add(
                story,
                daysAgo,
                "14:30",
                () -> work.prove(
                        file(story),
                        new ProblemWork.Proof(
                                DONE, List.of(places.shot(spot(story), true, ExamplePlaces.UNIT)), List.of()),
                        version(story),
                        places.caller(ExamplePlaces.UNIT)));
    }

    void checked(ExampleTimes times, String story, int daysAgo) {
        times.add(
                story,
                daysAgo,
                "09:40",
                () -> checks.accept(
                        file(story),
                        new ProblemChecks.Check(ProblemChecks.Manner.BY_PICTURES, "同一位置照片比对，已清理。（示例）", List.of()),
                        version(story),
                        places.caller(ExamplePlaces.OFFICE)));
    }

    void keep(String story, UUID file, Spot spot) {
        files.put(story, file);
        spots.put(story, spot);
    }

    UUID file(String story) {
        return Objects.requireNonNull(files.get(story), story);
    }

    Version version(String story) {
        return new Version(table.get(file(story)).version());
    }

    private Spot spot(String story) {
        return Objects.requireNonNull(spots.get(story), story);
    }
}
