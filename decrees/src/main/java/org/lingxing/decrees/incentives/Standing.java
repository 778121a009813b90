package org.lingxing.decrees.incentives;

import static org.lingxing.law.Compute.difference;
import static org.lingxing.law.Compute.greatest;
import static org.lingxing.law.Compute.isAtMost;
import static org.lingxing.law.Compute.least;
import static org.lingxing.law.Compute.sum;
import static org.lingxing.law.Compute.take;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.residues.Residues;
import org.lingxing.kernel.Money;
import org.lingxing.kernel.Phrase;
import org.lingxing.law.Computation;
import org.lingxing.law.Figure;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Says;

/**
 * Which claims stand: all that nothing speaks against, and of those that exclude each other the mix that pays most.
 *
 * @param rooms what each limit has left in the year
 */
record Standing(List<@Nullable Refusal> refusals, Map<Limit, Figure<Money>> rooms) {

    private static final Phrase SAME_MATTER = Phrase.of("同一事项已取另一项，不得同时享受", "another claim of the same matter stands");
    private static final Phrase SAME_THING = Phrase.of("同一内容只奖一次", "the same is awarded once");
    private static final Says MATTER = Says.of(
            Residues.INSTRUMENT.at("9"), "同一事项的申报 {result}，取其一", "of the claims {result} of one matter one stands");
    private static final Says CHOICE = Says.reading(
            Residues.INSTRUMENT.at("9"),
            "实付合计最高的组合：{result}（序号从零起）",
            "the mix that pays most: {result}, counted from nought");
    private static final Says BEST = Says.reading(
            Residues.INSTRUMENT.at("9"), "该组合连同县级配套共 {result}", "with the county's share it pays {result}");
    private static final Says OTHERWISE = Says.reading(
            Residues.INSTRUMENT.at("9"),
            "若取第 {with} 项，各种组合至多 {result}",
            "with claim {with} no mix pays more than {result}");
    private static final Says NO_BETTER = Says.reading(
            Residues.INSTRUMENT.at("9"),
            "{alternative} 不多于 {best}：{result}",
            "{alternative} is no more than {best}: {result}");

    /** Why the claim does not stand; null when it does. */
    @Nullable
    Refusal refusal(int index) {
        return refusals.get(index);
    }

    /** How many claims exclude another, as far as facts alone tell. */
    static int excluding(Evaluate.Input input) {
        Map<List<Object>, Integer> counts = new HashMap<>();
        for (int i = 0; i < input.claims().size(); i++) {
            var clause = Incentives.find(input.claims().get(i).clause());
            if (clause != null) {
                keys(input, i, clause).forEach(key -> counts.merge(key, 1, Integer::sum));
            }
        }
        return counts.values().stream()
                .filter(count -> count > 1)
                .mapToInt(Integer::intValue)
                .sum();
    }

    static Standing of(Evaluate.Input input, List<Examined> examined, Reasoning because) {
        List<@Nullable Refusal> refusals = new ArrayList<>();
        List<Examined> open = new ArrayList<>();
        for (var one : examined) {
            refusals.add(one.refusal());
            if (one.refusal() == null) {
                open.add(one);
            }
        }
        var rooms = rooms(input, open, because);
        var exclusions = exclusions(input, open, because);
        if (!exclusions.isEmpty()) {
            choose(input, open, rooms, exclusions, refusals, because);
        }
        return new Standing(refusals, rooms);
    }

    /** Claims of which one stands, with the step that says so. */
    private record Exclusion(Figure<List<Integer>> step, Phrase reason) {}

    private static Map<Limit, Figure<Money>> rooms(Evaluate.Input input, List<Examined> open, Reasoning because) {
        Map<Limit, Figure<Money>> rooms = new LinkedHashMap<>();
        for (var claim : open) {
            for (var limit : claim.clause().limits()) {
                if (!rooms.containsKey(limit)) {
                    rooms.put(limit, room(limit, "limits/" + rooms.size(), input, because));
                }
            }
        }
        return rooms;
    }

    private static Figure<Money> room(Limit limit, String gives, Evaluate.Input input, Reasoning because) {
        var cap = because.parameter(limit.cap()).as("cap");
        List<Figure<Money>> paid = new ArrayList<>();
        for (int i = 0; i < input.paid().size(); i++) {
            var one = input.paid().get(i);
            if (limit.covers(Objects.requireNonNull(Incentives.find(one.clause())))) {
                paid.add(because.given("paidThisYear/" + i + "/amount", one.amount()));
            }
        }
        var at = limit.provision();
        if (paid.isEmpty()) {
            return because.step(
                    gives, Says.of(at, "单个企业上限 {result}", "an enterprise gets at most {result}"), take(cap));
        }
        var before = because.step(gives + "/paid", Says.of(at, "本年已付 {result}", "{result} paid this year"), sum(paid));
        var left = because.step(
                gives + "/left",
                Says.of(at, "上限 {cap} − {paid} = {result}", "{cap} less {paid}: {result}"),
                difference(cap, before));
        return because.step(
                gives,
                Says.of(at, "本年尚可 {result}", "{result} is left this year"),
                greatest(left, Figure.fixed("nothing", Money.ZERO)));
    }

    private static List<Exclusion> exclusions(Evaluate.Input input, List<Examined> open, Reasoning because) {
        Map<List<Object>, List<Examined>> sets = new LinkedHashMap<>();
        for (var claim : open) {
            for (var key : keys(input, claim.index(), claim.clause())) {
                sets.computeIfAbsent(key, any -> new ArrayList<>()).add(claim);
            }
        }
        List<Exclusion> exclusions = new ArrayList<>();
        sets.forEach((key, claims) -> {
            if (claims.size() > 1) {
                exclusions.add(exclusion(key.getFirst().equals("matter"), claims, exclusions.size(), because));
            }
        });
        return exclusions;
    }

