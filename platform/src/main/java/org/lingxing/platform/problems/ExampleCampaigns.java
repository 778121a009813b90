package org.lingxing.platform.problems;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.rivers.NearReach;
import org.lingxing.platform.rivers.Reach;
import org.lingxing.platform.rivers.Reaches;
import org.lingxing.platform.sheets.Intake;
import org.lingxing.platform.time.ExampleTimes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** An example of a campaign's ledger: quotas of counties, lines of several, one of them accepted by the city. */
@Component
class ExampleCampaigns {

    private static final String DISORDERS = "four-disorders";
    private static final String POLLUTIONS = "three-pollutions";
    private static final double FAR = 20_000;

    private final ExamplePlaces places;
    private final ExampleProblems files;
    private final CampaignDesk desk;
    private final CampaignIntakes intakes;
    private final Reaches reaches;
    private final TransactionTemplate transaction;

    ExampleCampaigns(
            ExamplePlaces places,
            ExampleProblems files,
            CampaignDesk desk,
            CampaignIntakes intakes,
            Reaches reaches,
            TransactionTemplate transaction) {
        this.places = places;
        this.files = files;
        this.desk = desk;
        this.intakes = intakes;
        this.reaches = reaches;
        this.transaction = transaction;
    }

    /** A county with a place in it, and how many of its disorders have to be cleared. */
    private record County(String division, double longitude, double latitude, int quota) {}

    private static final List<County> COUNTIES = List.of(
            new County("410102", 113.58, 34.77, 8),
            new County("410103", 113.65, 34.70, 6),
            new County("410108", 113.62, 34.86, 5),
            new County("410122", 114.03, 34.72, 9));

    private static final List<ProblemKind> KINDS =
            List.of(ProblemKind.DUMPING, ProblemKind.OCCUPATION, ProblemKind.BUILDING, ProblemKind.EXTRACTION);

    void tell(ExampleTimes times) {
        times.add("quotas", 9, "09:00", () -> {
            desk.setQuota(DISORDERS, DivisionCode.of("410105"), 6, office());
            COUNTIES.forEach(
                    county -> desk.setQuota(DISORDERS, DivisionCode.of(county.division()), county.quota(), office()));
        });
        for (int number = 0; number < COUNTIES.size(); number++) {
            line(times, number, COUNTIES.get(number), KINDS.get(number));
        }
        enter(times, DISORDERS, "SL-2019-001", "heap");
        enter(times, DISORDERS, "SL-2019-002", "shed");
        enter(times, DISORDERS, "SL-2019-003", "sand");
        enter(times, POLLUTIONS, "SW-2019-001", "pipe");
        enter(times, POLLUTIONS, "SW-2019-002", "outlet");
        times.add("heap", 2, "10:00", () -> desk.check(DISORDERS, List.of("SL-2019-001"), true, null, office()));
    }

    private void enter(ExampleTimes times, String campaign, String number, String story) {
        times.add(story, 7, "11:00", () -> desk.add(campaign, number, files.file(story), office()));
    }

    /** A line of the ledger as a spreadsheet brings it: it opens a file. */
    @SuppressWarnings("unchecked") // a family gives registers of any rows; this one's are known
    private void line(ExampleTimes times, int number, County county, ProblemKind kind) {
        times.add("ledger-" + number, 8, "14:00", () -> {
            var ledger = (Intake<CampaignRow>)
                    intakes.find(CampaignIntakes.FAMILY + DISORDERS).orElseThrow();
            var spot = spot(county);
            var row = new CampaignRow(
                    "SL-2019-%03d".formatted(101 + number),
                    kind,
                    "示例点位 " + (number + 1),
                    spot.longitude(),
                    spot.latitude(),
                    places.today().minusDays(1),
                    kind.title().zh() + "，排查发现（示例）");
            transaction.executeWithoutResult(status -> ledger.takeOver(
                    List.of(new Intake.Taken<>(row, null)),
                    new Intake.Taking(
                            UUID.nameUUIDFromBytes(row.number().getBytes(StandardCharsets.UTF_8)),
                            ExamplePlaces.OFFICE)));
        });
    }

    private Spot spot(County county) {
        return reaches.near(county.longitude(), county.latitude(), FAR).stream()
                .map(NearReach::reach)
                .filter(reach -> reach.division().value().startsWith(county.division()))
                .findFirst()
                .map((Reach reach) -> places.at(reach, 50))
                .orElseThrow();
    }

    private Caller office() {
        return places.caller(ExamplePlaces.OFFICE);
    }
}
