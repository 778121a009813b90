package org.lingxing.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lingxing.platform.duties.DutyKind;
import tools.jackson.databind.JsonNode;

/**
 * The notice of 2019-03-22, which gave Labour Day four days: nobody knows it before its day; on it the terms that run
 * move, and what was due as it was known the day before can still be asked.
 */
final class HolidayNotice implements Life {

    private static final LocalDate OUT = LocalDate.of(2019, 3, 22);
    private static final LocalDate BEFORE = LocalDate.of(2019, 5, 2);
    private static final LocalDate AFTER = LocalDate.of(2019, 4, 30);
    private static final int WORKING_DAYS = 29;
    private static final DutyKind KIND = Rivers.RECTIFICATION;
    private static final String RUNNING = "calendar/running";
    private static final String STOPPED = "calendar/stopped";
    private static final String DONE = "calendar/done";

    private final Town town;
    private final Waters waters;
    private final Memory memory;
    private final City.Post post;

    HolidayNotice(Town town, City city, Waters waters, Memory memory) {
        this.town = town;
        this.waters = waters;
        this.memory = memory;
        this.post = city.posts().getFirst();
    }

    @Override
    public void day(LocalDate day, Diary diary) {
        if (day.equals(OUT.minusDays(2))) {
            diary.enter(day.atTime(LocalTime.of(9, 0)), "terms that the notice will move", () -> open(day));
            diary.enter(day.atTime(LocalTime.of(17, 0)), "one of them is stopped, one done", () -> stopAndFinish(day));
        } else if (day.equals(OUT.minusDays(1))) {
            diary.enter(day.atTime(LocalTime.of(23, 0)), "the notice is not known", () -> expect(BEFORE, List.of()));
        } else if (day.equals(OUT)) {
            diary.enter(
                    day.atTime(LocalTime.of(0, 5)), "the notice is known", () -> expect(AFTER, List.of("TERM_MOVED")));
        } else if (day.equals(OUT.plusDays(5))) {
            diary.enter(day.atTime(LocalTime.of(9, 0)), "the stopped term runs on", () -> {
                decide("resumption", Map.of("ground", "鉴定已出"));
                memory.of(KIND, STOPPED).resume(day, Memory.knownOn(day));
            });
        }
    }

    private void open(LocalDate day) {
        for (String occasion : List.of(RUNNING, STOPPED, DONE)) {
            waters.open(
                    post,
                    KIND,
                    occasion,
                    Waters.workingDays(day, WORKING_DAYS),
                    new Promise.Term(day, WORKING_DAYS, true));
        }
    }

    private void stopAndFinish(LocalDate day) {
        decide("suspension", Map.of("ground", "等待鉴定"));
        memory.of(KIND, STOPPED).suspend(day);
        waters.fulfil(KIND, DONE, "proof/" + DONE);
    }

    private void decide(String deed, Map<String, Object> what) {
        town.as("chief-office").post("/duties/" + waters.idOf(KIND, STOPPED) + "/" + deed, what);
    }

    /** What the running one says, and what was due as it was known on the eve. */
    private void expect(LocalDate due, List<String> changes) {
        var officer = town.as("officer");
        String id = waters.idOf(KIND, RUNNING);
        JsonNode duty = officer.get("/duties/" + id);
        var happened = new ArrayList<String>();
        duty.get("changes").forEach(change -> happened.add(change.get("what").asString()));
        require(duty.get("due").asString().equals(due.toString()), "is due " + duty.get("due") + ", not " + due);
        require(happened.equals(changes), "went through " + happened + ", not " + changes);
        require(wasDue(id, BEFORE, OUT.minusDays(1)), "is not found as it was known on the eve");
        require(wasDue(id, AFTER, OUT) == due.equals(AFTER), "is found as it is known now, or not, wrongly");
        require(
                wasDue(waters.idOf(KIND, DONE), BEFORE, OUT.plusDays(1)),
                "was done before the notice came out, and keeps its term");
    }

    private boolean wasDue(String id, LocalDate due, LocalDate knownOn) {
        JsonNode found = town.as("officer").get("/duties/known?due=" + due + "&knownOn=" + knownOn);
        for (JsonNode duty : found.get("items")) {
            if (duty.get("id").asString().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("the duty of 29 working days from 2019-03-20 " + otherwise);
        }
    }
}
