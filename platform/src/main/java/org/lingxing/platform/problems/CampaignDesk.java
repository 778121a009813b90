package org.lingxing.platform.problems;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Period;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.places.Divisions;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Campaigns: how each stands, county by county; quotas, entries, acceptance by the city. */
@Service
@Transactional
class CampaignDesk {

    private static final int TEN = 10;
    private static final int TWENTY = 20;

    private final CampaignTable table;
    private final ProblemTable problems;
    private final Divisions divisions;
    private final Journal journal;
    private final CityClock clock;

    CampaignDesk(CampaignTable table, ProblemTable problems, Divisions divisions, Journal journal, CityClock clock) {
        this.table = table;
        this.problems = problems;
        this.divisions = divisions;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * How a county stands.
     *
     * @param quota how many it has to clear; null where none was set
     * @param open entries neither struck off nor set aside
     * @param overdue how many of these though the campaign's day is over
     */
    record County(
            String division,
            Phrase name,
            @Nullable Integer quota,
            int entries,
            int closed,
            int dismissed,
            int open,
            int overdue,
            int accepted,
            int refused,
            int added,
            int closedWithin) {}

    /**
     * How a campaign stands.
     *
     * @param total all counties together
     * @param from of the ten days that additions and closures are counted for
     * @param to their last day
     */
    record Standing(
            String code,
            Phrase name,
            String provision,
            List<ProblemKind> kinds,
            @Nullable LocalDate until,
            @Nullable LocalDate acceptanceUntil,
            boolean circulars,
            LocalDate from,
            LocalDate to,
            County total,
            List<County> counties) {}

    Campaign require(String code) {
        return table.find(code).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
    }

    @Transactional(readOnly = true)
    public List<Standing> all() {
        var tenDays = tenDaysOf(clock.today());
        return table.all().stream().map(campaign -> standing(campaign, tenDays)).toList();
    }

    Standing standing(Campaign campaign, Period within) {
        Instant from = within.from().atStartOfDay(CityClock.ZONE).toInstant();
        Instant to = within.to().plusDays(1).atStartOfDay(CityClock.ZONE).toInstant();
        var quotas = table.quotas(campaign.code()).stream()
                .collect(Collectors.toMap(CampaignTable.Quota::division, CampaignTable.Quota::quota));
        Map<String, CampaignTable.Count> counts = new TreeMap<>();
        quotas.keySet()
                .forEach(division -> counts.put(division, new CampaignTable.Count(division, 0, 0, 0, 0, 0, 0, 0)));
        table.counts(campaign.code(), from, to).forEach(count -> counts.put(count.division(), count));
        boolean over = campaign.until() != null && clock.today().isAfter(campaign.until());
        var counties = counts.values().stream()
                .map(count -> county(count, quotas.get(count.division()), over))
                .toList();
        return new Standing(
                campaign.code(),
                campaign.name(),
                campaign.provision(),
                campaign.kinds().stream().map(ProblemKind::valueOf).toList(),
                campaign.until(),
                campaign.acceptanceUntil(),
                campaign.circulars(),
                within.from(),
                within.to(),
                total(counties),
                counties);
    }

    private County county(CampaignTable.Count count, @Nullable Integer quota, boolean over) {
        int open = count.entries() - count.closed() - count.dismissed();
        var name = divisions
                .find(DivisionCode.of(count.division()))
                .map(found -> found.name())
                .orElse(Phrase.of(count.division(), count.division()));
        return new County(
                count.division(),
                name,
                quota,
                count.entries(),
                count.closed(),
                count.dismissed(),
                open,
                over ? open : 0,
                count.accepted(),
                count.refused(),
                count.added(),
                count.closedWithin());
    }

    private static County total(List<County> counties) {
        boolean anyQuota = counties.stream().anyMatch(county -> county.quota() != null);
        int quota = counties.stream()
                .mapToInt(county -> county.quota() == null ? 0 : county.quota())
                .sum();
        return new County(
                ChiefOffices.CITY.value(),
                Phrase.of("全市", "The city"),
                anyQuota ? quota : null,
                counties.stream().mapToInt(County::entries).sum(),
                counties.stream().mapToInt(County::closed).sum(),
                counties.stream().mapToInt(County::dismissed).sum(),
                counties.stream().mapToInt(County::open).sum(),
                counties.stream().mapToInt(County::overdue).sum(),
                counties.stream().mapToInt(County::accepted).sum(),
                counties.stream().mapToInt(County::refused).sum(),
                counties.stream().mapToInt(County::added).sum(),
                counties.stream().mapToInt(County::closedWithin).sum());
    }

    /** The ten days that a day lies in: the 1st to the 10th, the 11th to the 20th, the rest of the month. */
    static Period tenDaysOf(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        if (day.getDayOfMonth() <= TEN) {
            return new Period(first, first.withDayOfMonth(TEN));
        }
        return day.getDayOfMonth() <= TWENTY
                ? new Period(first.withDayOfMonth(TEN + 1), first.withDayOfMonth(TWENTY))
                : new Period(
                        first.withDayOfMonth(TWENTY + 1), first.plusMonths(1).minusDays(1));
    }

    /** Sets how many a county has to clear. */
    void setQuota(String code, DivisionCode division, int quota, Caller by) {
        var campaign = require(code);
        by.requireRegion(Role.CHIEF_OFFICE, ChiefOffices.CITY);
        if (divisions.find(division).isEmpty() || !division.value().matches("\\d{6}")) {
            throw Refusal.ofInput("/division", "没有这个县（市、区）", "There is no such county");
        }
        table.putQuota(campaign.code(), division.value(), quota, by.account());
        journal.record(Deed.of("problems.campaign-quota-set", code + "/" + division.value())
                .by(by.account())
                .with("quota", quota));
    }

    /** Puts a file that is there already into the ledger. */
    void add(String code, String number, UUID problem, Caller by) {
        var campaign = require(code);
        var file = problems.get(problem);
        by.requireRegion(Role.CHIEF_OFFICE, file.divisionCode());
        if (!campaign.clears(file.kind())) {
            throw Refusal.ofInput("/problem", "不属于本次专项行动的类型", "The campaign clears nothing of this kind");
        }
        if (!table.add(campaign.code(), number.strip(), problem, by.account())) {
            throw Refusal.ofInput("/number", "台账中已有此编号或此案", "The ledger has this number, or this file");
        }
        journal.record(Deed.of("problems.campaign-entered", problem.toString())
                .by(by.account())
                .with("campaign", code)
                .with("number", number.strip()));
    }

    /** The city says, line by line, whether what was struck off is accepted. */
    List<String> check(String code, List<String> numbers, boolean accepted, @Nullable String ground, Caller by) {
        var campaign = require(code);
        by.requireRegion(Role.CHIEF_OFFICE, ChiefOffices.CITY);
        if (!accepted && (ground == null || ground.isBlank())) {
            throw Refusal.ofInput("/ground", "请写明为什么不予验收", "Say why it is not accepted");
        }
        var done = new ArrayList<String>();
        for (String number : numbers) {
            var line = line(campaign, number);
            if (line.state() != ProblemState.STRUCK_OFF) {
                throw Refusal.ofInput(
                        "/numbers", number + " 尚未销号，不能验收", number + " is not struck off and cannot be accepted");
            }
            table.putChecked(code, number, accepted, accepted ? null : ground, by.account());
            var deed = Deed.of("problems.campaign-checked", line.problem().toString())
                    .by(by.account())
                    .with("campaign", code)
                    .with("accepted", accepted);
            journal.record(accepted || ground == null ? deed : deed.with("ground", ground));
            done.add(number);
        }
        return done;
    }

    private CampaignTable.Line line(Campaign campaign, String number) {
        return table.lines(campaign.code(), new CampaignTable.Question(null, null, null, number), null, 1).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.ofInput("/numbers", "台账中没有 " + number, "The ledger has no " + number));
    }
}
