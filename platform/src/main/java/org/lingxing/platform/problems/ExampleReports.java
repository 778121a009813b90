package org.lingxing.platform.problems;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.rivers.Reach;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.time.ExampleTimes;
import org.springframework.stereotype.Component;

/** Examples of citizens' reports: one that waits for the citizen's word, one that was objected to, answered and new ones. */
@Component
class ExampleReports {

    private static final String SENDER = "examples";

    private final ExamplePlaces places;
    private final ExampleProblems files;
    private final Problems problems;
    private final ProblemChecks checks;
    private final ReportIntake intake;
    private final ReportPictures pictures;
    private final ReportDesk desk;
    private final ReportTable table;
    private final PublishedPictures published;
    private final PictureTable pictureTable;
    private final CityClock clock;
    private final Map<String, ReportIntake.Taken> reports = new HashMap<>();

    ExampleReports(
            ExamplePlaces places,
            ExampleProblems files,
            Problems problems,
            ProblemChecks checks,
            ReportIntake intake,
            ReportPictures pictures,
            ReportDesk desk,
            ReportTable table,
            PublishedPictures published,
            PictureTable pictureTable,
            CityClock clock) {
        this.places = places;
        this.files = files;
        this.problems = problems;
        this.checks = checks;
        this.intake = intake;
        this.pictures = pictures;
        this.desk = desk;
        this.table = table;
        this.published = published;
        this.pictureTable = pictureTable;
        this.clock = clock;
    }

    void tell(ExampleTimes times) {
        asked(times);
        objected(times);
        report(times, "bench", 6, "10:12", ProblemKind.OTHER, first(), 92, "示例公园步道", "步道长椅坏了一处（示例）");
        times.add(
                "bench",
                5,
                "09:00",
                () -> desk.answer(
                        id("bench"), ReportGround.NOT_OURS, "公园设施由园林部门负责，已转告；也可拨打 12345。", version("bench"), office()));
        report(times, "smell", 1, "19:25", ProblemKind.SEWAGE, last(), 42, "示例路桥西侧", "雨后有污水流进河里（示例）");
        report(times, "sacks", 0, "07:40", ProblemKind.DUMPING, first(), 72, "示例小区南墙外", "河边有人倒垃圾，大约两车（示例）");
    }

    /** A file was opened by it, the work is found done, the citizen is asked. */
    private void asked(ExampleTimes times) {
        report(times, "bottles", 14, "08:50", ProblemKind.FLOATING, last(), 80, "示例栈桥下", "水面上很多塑料瓶（示例）");
        times.add("bottles", 13, "09:20", () -> {
            var report = report("bottles");
            UUID file = desk.take(
                    report.id(),
                    new ReportDesk.Entry(report.kind(), null, "", ""),
                    "谢谢您的报告，已立案办理。",
                    version("bottles"),
                    office());
            files.keep("bottles", file, report.spot());
        });
        files.ordered(times, "bottles", 12, 12, "打捞漂浮物，加密保洁。");
        files.proved(times, "bottles", 12, 3);
        files.checked(times, "bottles", 1);
        times.add(
                "bottles",
                1,
                "10:10",
                () -> pictureTable
                        .of(files.file("bottles"))
                        .forEach(picture ->
                                published.publish(files.file("bottles"), picture.file(), List.of(), office())));
    }

    /** It was put to a file that was open; the citizen says that it is not put right. */
    private void objected(ExampleTimes times) {
        times.add("pipe", 15, "08:30", () -> {
            var spot = places.at(last(), 10);
            files.keep(
                    "pipe",
                    problems.open(NewProblem.of(
                                    UUID.randomUUID(),
                                    ProblemKind.SEWAGE,
                                    ProblemSource.GUARD,
                                    spot.longitude(),
                                    spot.latitude(),
                                    clock.instant(),
                                    ExamplePlaces.GUARD)
                            .inPost(places.post(ExamplePlaces.GUARD))
                            .at("示例污水管口")
                            .saying("管口有污水外溢（示例）")
                            .showing(places.shot(spot, false, ExamplePlaces.GUARD))),
                    spot);
        });
        report(times, "pipe", 14, "18:05", ProblemKind.SEWAGE, last(), 11, "示例污水管口", "这里排污水好几天了（示例）");
        times.add(
                "pipe",
                13,
                "09:30",
                () -> desk.join(id("pipe"), files.file("pipe"), "同一处已立案，一并办理。", version("pipe"), office()));
        files.ordered(times, "pipe", 12, 9, "封堵溢流口，污水接入管网。");
        files.proved(times, "pipe", 12, 5);
        files.checked(times, "pipe", 4);
        times.add("pipe", 1, "20:15", () -> checks.object(report("pipe").origin(), "晚上又看见有水流出来。（示例）", clock.instant()));
    }

    /** Number and check code of the report whose citizen is asked, to be tried on the portal. */
    Optional<Phrase> toTry() {
        return Optional.ofNullable(reports.get("bottles"))
                .map(taken -> Phrase.of(
                        "示例公众报告：编号 " + taken.report().number() + "，校验码 " + taken.code() + "，可在门户查询、确认",
                        "A citizen's report to look up and confirm on the portal: "
                                + taken.report().number() + ", check code " + taken.code()));
    }

    private void report(
            ExampleTimes times,
            String story,
            int daysAgo,
            String at,
            ProblemKind kind,
            Reach reach,
            int hundredths,
            String place,
            String words) {
        times.add(story, daysAgo, at, () -> {
            var form = UUID.randomUUID();
            var spot = places.at(reach, hundredths);
            var picture = pictures.take(form, ExamplePlaces.picture(story.hashCode(), false));
            reports.put(
                    story,
                    intake.receive(
                            form,
                            new ReportIntake.Said(
                                    kind,
                                    reach.code(),
                                    spot.longitude(),
                                    spot.latitude(),
                                    null,
                                    place,
                                    words,
                                    List.of(picture),
                                    "示例市民",
                                    null),
                            SENDER));
        });
    }

    private Reach first() {
        return places.walked().getFirst();
    }

    private Reach last() {
        return places.walked().getLast();
    }

    private Caller office() {
        return places.caller(ExamplePlaces.OFFICE);
    }

    private ReportRow report(String story) {
        return table.get(id(story));
    }

    private UUID id(String story) {
        return Objects.requireNonNull(reports.get(story), story).report().id();
    }

    private Version version(String story) {
        return new Version(report(story).version());
    }
}
