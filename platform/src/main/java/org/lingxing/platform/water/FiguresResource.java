package org.lingxing.platform.water;

import static org.lingxing.platform.http.Audience.PUBLIC;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What values are held to and how long they are kept: data of the office, open to everybody. Deliveries nobody answered. */
@RestController
@RequestMapping("/api/v1/water")
class FiguresResource {

    private static final int MOST_HOURS = 10_000;
    private static final int MOST_YEARS = 100;

    private final Figures figures;
    private final FaultyDeliveries faulty;
    private final Journal journal;
    private final CityClock clock;

    FiguresResource(Figures figures, FaultyDeliveries faulty, Journal journal, CityClock clock) {
        this.figures = figures;
        this.faulty = faulty;
        this.journal = journal;
        this.clock = clock;
    }

    /** A check with the words of its item. */
    record CheckView(
            String item,
            Phrase label,
            String unit,
            BigDecimal least,
            BigDecimal most,
            BigDecimal step,
            int stuckAfter) {}

    /** @param keptFrom the first day of which samples are taken and kept one by one */
    record ChecksView(List<CheckView> items, Figures.Times times, LocalDate keptFrom) {}

    /** The figures of an item, in its unit. */
    record CheckOf(BigDecimal least, BigDecimal most, BigDecimal step, int stuckAfter) {}

    @GetMapping("/checks")
    @OpenTo(PUBLIC)
    ChecksView checks() {
        var edition = figures.look();
        return new ChecksView(
                edition.items().stream()
                        .map(one -> new CheckView(
                                one.item().memberName(),
                                one.item().label(),
                                one.item().unit(),
                                one.least(),
                                one.most(),
                                one.step(),
                                one.stuckAfter()))
                        .toList(),
                edition.times(),
                Figures.keptFrom(edition));
    }

    /** Sets what an item is held to; values that come from then on are judged by it. */
    @PutMapping("/checks/{item}")
    @OpenTo(roles = {Role.OFFICER, Role.CHIEF_OFFICE})
    @Transactional
    public ChecksView put(@PathVariable String item, @RequestBody CheckOf body, Caller caller) {
        var of = Batch.item(item);
        if (of == null) {
            throw Refusal.ofInput("/item", "没有项目 " + item, "There is no item " + item);
        }
        if (body.least().compareTo(body.most()) > 0) {
            throw Refusal.ofInput("/most", "上限不能小于下限", "The most is less than the least");
        }
        if (body.step().signum() < 0 || body.stuckAfter() < 0) {
            throw Refusal.ofInput("/step", "不能为负；0 表示不检查", "Nothing is negative; 0 checks nothing");
        }
        figures.put(new Figures.ItemCheck(of, body.least(), body.most(), body.step(), body.stuckAfter()));
        journal.record(Deed.of("water.check-set", of.memberName())
                .by(caller.account())
                .with("least", body.least().toPlainString())
                .with("most", body.most().toPlainString())
                .with("step", body.step().toPlainString())
                .with("stuckAfter", Integer.toString(body.stuckAfter())));
        return checks();
    }

    /** Sets after how long a value is late or follows a gap, and how long samples are kept one by one. */
    @PutMapping("/checks")
    @OpenTo(roles = {Role.OFFICER, Role.CHIEF_OFFICE})
    @Transactional
    public ChecksView put(@RequestBody Figures.Times body, Caller caller) {
        requireBetween("/gapHours", body.gapHours(), MOST_HOURS);
        requireBetween("/lateHours", body.lateHours(), MOST_HOURS);
        requireBetween("/aheadHours", body.aheadHours(), MOST_HOURS);
        requireBetween("/sampleYears", body.sampleYears(), MOST_YEARS);
        figures.put(body);
        journal.record(Deed.of("water.times-set", "water")
                .by(caller.account())
                .with("gapHours", Integer.toString(body.gapHours()))
                .with("lateHours", Integer.toString(body.lateHours()))
                .with("aheadHours", Integer.toString(body.aheadHours()))
                .with("sampleYears", Integer.toString(body.sampleYears())));
        return checks();
    }

    private static void requireBetween(String pointer, int figure, int most) {
        if (figure < 1 || figure > most) {
            throw Refusal.ofInput(pointer, "应为 1 至 " + most, "From 1 to " + most);
        }
    }

    /** What came over a broker or lay in a folder and could not be taken, the latest first. */
    @GetMapping("/faulty-deliveries")
    @OpenTo(roles = {Role.OFFICER, Role.CHIEF_OFFICE, Role.OPERATOR})
    Page<FaultyDeliveries.Faulty> faultyDeliveries() {
        return Page.whole(faulty.latest(), clock.instant());
    }
}
