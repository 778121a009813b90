package org.lingxing.decrees.incentives;

import static org.lingxing.law.Compute.difference;
import static org.lingxing.law.Compute.least;
import static org.lingxing.law.Compute.percent;
import static org.lingxing.law.Compute.sum;
import static org.lingxing.law.Compute.take;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.gongyi.Gongyi;
import org.lingxing.kernel.Money;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.law.Computation;
import org.lingxing.law.Figure;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Says;
import org.lingxing.law.Source;

/** Pays the claims that stand, in the order listed, each from what the limits have left. */
final class Awarding {

    private static final Says MATCH = Says.reading(
            Gongyi.INSTRUMENT.at("24"),
            "市级奖补 {amount} 的 {countyMatch}%：{result}",
            "{countyMatch} % of the city's {amount}: {result}");

    private final Enterprise enterprise;
    private final Map<Limit, Figure<Money>> rooms;
    private final Reasoning because;
    private final Map<Limit, List<Figure<Money>>> drawn = new HashMap<>();
    private final List<Evaluate.Award> awards = new ArrayList<>();
    private final List<Figure<Money>> amounts = new ArrayList<>();
    private final List<Figure<Money>> matches = new ArrayList<>();

    Awarding(Enterprise enterprise, Map<Limit, Figure<Money>> rooms, Reasoning because) {
        this.enterprise = enterprise;
        this.rooms = rooms;
        this.because = because;
    }

    void add(Examined claim) {
        var gives = "awards/" + awards.size() + "/";
        var clause = claim.clause();
        var at = clause.provision();
        var uncapped = because.step(
                gives + "uncapped",
                Says.of(at, "应得 {uncapped}", "{uncapped} before caps"),
                take(Objects.requireNonNull(claim.uncapped())));
        List<Figure<Money>> bounds = new ArrayList<>(List.of(uncapped));
        if (claim.bound() != null) {
            bounds.add(claim.bound());
        }
        for (var limit : clause.limits()) {
            bounds.add(left(limit, gives));
        }
        var amount = because.step(gives + "amount", Says.of(at, "给付 {result}", "{result} is paid"), least(bounds));
        clause.limits()
                .forEach(limit ->
                        drawn.computeIfAbsent(limit, any -> new ArrayList<>()).add(amount));
        amounts.add(amount);
        awards.add(new Evaluate.Award(
                claim.claim().ref(),
                at,
                amount.value(),
                uncapped.value(),
                cappedBy(amount, bounds, gives),
                match(clause, amount, gives),
                use(clause, gives)));
    }

    List<Evaluate.Award> all() {
        return List.copyOf(awards);
    }

    List<Figure<Money>> amounts() {
        return amounts;
    }

    List<Figure<Money>> matches() {
        return matches;
    }

    private Figure<Money> left(Limit limit, String gives) {
        var room = Objects.requireNonNull(rooms.get(limit));
        var before = drawn.getOrDefault(limit, List.of());
        if (before.isEmpty()) {
            return room;
        }
        var spent = because.step(
                gives + "spent",
                Says.of(limit.provision(), "前列申报已用 {result}", "{result} went to claims before"),
                sum(before));
        return because.step(
                gives + "left",
                Says.of(limit.provision(), "限额 {room} − {spent}，余 {result}", "{room} less {spent} leaves {result}"),
                difference(room.as("room"), spent));
    }

    private @Nullable ProvisionId cappedBy(Figure<Money> amount, List<Figure<Money>> bounds, String gives) {
        for (var bound : bounds.subList(1, bounds.size())) {
            if (amount.value().compareTo(bounds.getFirst().value()) < 0
                    && bound.value().equals(amount.value())
                    && bound.source() instanceof Source.OfStep from) {
                var provision = from.step().says().provision();
                List<Figure<?>> figures = new ArrayList<>(bounds);
                return because.step(
                                gives + "cappedBy",
                                Says.of(provision, "以 {result} 的上限为限", "cut by the cap of {result}"),
                                new Computation<>("CAPPED_BY", provision, figures))
                        .value();
            }
        }
        return null;
    }

    private @Nullable Money match(Clause clause, Figure<Money> amount, String gives) {
        if (!clause.isMatched() || !enterprise.isInBase(because)) {
            return null;
        }
        var match = because.step(gives + "countyMatch", MATCH, percent(amount, because.parameter(Incentives.MATCH)));
        matches.add(match);
        return match.value();
    }

    private @Nullable Use use(Clause clause, String gives) {
        var use = clause.use();
        return use == null
                ? null
                : because.step(
                                gives + "use",
                                Says.of(clause.provision(), "{use}", "for {use}"),
                                take(Figure.fixed("use", use)))
                        .value();
    }
}
