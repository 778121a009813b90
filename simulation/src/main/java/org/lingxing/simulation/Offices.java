package org.lingxing.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.access.Posts;
import tools.jackson.databind.JsonNode;

/** People come and go in their posts: successors, vacant weeks, deputies; some accept what is handed on to them. */
final class Offices implements Life {

    private static final int CHANGE_PERCENT = 14;
    private static final int VACANCY_PERCENT = 25;
    private static final int ACCEPT_PERCENT = 80;
    private static final int DEPUTY_PERCENT = 10;
    private static final int MOST_VACANT_DAYS = 9;

    private final Town town;
    private final City city;
    private final Residents residents;
    private final List<UUID> posts = new ArrayList<>();
    private final Deque<City.Person> reserve;
    private final Map<UUID, List<Tenure>> tenures = new HashMap<>();

    /** @param to the last day; null while no end is known */
    record Tenure(String account, LocalDate from, @Nullable LocalDate to) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    Offices(Town town, City city, Residents residents) {
        this.town = town;
        this.city = city;
        this.residents = residents;
        this.reserve = new ArrayDeque<>(city.reserve());
    }

    @Override
    public void begin(LocalDate first) {
        for (City.Post post : city.posts()) {
            adopt(residents.idOf(post), post.holder().account(), first);
        }
    }

    /** One more post, whose holder may change from now on. */
    void adopt(UUID post, String holder, LocalDate since) {
        posts.add(post);
        tenuresOf(post).add(new Tenure(holder, since, null));
    }

    /** Who holds a post that day; nobody while it is vacant. */
    Optional<String> holder(UUID post, LocalDate day) {
        return tenuresOf(post).stream()
                .filter(tenure -> tenure.holds(day))
                .map(Tenure::account)
                .findFirst();
    }

    /** All who held a post, the first first. */
    List<Tenure> tenuresOf(UUID post) {
        return tenures.computeIfAbsent(post, nobody -> new ArrayList<>());
    }

    @Override
    public void day(LocalDate day, Diary diary) {
        var chance = Chance.of(city.seed(), "offices", day);
        if (chance.percent(CHANGE_PERCENT)) {
            UUID post = chance.of(posts);
            boolean vacant = chance.percent(VACANCY_PERCENT);
            int later = chance.between(0, 3);
            int gap = chance.between(2, MOST_VACANT_DAYS);
            boolean accepts = chance.percent(ACCEPT_PERCENT);
            diary.enter(day.atTime(LocalTime.of(8, 30)), "a post changes hands", () -> {
                if (vacant) {
                    leave(post, day, gap, diary);
                } else {
                    succeed(post, day.plusDays(later), accepts, diary);
                }
            });
        }
        if (chance.percent(DEPUTY_PERCENT)) {
            UUID post = chance.of(posts);
            int days = chance.between(3, 10);
            diary.enter(day.atTime(LocalTime.of(9, 10)), "a deputy is named", () -> nameDeputy(post, day, days, diary));
        }
    }

    /** The holder leaves; for a while nobody follows. */
    private void leave(UUID post, LocalDate day, int gap, Diary diary) {
        Tenure present = present(post, day);
        if (present == null) {
            return;
        }
        town.as("administrator").put("/people/" + present.account() + "/posts/" + post + "/end", Map.of("on", day));
        close(post, present, day);
        diary.enter(
                day.plusDays(gap).atTime(LocalTime.of(8, 40)),
                "a vacant post is filled",
                () -> succeed(post, day.plusDays(gap), true, diary));
    }

    /** Somebody from the reserve follows from a day on, which may be known before. */
    private void succeed(UUID post, LocalDate from, boolean accepts, Diary diary) {
        List<Tenure> known = tenuresOf(post);
        if (reserve.isEmpty() || known.getLast().from().isAfter(from.minusDays(1))) {
            return;
        }
        Tenure present = present(post, from);
        if (present == null && known.getLast().to() == null) {
            return;
        }
        City.Person next = reserve.remove();
        residents.invite(next);
        town.within(() -> {
            town.bean(Posts.class).succeed(post, next.account(), from);
            return true;
        });
        if (present != null) {
            close(post, present, from.minusDays(1));
            reserve.add(new City.Person(present.account(), present.account()));
        }
        known.add(new Tenure(next.account(), from, null));
        if (accepts) {
            diary.enter(
                    from.plusDays(1).atTime(LocalTime.of(10, 5)),
                    "a successor accepts what was handed on",
                    () -> accept(next.account()));
        }
    }

    private @Nullable Tenure present(UUID post, LocalDate day) {
        return tenuresOf(post).stream()
                .filter(tenure -> tenure.holds(day) && tenure.to() == null)
                .findFirst()
                .orElse(null);
    }

    private void close(UUID post, Tenure present, LocalDate last) {
        List<Tenure> known = tenuresOf(post);
        known.set(known.indexOf(present), new Tenure(present.account(), present.from(), last));
    }

    private void accept(String account) {
        Browser browser = town.as(account);
        for (JsonNode handover : browser.get("/handovers").get("items")) {
            browser.post("/handovers/" + handover.get("id").asString() + "/acceptance", Map.of());
        }
    }

    /** The holder names a colleague, who sees at once what the absent one owes. */
    private void nameDeputy(UUID post, LocalDate day, int days, Diary diary) {
        Tenure present = present(post, day);
        City.Person deputy = reserve.peek();
        if (present == null || deputy == null || deputy.account().equals(present.account())) {
            return;
        }
        residents.invite(deputy);
        var answer = town.as(present.account())
                .ask(
                        "PUT",
                        "/people/" + present.account() + "/deputy",
                        Map.of("account", deputy.account(), "from", day, "to", day.plusDays(days)));
        if (answer.refused() && !answer.json().path("code").asString().equals("DEPUTY_ALREADY_NAMED")) {
            throw new Browser.Refused(present.account() + " cannot name a deputy: " + answer.body());
        }
        if (!answer.refused()) {
            diary.enter(day.atTime(LocalTime.of(9, 40)), "a deputy looks at its duties", () -> {
                int own = total(present.account());
                if (total(deputy.account()) < own) {
                    throw new IllegalStateException(
                            deputy.account() + " does not see all that " + present.account() + " owes");
                }
            });
        }
    }

    private int total(String account) {
        int total = 0;
        for (JsonNode group : town.as(account).get("/duties/mine").get("groups")) {
            total += group.get("total").asInt();
        }
        return total;
    }
}
