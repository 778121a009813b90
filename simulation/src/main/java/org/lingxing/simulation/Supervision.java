package org.lingxing.simulation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.supervision.Liaisons;
import tools.jackson.databind.JsonNode;

/**
 * The supervision office sends the tasks of two letters of 2019-03-08, and the agencies take them, object, and reach their
 * stages: in time or not. What they report is {@link Reporting}'s.
 */
final class Supervision implements Life {

    static final String PROVINCE = "zzb-2019-12";
    private static final LocalDate ISSUED = LocalDate.of(2019, 3, 8);
    private static final int ACCEPT_PERCENT = 86;
    private static final int INSIST_PERCENT = 60;
    private static final int REACH_PERCENT = 90;
    private static final long READING_MILLIS = 50;

    private final Town town;
    private final City city;
    private final Residents residents;
    private final Offices offices;
    private final Path gazette;
    private final Set<String> planned = new HashSet<>();
    private final List<City.Person> waiting;
    private LocalDate first = ISSUED;

    /** @param gazette the issue that holds the letters */
    Supervision(Town town, City city, Residents residents, Offices offices, Path gazette) {
        this.town = town;
        this.city = city;
        this.residents = residents;
        this.offices = offices;
        this.gazette = gazette;
        this.waiting = new ArrayList<>(city.liaisons());
    }

    @Override
    public void begin(LocalDate day) {
        first = day.isBefore(ISSUED) ? ISSUED : day;
    }

    @Override
    public void day(LocalDate day, Diary diary) {
        if (day.equals(first)) {
            diary.enter(day.atTime(9, 0), "the gazette is imported", this::importGazette);
            diary.enter(day.atTime(10, 0), "the tasks of a letter are sent", () -> send(takeOver()));
            diary.enter(day.atTime(11, 0), "the tasks of a pasted list are sent", () -> send(paste()));
        }
        if (!day.isBefore(first)) {
            diary.enter(day.atTime(8, 5), "the office looks at its tasks", () -> look(day, diary));
        }
    }

    private void importGazette() {
        var officer = town.as("officer");
        String id = officer.upload("/imports", gazette).get("id").asString();
        while (officer.get("/imports/" + id).get("state").asString().equals("READING")) {
            pause();
        }
        officer.post("/imports/" + id + "/acceptance", Map.of());
    }

