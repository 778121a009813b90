package org.lingxing.platform.problems;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.rivers.Reach;
import org.lingxing.platform.sheets.Fault;
import org.lingxing.platform.sheets.Intake;
import org.lingxing.platform.sheets.IntakeFamily;
import org.lingxing.platform.sheets.Template;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;

/** Ledgers filled from spreadsheets: a register {@code campaign.<code>} for each campaign; each row becomes a file. */
@Component
class CampaignIntakes implements IntakeFamily {

    static final String FAMILY = "campaign.";

    private static final int NOON = 12;

    private final CampaignTable table;
    private final Problems problems;
    private final ReportPlaces places;
    private final CityClock clock;

    CampaignIntakes(CampaignTable table, Problems problems, ReportPlaces places, CityClock clock) {
        this.table = table;
        this.problems = problems;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public Optional<Intake<?>> find(String name) {
        return name.startsWith(FAMILY)
                ? table.find(name.substring(FAMILY.length())).map(campaign -> new Ledger(name, campaign))
                : Optional.empty();
    }

    private final class Ledger implements Intake<CampaignRow> {

        private final String name;
        private final Campaign campaign;

        Ledger(String name, Campaign campaign) {
            this.name = name;
            this.campaign = campaign;
        }

        @Override
        public Template<CampaignRow> template() {
            return CampaignRow.template(name, campaign);
        }

        @Override
        public Set<Role> takers() {
            return Set.of(Role.CHIEF_OFFICE);
        }

        @Override
        public void holdStill() {
            table.holdStill();
        }

        @Override
        public List<Held<CampaignRow>> look(List<CampaignRow> rows) {
            var said = new ArrayList<Held<CampaignRow>>(rows.size());
            for (var row : rows) {
                var held = table
                        .lines(campaign.code(), new CampaignTable.Question(null, null, null, row.number()), null, 1)
                        .stream()
                        .map(CampaignRow::of)
                        .findFirst();
                var same = held.filter(row::isAs);
                said.add(new Held<>(
                        same.orElse(row), held.orElse(null), objections(row, held.isPresent() && same.isEmpty())));
            }
            return said;
        }

        private List<Fault> objections(CampaignRow row, boolean changed) {
            var objections = new ArrayList<Fault>();
            if (changed) {
                objections.add(Fault.at(
                        CampaignRow.NUMBER,
                        "台账中已有此编号，改动请在案件里做",
                        "The ledger has this number; change it in the file of the problem"));
            }
            if (!campaign.clears(row.kind())) {
                objections.add(Fault.at(CampaignRow.KIND, "不属于本次专项行动", "The campaign clears nothing of this kind"));
            }
            if (row.foundOn().isAfter(clock.today())) {
                objections.add(Fault.at(CampaignRow.FOUND, "在今天之后", "It lies ahead"));
            }
            if (!ReportPlaces.isInside(row.longitude(), row.latitude())) {
                objections.add(Fault.at(CampaignRow.LONGITUDE, "不在本市范围内，经纬度可能写反", "It lies outside the city"));
            }
            return objections;
        }

        @Override
        public void takeOver(List<Taken<CampaignRow>> rows, Taking taking) {
            for (var taken : rows) {
                if (taken.was() == null) {
                    enter(taken.row(), taking.by());
                }
            }
        }

        private void enter(CampaignRow row, String by) {
            var id = UUID.nameUUIDFromBytes((campaign.origin() + '/' + row.number()).getBytes(StandardCharsets.UTF_8));
            Instant noon = row.foundOn().atTime(NOON, 0).atZone(CityClock.ZONE).toInstant();
            Instant now = clock.instant();
            var reach = places.reachAt(row.longitude(), row.latitude(), null).map(Reach::code);
            var found = NewProblem.of(
                            id,
                            row.kind(),
                            ProblemSource.CAMPAIGN,
                            row.longitude(),
                            row.latitude(),
                            noon.isAfter(now) ? now : noon,
                            by)
                    .onReach(reach.orElse(null))
                    .at(row.place())
                    .saying(Objects.requireNonNullElse(row.words(), ""))
                    .from(campaign.origin());
            table.add(campaign.code(), row.number(), problems.open(found), by);
        }
    }
}