    private static Exclusion exclusion(boolean matter, List<Examined> claims, int number, Reasoning because) {
        List<Figure<?>> figures = new ArrayList<>();
        for (var claim : claims) {
            figures.addAll(matter ? matter(claim, because) : same(claim, because));
        }
        var says = matter
                ? MATTER
                : Says.of(
                        claims.getFirst().clause().provision(),
                        "同一内容的申报 {result}，取其一",
                        "of the claims {result} of the same one stands");
        var step = because.step(
                "exclusions/" + number,
                says,
                new Computation<>("SAME", claims.stream().map(Examined::index).toList(), figures));
        return new Exclusion(step, matter ? SAME_MATTER : SAME_THING);
    }

    private static List<Figure<?>> matter(Examined claim, Reasoning because) {
        return List.of(because.given(
                "claims/" + claim.index() + "/matter",
                Objects.requireNonNull(claim.claim().matter())));
    }

    private static List<Figure<?>> same(Examined claim, Reasoning because) {
        var at = "claims/" + claim.index() + "/";
        List<Figure<?>> figures = new ArrayList<>();
        figures.add(because.given(at + "clause", claim.claim().clause()));
        if (claim.clause().perReference()) {
            figures.add(because.given(at + "ref", claim.claim().ref()));
        }
        Objects.requireNonNull(claim.clause().oncePer())
                .forEach(fact -> figures.add(claim.known().given(fact)));
        return figures;
    }

    /** What excludes another claim that has the same. */
    private static List<List<Object>> keys(Evaluate.Input input, int index, Clause clause) {
        List<List<Object>> keys = new ArrayList<>();
        var claim = input.claims().get(index);
        if (claim.matter() != null && input.enterprise().sectors().contains(Sector.RU)) {
            keys.add(List.of("matter", claim.matter()));
        }
        var facts = clause.oncePer();
        if (facts != null) {
            List<Object> key = new ArrayList<>(List.of("once", claim.clause()));
            key.add(clause.perReference() ? claim.ref() : "");
            facts.forEach(fact -> key.add(String.valueOf(fact.of(claim.facts()))));
            keys.add(key);
        }
        return keys;
    }

    private static void choose(
            Evaluate.Input input,
            List<Examined> open,
            Map<Limit, Figure<Money>> rooms,
            List<Exclusion> exclusions,
            List<@Nullable Refusal> refusals,
            Reasoning because) {
        var limits = List.copyOf(rooms.keySet());
        List<Figure<?>> figures = new ArrayList<>();
        List<Choice.Option> options = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        boolean matched = open.stream().anyMatch(claim -> claim.clause().isMatched())
                && input.enterprise().isInBase(because);
        for (var claim : open) {
            var most = most(claim);
            figures.add(most.as("claim"));
            places.add(claim.index());
            options.add(new Choice.Option(
                    most.value(),
                    claim.clause().limits().stream().map(limits::indexOf).toList(),
                    matched && claim.clause().isMatched()
                            ? because.parameter(Incentives.MATCH).value()
                            : null));
        }
        rooms.values().forEach(room -> figures.add(room.as("room")));
        exclusions.forEach(exclusion -> figures.add(exclusion.step().as("oneOf")));
        if (matched) {
            figures.add(because.parameter(Incentives.MATCH));
        }
        var search = new Choice(
                options,
                rooms.values().stream().map(Figure::value).toList(),
                exclusions.stream().map(exclusion -> indices(exclusion, places)).toList());
        var mix = search.best();
        var choice = because.step(
                "choice",
                CHOICE,
                new Computation<>(
                        "BEST_CHOICE", mix.taken().stream().map(places::get).toList(), figures));
        var best = because.step("best", BEST, new Computation<>("BEST_TOTAL", mix.total(), figures));
        for (int i = 0; i < open.size(); i++) {
            if (!mix.taken().contains(i)) {
                var with = Figure.fixed("with", places.get(i));
                List<Figure<?>> all = new ArrayList<>(figures);
                all.add(with);
                var alternative = because.step(
                        "alternatives/" + places.get(i) + "/alternative",
                        OTHERWISE,
                        new Computation<>("BEST_TOTAL", search.bestWith(i).total(), all));
                because.step("alternatives/" + places.get(i) + "/noBetter", NO_BETTER, isAtMost(alternative, best));
                refusals.set(places.get(i), refusal(places.get(i), exclusions, choice.value()));
            }
        }
    }

    private static Figure<Money> most(Examined claim) {
        var uncapped = Objects.requireNonNull(claim.uncapped());
        return claim.bound() == null
                ? uncapped
                : claim.known()
                        .step(
                                "most",
                                Says.of(claim.clause().provision(), "本项至多 {result}", "at most {result} by itself"),
                                least(uncapped, claim.bound()));
    }

    private static Refusal refusal(int place, List<Exclusion> exclusions, List<Integer> standing) {
        for (var exclusion : exclusions) {
            var among = exclusion.step().value();
            if (among.contains(place) && among.stream().anyMatch(standing::contains)) {
                return Refusal.of(exclusion.step(), exclusion.reason());
            }
        }
        throw new IllegalStateException("claim " + place + " is left out without a reason");
    }

    private static Set<Integer> indices(Exclusion exclusion, List<Integer> places) {
        Set<Integer> indices = new LinkedHashSet<>();
        exclusion.step().value().forEach(place -> indices.add(places.indexOf(place)));
        return indices;
    }
}