    private static void pause() {
        try {
            Thread.sleep(READING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The tasks of the letter to the provincial list: those that are sure, and those that a person confirms first. */
    private List<String> takeOver() {
        var officer = town.as("officer");
        JsonNode taken = officer.post("/supervision/task-takings", Map.of("document", PROVINCE));
        var tasks = identifiers(taken);
        var confirmed = new ArrayList<String>();
        for (JsonNode left : taken.get("left")) {
            String reading = left.get("reading").asString();
            if (!officer.ask("POST", "/extractions/" + reading + "/confirmation", Map.of())
                    .refused()) {
                confirmed.add(reading);
            }
        }
        if (!confirmed.isEmpty()) {
            tasks.addAll(identifiers(officer.post("/supervision/task-takings", Map.of("readings", confirmed))));
        }
        return tasks;
    }

    /** The list of the other letter is not in the gazette: it is pasted. */
    private List<String> paste() {
        return identifiers(town.as("officer")
                .post(
                        "/supervision/task-lists",
                        Map.of("document", TaskLetter.NUMBER, "text", TaskLetter.text(city.seed()))));
    }

    private static List<String> identifiers(JsonNode taken) {
        var tasks = new ArrayList<String>();
        taken.get("tasks").forEach(task -> tasks.add(task.asString()));
        return tasks;
    }

    private void send(List<String> tasks) {
        var officer = town.as("officer");
        officer.post("/supervision/task-sendings", Map.of("tasks", tasks));
        tasks.forEach(task -> staff(officer.get("/supervision/tasks/" + task).get("lead")));
    }

    /** Sees that the agency has somebody who answers. */
    private void staff(JsonNode lead) {
        if (!lead.isNull()) {
            holderOf(lead.asString());
        }
    }

    /** The account of the agency's liaison; somebody is put into a post that never had anybody. */
    String holderOf(String agency) {
        LocalDate today = town.now().toLocalDate();
        UUID post = town.bean(Liaisons.class).find(agency).orElseThrow();
        if (offices.tenuresOf(post).isEmpty()) {
            String account = town.bean(Posts.class).holderOn(post, today).orElseGet(() -> {
                City.Person person = waiting.removeFirst();
                residents.invite(person);
                town.within(() -> {
                    town.bean(Posts.class).succeed(post, person.account(), today);
                    return true;
                });
                return person.account();
            });
            offices.adopt(post, account, today);
        }
        return offices.holder(post, today).orElse("");
    }

    /** What is new among the tasks gets its plan. */
    private void look(LocalDate day, Diary diary) {
        for (JsonNode task : tasks("SENT")) {
            String id = task.get("id").asString();
            String lead = task.get("lead").asString();
            if (!lead.equals(Reorganisation.BEFORE) && planned.add(id + "/" + lead)) {
                planAnswer(task, day, diary);
            }
        }
        for (JsonNode task : tasks("ACCEPTED")) {
            if (planned.add(task.get("id").asString() + "/stages")) {
                planStages(task, day, diary);
            }
        }
    }

    private List<JsonNode> tasks(String state) {
        return town.as("officer").all("/supervision/tasks?state=" + state);
    }

    /** A name that is the same in every run; identifiers are not. */
    private static String nameOf(JsonNode task) {
        return task.get("document").asString() + "/" + task.get("position").asInt();
    }

    private void planAnswer(JsonNode task, LocalDate day, Diary diary) {
        String id = task.get("id").asString();
        var chance = Chance.of(city.seed(), "answer", nameOf(task), task.get("lead"));
        LocalDate on = day.plusDays(chance.between(0, 4));
        LocalTime at = LocalTime.of(chance.between(9, 16), chance.below(60));
        boolean accepts = chance.percent(ACCEPT_PERCENT);
        int later = chance.between(1, 5);
        boolean insists = chance.percent(INSIST_PERCENT);
        if (accepts) {
            diary.enter(on.atTime(at), "a task is accepted", () -> {
                act(id, "ACCEPT", "/acceptance", Map.of("responsible", "示例负责人"));
            });
            return;
        }
        diary.enter(on.atTime(at), "an agency objects to a task", () -> {
            if (act(id, "OBJECT", "/objection", Map.of("kind", "OTHER", "reason", "职责不在本单位"))) {
                diary.enter(
                        on.plusDays(later).atTime(15, 0), "the office answers an objection", () -> answer(id, insists));
            }
        });
    }

    private void answer(String id, boolean insists) {
        var officer = town.as("officer");
        JsonNode task = officer.get("/supervision/tasks/" + id);
        if (!possible(task, "ANSWER_OBJECTION")) {
            return;
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("assists", true);
        answer.put("reason", insists ? "按分工由你单位牵头" : "改由另一单位牵头");
        if (!insists) {
            answer.put("agency", anotherThan(task.get("lead").asString()));
        }
        officer.deed("POST", "/supervision/tasks/" + id, "/objection-answer", answer);
        staff(officer.get("/supervision/tasks/" + id).get("lead"));
    }

    private static String anotherThan(String lead) {
        return lead.equals("development-reform") ? "finance" : "development-reform";
    }

    private void planStages(JsonNode task, LocalDate day, Diary diary) {
        String id = task.get("id").asString();
        JsonNode stages = town.as("officer").get("/supervision/tasks/" + id).get("stages");
        for (JsonNode stage : stages) {
            var chance = Chance.of(city.seed(), "stage", nameOf(task), stage.get("due"));
            LocalDate due = LocalDate.parse(stage.get("due").asString());
            LocalDate on = due.plusDays(chance.between(-12, 6));
            if (chance.percent(REACH_PERCENT) && on.isAfter(day)) {
                diary.enter(
                        on.atTime(16, chance.below(60)),
                        "a stage is reached",
                        () -> act(
                                id,
                                "REACH_STAGE",
                                "/stages/" + stage.get("id").asString() + "/reaching",
                                Map.of("words", "已完成")));
            }
        }
    }

    /** The liaison of the agency that leads does something, if it can be done and somebody is there. */
    private boolean act(String id, String deed, String path, Map<String, Object> body) {
        JsonNode lead = town.as("officer").get("/supervision/tasks/" + id).get("lead");
        String liaison = holderOf(lead.asString());
        if (liaison.isEmpty() || !possible(town.as(liaison).get("/supervision/tasks/" + id), deed)) {
            return false;
        }
        town.as(liaison).deed("POST", "/supervision/tasks/" + id, path, body);
        return true;
    }

    /** Whether the page would offer it. */
    static boolean possible(JsonNode thing, String deed) {
        for (JsonNode action : thing.get("actions")) {
            if (action.get("deed").asString().equals(deed)) {
                return action.get("possible").asBoolean();
            }
        }
        throw new IllegalStateException(deed + " is no deed of " + thing);
    }
}
