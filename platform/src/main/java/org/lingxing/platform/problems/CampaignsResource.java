package org.lingxing.platform.problems;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Export;
import org.lingxing.platform.sheets.Kind;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns and their ledgers. */
@RestController
@RequestMapping("/api/v1/campaigns")
@OpenTo(
        roles = {Role.CHIEF_OFFICE, Role.CHIEF, Role.OFFICER},
        anyDivision = true)
class CampaignsResource {

    static final Columns<CampaignTable.Line> COLUMNS = Columns.of(
            "campaign",
            "专项行动台账",
            "Ledger of a campaign",
            Column.text("number", "台账编号", "Number", CampaignTable.Line::number),
            Column.text("problem", "案件编号", "File", CampaignTable.Line::problemNumber),
            Column.of(
                    "kind",
                    Phrase.of("类型", "Kind"),
                    Kind.phrase(),
                    line -> line.kind().title()),
            Column.of(
                    "state",
                    Phrase.of("状态", "State"),
                    Kind.phrase(),
                    line -> line.state().title()),
            Column.text("reach", "河段", "Reach", CampaignTable.Line::reach),
            Column.text("place", "位置", "Place", CampaignTable.Line::place),
            Column.text("words", "情况", "What", CampaignTable.Line::words),
            Column.of(
                    "found",
                    Phrase.of("发现日期", "Found on"),
                    Kind.day(),
                    line -> LocalDate.ofInstant(line.foundAt(), CityClock.ZONE)),
            Column.text("unit", "责任单位", "Unit", CampaignTable.Line::unit),
            Column.of("term", Phrase.of("整改期限", "Put right by"), Kind.day(), CampaignTable.Line::term),
            Column.of("struckOff", Phrase.of("销号日期", "Struck off on"), Kind.day(), line -> {
                var at = line.struckOffAt();
                return at == null ? null : LocalDate.ofInstant(at, CityClock.ZONE);
            }),
            Column.of("accepted", Phrase.of("市级验收", "Accepted"), Kind.yesNo(), CampaignTable.Line::accepted),
            Column.text("ground", "未通过原因", "Why not", CampaignTable.Line::ground));

    private final CampaignDesk desk;
    private final CampaignTable table;
    private final CampaignCirculars circulars;
    private final CityClock clock;

    CampaignsResource(CampaignDesk desk, CampaignTable table, CampaignCirculars circulars, CityClock clock) {
        this.desk = desk;
        this.table = table;
        this.circulars = circulars;
        this.clock = clock;
    }

    record Campaigns(List<CampaignDesk.Standing> items) {}

    record Quota(
            @Min(value = 0, message = "不小于 0 / 0 or more") int quota) {}

    /** @param number in the ledger */
    record Entry(
            UUID problem,

            @NotBlank(message = "请填台账编号 / Fill in the number") @Size(max = 40)
            String number) {}

    /** @param ground why not; null where accepted */
    record Check(
            @NotEmpty(message = "请选择至少一处 / Choose one at least") @Size(max = 500)
            List<String> numbers,

            boolean accepted,
            @Size(max = 500) @Nullable String ground) {}

    /** @param day any of the ten days it is about */
    record Circular(LocalDate day) {}

    /** @param paper the draft */
    record Drafted(UUID paper) {}

    @GetMapping
    Campaigns list() {
        return new Campaigns(desk.all());
    }

    /** @param day any of the ten days that additions and closures are counted for; today where not said */
    @GetMapping("/{code}")
    CampaignDesk.Standing one(@PathVariable String code, @RequestParam(required = false) @Nullable LocalDate day) {
        return desk.standing(desk.require(code), CampaignDesk.tenDaysOf(day == null ? clock.today() : day));
    }

    @GetMapping("/{code}/entries")
    Page<CampaignTable.Line> entries(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable ProblemState state,
            @RequestParam(required = false) @Nullable Boolean open,
            Paging paging) {
        return page(code, new CampaignTable.Question(division, state, open, null), paging);
    }

    /** The same ledger as a file. */
    @GetMapping(path = "/{code}/entries", params = "format")
    void export(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable ProblemState state,
            @RequestParam(required = false) @Nullable Boolean open,
            Export export) {
        var asked = new CampaignTable.Question(division, state, open, null);
        export.write(COLUMNS, paging -> page(code, asked, paging));
    }

    private Page<CampaignTable.Line> page(String code, CampaignTable.Question asked, Paging paging) {
        var campaign = desk.require(code);
        return Page.of(
                table.lines(
                        campaign.code(), asked, paging.fromTheBeginning() ? null : paging.after(0), paging.oneMore()),
                paging,
                table.count(campaign.code(), asked),
                clock.instant(),
                line -> List.of(line.number()));
    }

    @PutMapping("/{code}/quotas/{division}")
    @OpenTo(roles = Role.CHIEF_OFFICE)
    CampaignDesk.Standing setQuota(
            @PathVariable String code,
            @PathVariable DivisionCode division,
            @RequestBody @Valid Quota quota,
            Caller caller) {
        desk.setQuota(code, division, quota.quota(), caller);
        return one(code, null);
    }

    @PostMapping("/{code}/entries")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo(roles = Role.CHIEF_OFFICE, anyDivision = true)
    CampaignDesk.Standing add(@PathVariable String code, @RequestBody @Valid Entry entry, Caller caller) {
        desk.add(code, entry.number(), entry.problem(), caller);
        return one(code, null);
    }

    @PostMapping("/{code}/checks")
    @OpenTo(roles = Role.CHIEF_OFFICE)
    CampaignDesk.Standing check(@PathVariable String code, @RequestBody @Valid Check check, Caller caller) {
        desk.check(code, check.numbers(), check.accepted(), check.ground(), caller);
        return one(code, null);
    }

    /** Drafts the circular from the figures of the ledger. */
    @PostMapping("/{code}/circulars")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo(roles = Role.CHIEF_OFFICE)
    Drafted draft(@PathVariable String code, @RequestBody @Valid Circular circular, Caller caller) {
        return new Drafted(circulars.draft(code, circular.day(), caller));
    }
}
