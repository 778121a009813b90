package org.lingxing.simulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The office's papers: letters that chase are signed and issued; a month ends in a bulletin, circulars and signed scores. */
final class Paperwork implements Life {

    static final String SHEET = "supervision-agencies";

    private static final List<String> DOCUMENTS = List.of("zzb-2019-12", "zzb-2019-14");
    private static final YearMonth FIRST = YearMonth.of(2019, 3);
    private static final int BULLETIN_DAY = 3;
    private static final int RESULT_DAY = 5;

    private final Town town;

    Paperwork(Town town) {
        this.town = town;
    }

    @Override
    public void day(LocalDate day, Diary diary) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return;
        }
        diary.enter(day.atTime(15, 0), "the office looks through its drafts", () -> signAll(diary));
    }

    /** What a month leaves behind, on fixed days of the next, working or not: who is late does it on a Sunday. */
    Life monthly() {
        return (day, diary) -> {
            YearMonth month = YearMonth.from(day).minusMonths(1);
            if (month.isBefore(FIRST)) {
                return;
            }
            if (day.getDayOfMonth() == BULLETIN_DAY) {
                diary.enter(day.atTime(10, 0), "the bulletin of a month is drafted", () -> bulletin(month));
            } else if (day.getDayOfMonth() == RESULT_DAY) {
                diary.enter(day.atTime(10, 0), "the scores of a month are proposed and signed", () -> result(month));
            }
        };
    }

    private void bulletin(YearMonth month) {
        var officer = town.as("officer");
        officer.post("/supervision/bulletins", Map.of("span", month.toString()));
        for (String document : DOCUMENTS) {
            officer.post("/supervision/circulars", Map.of("span", month.toString(), "document", document));
        }
    }

    private void result(YearMonth month) {
        JsonNode proposed = town.as("officer")
                .post("/scoring/results", Map.of("sheet", SHEET, "span", month.toString(), "reason", "按月评分"));
        town.as("signer").post("/scoring/results/" + proposed.get("id").asString() + "/signature", Map.of());
    }

    private void signAll(Diary diary) {
        var signer = town.as("signer");
        for (JsonNode draft : signer.all("/papers?state=DRAFT")) {
            String paper = "/papers/" + draft.get("id").asString();
            if (Supervision.possible(signer.get(paper), "SIGN")) {
                signer.deed("POST", paper, "/signature", Map.of());
                diary.enter(town.now().plusMinutes(30), "a paper is issued", () -> {
                    town.as("officer").deed("POST", paper, "/issue", Map.of());
                });
            }
        }
    }
}
