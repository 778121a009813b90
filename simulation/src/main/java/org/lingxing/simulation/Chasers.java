package org.lingxing.simulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Every Monday the office chases what is late: looks first, holds it, now and then takes it back; letters go out. */
final class Chasers implements Life {

    private static final int TAKEN_BACK_PERCENT = 15;

    private final Town town;
    private final City city;

    Chasers(Town town, City city) {
        this.town = town;
        this.city = city;
    }

    @Override
    public void day(LocalDate day, Diary diary) {
        if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
            diary.enter(day.atTime(9, 30), "the office looks at what is to be chased", () -> look(day, diary));
        }
    }

    private void look(LocalDate day, Diary diary) {
        var officer = town.as("officer");
        var asked = Map.of("question", Map.of("within", 0), "remark", "请于本周内报送");
        JsonNode preview = officer.post("/supervision/chasing-previews", asked);
        if (preview.get("items").asInt() == 0) {
            return;
        }
        String id = officer.post("/supervision/chasings", asked).get("id").asString();
        if (Chance.of(city.seed(), "chasing", day).percent(TAKEN_BACK_PERCENT)) {
            diary.enter(
                    day.atTime(9, 35),
                    "chasing is taken back",
                    () -> officer.post("/supervision/chasings/" + id + "/taking-back", Map.of()));
            return;
        }
        diary.enter(day.atTime(9, 45), "chasing goes out", () -> {
            town.catchUp();
            JsonNode chasing = officer.get("/supervision/chasings/" + id);
            if (!chasing.get("state").asString().equals("SENT")
                    || chasing.get("letters").size() > preview.get("agencies").asInt()) {
                throw new IllegalStateException("chasing after a quarter of an hour is " + chasing);
            }
        });
    }
}
