package org.lingxing.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lingxing.platform.time.CityClock;
import tools.jackson.databind.JsonNode;

/**
 * Agencies write their plans, reports and ledgers: days before the term, in the last minute, a minute late, days late,
 * after they were chased, or never; the office accepts or returns them.
 */
final class Reporting implements Life {

    private static final int LAST_MINUTE_PERCENT = 8;
    private static final int MINUTE_LATE_PERCENT = 6;
    private static final int LATE_PERCENT = 14;
    private static final int NEVER_PERCENT = 5;
    private static final int RETURN_PERCENT = 12;

    private final Town town;
    private final City city;
    private final Supervision supervision;
    private final Set<String> planned = new HashSet<>();

    Reporting(Town town, City city, Supervision supervision) {
        this.town = town;
        this.city = city;
        this.supervision = supervision;
    }

    @Override
    public void day(LocalDate day, Diary diary) {
        diary.enter(day.atTime(8, 10), "agencies look at what they have to report", () -> look(diary));
    }

    private void look(Diary diary) {
        for (JsonNode report : town.as("officer").all("/supervision/reports?state=DRAFT")) {
            if (planned.add(report.get("id").asString())) {
                plan(report, diary);
            }
        }
    }

    private void plan(JsonNode report, Diary diary) {
        String id = report.get("id").asString();
        String name = report.get("agency").get("id").asString() + "/"
                + report.get("document").asString() + "/" + report.get("kind").asString() + "/"
                + report.get("term").get("due").asString();
        var chance = Chance.of(city.seed(), "report", name);
        LocalDateTime last = lastMinute(report.get("term"));
        LocalDateTime at = moment(chance, last);
        LocalDateTime now = town.now();
        if (!chance.percent(NEVER_PERCENT)) {
            diary.enter(
                    at.isAfter(now) ? at : now.plusHours(1), "a report is submitted", () -> submit(id, name, diary));
        }
    }

    private static LocalDateTime lastMinute(JsonNode term) {
        JsonNode at = term.get("dueAt");
        return at == null || at.isNull()
                ? LocalDate.parse(term.get("due").asString()).atTime(23, 59)
                : LocalDateTime.ofInstant(Instant.parse(at.asString()), CityClock.ZONE);
    }

    private static LocalDateTime moment(Chance chance, LocalDateTime last) {
        int when = chance.below(100);
        if (when < LAST_MINUTE_PERCENT) {
            return last;
        }
        if (when < LAST_MINUTE_PERCENT + MINUTE_LATE_PERCENT) {
            return last.plusMinutes(1);
        }
        LocalTime hour = LocalTime.of(chance.between(9, 17), chance.below(60));
        if (when < LAST_MINUTE_PERCENT + MINUTE_LATE_PERCENT + LATE_PERCENT) {
            return last.toLocalDate().plusDays(chance.between(1, 9)).atTime(hour);
        }
        return last.toLocalDate().minusDays(chance.between(1, 6)).atTime(hour);
    }

    private void submit(String id, String name, Diary diary) {
        String path = "/supervision/reports/" + id;
        JsonNode seen = town.as("officer").get(path);
        String liaison = supervision.holderOf(seen.get("agency").get("id").asString());
        if (liaison.isEmpty()) {
            diary.enter(town.now().plusDays(1), "a report is submitted", () -> submit(id, name, diary));
            return;
        }
        var browser = town.as(liaison);
        JsonNode report = browser.get(path);
        if (!Supervision.possible(report, "SUBMIT") || report.get("parts").isEmpty()) {
            return;
        }
        browser.deed("PUT", path, "", Map.of("parts", written(report, name)));
        browser.deed("POST", path, "/submission", Map.of());
        var chance =
                Chance.of(city.seed(), "judgement", name, report.get("history").size());
        LocalDateTime judged =
                town.now().toLocalDate().plusDays(chance.between(1, 3)).atTime(10, chance.below(60));
        boolean returned = chance.percent(RETURN_PERCENT);
        int again = chance.between(1, 6);
        diary.enter(judged, "the office looks at a report", () -> judge(id, name, returned, again, diary));
    }

    private List<Map<String, Object>> written(JsonNode report, String name) {
        var parts = new ArrayList<Map<String, Object>>();
        for (JsonNode part : report.get("parts")) {
            var chance = Chance.of(city.seed(), "part", name, parts.size());
            var written = new LinkedHashMap<String, Object>();
            written.put("task", part.get("task").asString());
            written.put("words", "示例进展：本期完成计划的 " + chance.between(60, 130) + "%。");
            written.put(
                    "figures",
                    chance.percent(30)
                            ? List.of(Map.of("name", "完成率", "value", chance.between(60, 130), "unit", "%"))
                            : List.of());
            parts.add(written);
        }
        return parts;
    }

    private void judge(String id, String name, boolean returned, int again, Diary diary) {
        var officer = town.as("officer");
        String path = "/supervision/reports/" + id;
        if (!Supervision.possible(officer.get(path), "ACCEPT")) {
            return;
        }
        if (!returned) {
            officer.deed("POST", path, "/acceptance", Map.of());
            return;
        }
        LocalDate today = town.now().toLocalDate();
        officer.deed("POST", path, "/return", Map.of("reason", "请补充数据", "day", today.plusDays(3)));
        diary.enter(today.plusDays(again).atTime(11, 20), "a report is submitted", () -> submit(id, name, diary));
    }
}
