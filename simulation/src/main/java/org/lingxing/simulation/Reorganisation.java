package org.lingxing.simulation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Order 235 of 2019-03-18: an office of the city goes up into another. Before that day the task named for it is its own;
 * afterwards it objects, the platform proposes the successor, and the office gives the task to that one.
 */
final class Reorganisation implements Life {

    static final String BEFORE = "industry-commerce";

    private static final String AFTER = "market-supervision";
    private static final LocalDate IN_FORCE = LocalDate.of(2019, 3, 18);

    private final Town town;
    private final Supervision supervision;
    private LocalDate objects = IN_FORCE.plusDays(1);

    Reorganisation(Town town, Supervision supervision) {
        this.town = town;
        this.supervision = supervision;
    }

    @Override
    public void begin(LocalDate first) {
        if (!first.isBefore(objects)) {
            objects = first.plusDays(1);
        }
    }

    @Override
    public void day(LocalDate day, Diary diary) {
        if (day.equals(IN_FORCE.minusDays(1))) {
            diary.enter(day.atTime(10, 0), "nothing is proposed before the order", () -> expect(BEFORE));
        } else if (day.equals(objects)) {
            diary.enter(day.atTime(10, 0), "an office that went up into another objects", this::object);
        } else if (day.equals(objects.plusDays(1))) {
            diary.enter(day.atTime(10, 0), "its tasks go to the successor", this::reassign);
        }
    }

    private List<JsonNode> tasks(String agency) {
        return town.as("officer").all("/supervision/tasks?agency=" + agency);
    }

    private static String path(JsonNode task) {
        return "/supervision/tasks/" + task.get("id").asString();
    }

    private void expect(String competent) {
        for (JsonNode task : tasks(BEFORE)) {
            JsonNode proposal = town.as("officer").get(path(task) + "/competence?agency=" + BEFORE);
            if (!proposal.get("agency").get("id").asString().equals(competent)) {
                throw new IllegalStateException("proposed is " + proposal + ", not " + competent);
            }
        }
    }

    private void object() {
        expect(AFTER);
        for (JsonNode task : tasks(BEFORE)) {
            String account = supervision.holderOf(BEFORE);
            if (account.isEmpty()) {
                return;
            }
            var liaison = town.as(account);
            if (Supervision.possible(liaison.get(path(task)), "OBJECT")) {
                liaison.deed(
                        "POST",
                        path(task),
                        "/objection",
                        Map.of("kind", "WRONG_AGENCY", "reason", "职责已划转", "named", AFTER));
            }
        }
    }

    private void reassign() {
        var officer = town.as("officer");
        for (JsonNode task : officer.all("/supervision/tasks?state=OBJECTED&agency=" + BEFORE)) {
            var answer = new LinkedHashMap<String, Object>();
            answer.put("agency", AFTER);
            answer.put("assists", false);
            answer.put("reason", "按第235号令由承继单位办理");
            officer.deed("POST", path(task), "/objection-answer", answer);
            supervision.holderOf(AFTER);
        }
    }
}
