package org.lingxing.decrees.reorganisation;

import static org.lingxing.law.Compute.citing;
import static org.lingxing.law.Compute.last;
import static org.lingxing.law.Compute.least;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.law.About;
import org.lingxing.law.Computation;
import org.lingxing.law.Faults;
import org.lingxing.law.Figure;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/**
 * Which agency acts where a regulation names one whose duty was moved (items 1 and 3): the successor from the day of
 * handing over, the old one until then; a regulation already amended speaks for itself.
 */
final class CompetentAgency implements Rule<CompetentAgency.Input, CompetentAgency.Outcome> {

    /**
     * A duty moved from one agency to another.
     *
     * @param handedOverOn absent while it has not been handed over
     */
    record Transfer(
            @Member(zh = "原机关", en = "from") String from,
            @Member(zh = "承接机关", en = "to") String to,
            @Member(zh = "方案施行日", en = "plan in force on") LocalDate planInForceOn,

            @Member(zh = "职责移交日", en = "handed over on") @Nullable
            LocalDate handedOverOn) {}

    record Input(
            @Member(zh = "规定所称机关", en = "agency the regulation names")
            String namedAgency,

            @Member(zh = "判断日", en = "on") LocalDate on,
            @Member(zh = "职责划转", en = "transfers") List<Transfer> transfers,

            @Member(zh = "规定修改日", en = "regulation amended on") @Nullable
            LocalDate amendedOn) {}

    record Outcome(
            @Member(zh = "有权机关", en = "competent agency") String agency,
            @Member(zh = "依据", en = "provision") @Nullable ProvisionId provision,
            @Member(zh = "承接链", en = "chain of agencies") List<String> chain) {}

    private static final About<Input, Outcome> ABOUT = About.rule("org/competent-agency", Input.class, Outcome.class)
            .means("规定所称机关改革后由谁行使职责", "which agency acts for the one a regulation names")
            .under(Reorganisation.INSTRUMENT, "1", "3");

    private static final Says KNOWN = Says.of(
            Reorganisation.INSTRUMENT.at("1"),
            "以 {result} 的情形判断（判断日与所知日中较早者）",
            "judged by how things were known to stand on {result}");
    private static final Says AMENDED = Says.of(
            Reorganisation.INSTRUMENT.at("3"),
            "规定已于 {amendedOn} 修改，按修改后的规定：{result}",
            "the regulation was amended on {amendedOn}; what it says stands: {result}");
    private static final Says MOVED = Says.of(
            Reorganisation.INSTRUMENT.at("1"),
            "{namedAgency} 的职责依方案逐次移交，尚未移交的由原机关承担：{result}",
            "the duty of {namedAgency} moves with each handing over, until then the old agency acts: {result}");
    private static final Says AGENCY = Says.of(Reorganisation.INSTRUMENT.at("1"), "由 {result} 承担", "{result} acts");
    private static final Says BASIS = Says.of(Reorganisation.INSTRUMENT.at("1"), "依据 {result}", "under {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public LocalDate day(Input input, LocalDate asOf) {
        return input.on();
    }

    @Override
    public void check(Input input, Reasoning because, Faults faults) {
        var day = known(input, because);
        Map<String, String> next = new HashMap<>();
        for (int i = 0; i < input.transfers().size(); i++) {
            var transfer = input.transfers().get(i);
            if (closesCircle(transfer, next)) {
                faults.contradiction("/transfers/" + i, "职责划转成环", "closes a circle of transfers");
            } else if (next.containsKey(transfer.from())
                    && !transfer.planInForceOn().isAfter(day)) {
                faults.contradiction("/transfers/" + i + "/from", "同一机关划转两次", "is moved away twice");
            }
            next.putIfAbsent(transfer.from(), transfer.to());
        }
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var on = because.given("on", input.on());
        var knownOn = because.knownOn();
        var day = knownOn == null ? on : because.step("day", KNOWN, least(on, knownOn));
        var named = because.given("namedAgency", input.namedAgency());
        var chain = chain(input, named, day, because);
        var agency = because.step("agency", AGENCY, last(chain));
        var rests = chain.value().size() > 1 || isPlanned(input, day.value()) || isAmended(input, day.value());
        var provision = rests ? because.step("provision", BASIS, citing(chain)).value() : null;
        return new Outcome(agency.value(), provision, chain.value());
    }

    private static Figure<List<String>> chain(
            Input input, Figure<String> named, Figure<LocalDate> day, Reasoning because) {
        var amendedOn = input.amendedOn();
        if (amendedOn != null && isAmended(input, day.value())) {
            return because.step(
                    "chain",
                    AMENDED,
                    new Computation<>(
                            "AS_AMENDED",
                            List.of(input.namedAgency()),
                            List.of(named, because.given("amendedOn", amendedOn), day)));
        }
        var transfers = because.given("transfers", input.transfers());
        return because.step(
                "chain",
                MOVED,
                new Computation<>("CHAIN_OF_TRANSFERS", follow(input, day.value()), List.of(named, transfers, day)));
    }

    private static List<String> follow(Input input, LocalDate day) {
        List<String> chain = new ArrayList<>(List.of(input.namedAgency()));
        var transfer = planned(input, input.namedAgency(), day);
        while (transfer != null
                && transfer.handedOverOn() != null
                && !transfer.handedOverOn().isAfter(day)) {
            chain.add(transfer.to());
            transfer = planned(input, transfer.to(), day);
        }
        return List.copyOf(chain);
    }

    private static @Nullable Transfer planned(Input input, String agency, LocalDate day) {
        return input.transfers().stream()
                .filter(transfer -> transfer.from().equals(agency)
                        && !transfer.planInForceOn().isAfter(day))
                .findFirst()
                .orElse(null);
    }

    private static boolean isPlanned(Input input, LocalDate day) {
        return planned(input, input.namedAgency(), day) != null;
    }

    private static boolean isAmended(Input input, LocalDate day) {
        return input.amendedOn() != null && !input.amendedOn().isAfter(day);
    }

    private static LocalDate known(Input input, Reasoning because) {
        var knownOn = because.asked().knownOn();
        return knownOn != null && knownOn.isBefore(input.on()) ? knownOn : input.on();
    }

    private static boolean closesCircle(Transfer transfer, Map<String, String> next) {
        Set<String> passed = new HashSet<>(Set.of(transfer.from()));
        for (var agency = transfer.to(); agency != null; agency = next.get(agency)) {
            if (!passed.add(agency)) {
                return true;
            }
        }
        return false;
    }
}
