package org.lingxing.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lingxing.platform.http.Role;

/** Who lives in the city and works for it: invited by the administrator like anybody, each in a post. */
final class Residents {

    private final Town town;
    private final City city;
    private final Map<City.Post, UUID> posts = new HashMap<>();
    private final Set<String> invited = new HashSet<>();

    Residents(Town town, City city) {
        this.town = town;
        this.city = city;
    }

    /** Brings everybody in. */
    void moveIn() {
        for (City.Post post : city.posts()) {
            invite(post.holder(), post.title(), post.titleEn(), post.agency(), post.division(), post.role());
            invited.add(post.holder().account());
            posts.put(post, postOf(post.holder().account()));
        }
    }

    /** Brings in somebody who has no post of the city yet; only once. */
    void invite(City.Person person) {
        if (!invited.add(person.account())) {
            return;
        }
        invite(person, "后备干部", "In reserve", "示例机构", "410100", Role.READER);
    }

    UUID idOf(City.Post post) {
        UUID id = posts.get(post);
        if (id == null) {
            throw new IllegalArgumentException("nobody was brought into " + post);
        }
        return id;
    }

    private void invite(City.Person person, String zh, String en, String agency, String division, Role role) {
        town.invite(
                person.account(),
                Map.of(
                        "account", person.account(),
                        "name", person.name(),
                        "post", Map.of("zh", zh, "en", en, "agency", agency, "division", division),
                        "roles", List.of(Map.of("role", role.name(), "division", division))));
    }

    private UUID postOf(String account) {
        return UUID.fromString(town.as("administrator")
                .get("/people/" + account)
                .get("posts")
                .get(0)
                .get("id")
                .asString());
    }
}
