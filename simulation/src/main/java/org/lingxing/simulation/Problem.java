package org.lingxing.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

/** What becomes of one problem found at a water: an order in five working days, and the work it orders. */
final class Problem {

    private static final int ORDER_DAYS = 5;
    private static final LocalTime OFFICE_HOUR = LocalTime.of(10, 30);
    private static final LocalTime AFTERNOON = LocalTime.of(15, 15);

    /** How it goes, and in how many of a hundred cases. */
    private enum Fate {
        SIGNED(62),
        EXTENDED(12),
        SUSPENDED(12),
        RETURNED(6),
        WAIVED(4),
        FORGOTTEN(4);

        private final int share;

        Fate(int share) {
            this.share = share;
        }

        static Fate by(Chance chance) {
            int left = chance.below(100);
            for (Fate fate : values()) {
                left -= fate.share;
                if (left < 0) {
                    return fate;
                }
            }
            return FORGOTTEN;
        }
    }

    private final Waters waters;
    private final Town town;
    private final Memory memory;
    private final Chance chance;

    Problem(Waters waters, Town town, Memory memory, Chance chance) {
        this.waters = waters;
        this.town = town;
        this.memory = memory;
        this.chance = chance;
    }

    /** It is found today: the order is owed, and goes its way. */
    void find(City.Post post, String occasion, Diary diary) {
        LocalDate today = town.now().toLocalDate();
        waters.open(
                post,
                Rivers.ORDER,
                occasion,
                Waters.workingDays(today, ORDER_DAYS),
                new Promise.Term(today, ORDER_DAYS, true));
        LocalDate early = today.plusDays(2);
        switch (Fate.by(chance)) {
            case SIGNED -> sign(post, occasion, today.plusDays(chance.between(0, 10)), diary);
            case EXTENDED -> {
                extend(occasion, early, today.plusDays(15), diary);
                sign(post, occasion, today.plusDays(chance.between(6, 18)), diary);
            }
            case SUSPENDED -> {
                suspend(occasion, early, early.plusDays(chance.between(1, 9)), diary);
                sign(post, occasion, today.plusDays(chance.between(6, 18)), diary);
            }
            case RETURNED -> {
                sign(post, occasion, early, diary);
                sendBack(occasion, early.plusDays(1), diary);
                sign(post, occasion, early.plusDays(chance.between(4, 9)), diary);
            }
            case WAIVED -> waive(occasion, today.plusDays(chance.between(1, 12)), diary);
            case FORGOTTEN -> {}
        }
    }

    private void sign(City.Post post, String occasion, LocalDate on, Diary diary) {
        int days = chance.between(8, 32);
        int took = chance.between(5, 40);
        diary.enter(on.atTime(AFTERNOON), "an order is signed", () -> {
            waters.fulfil(Rivers.ORDER, occasion, "order/" + occasion + "/" + on);
            if (memory.find(Rivers.RECTIFICATION, occasion) == null) {
                waters.open(
                        post,
                        Rivers.RECTIFICATION,
                        occasion,
                        Waters.workingDays(on, days),
                        new Promise.Term(on, days, true));
                diary.enter(
                        on.plusDays(took).atTime(AFTERNOON),
                        "the work is proved",
                        () -> waters.fulfil(Rivers.RECTIFICATION, occasion, "proof/" + occasion));
            }
        });
    }

    private void extend(String occasion, LocalDate on, LocalDate until, Diary diary) {
        diary.enter(on.atTime(OFFICE_HOUR), "more time is given", () -> {
            if (!isOver(occasion)) {
                decide(occasion, "extension", Map.of("ground", "汛期", "day", until));
                memory.of(Rivers.ORDER, occasion).extend(until);
            }
        });
    }

    private void suspend(String occasion, LocalDate on, LocalDate until, Diary diary) {
        diary.enter(on.atTime(OFFICE_HOUR), "a term is stopped", () -> {
            decide(occasion, "suspension", Map.of("ground", "等待鉴定"));
            memory.of(Rivers.ORDER, occasion).suspend(on);
            diary.enter(until.atTime(OFFICE_HOUR), "a term runs on", () -> {
                if (!isOver(occasion)) {
                    decide(occasion, "resumption", Map.of("ground", "鉴定已出"));
                    memory.of(Rivers.ORDER, occasion).resume(until, Memory.knownOn(until));
                }
            });
        });
    }

    private void waive(String occasion, LocalDate on, Diary diary) {
        diary.enter(on.atTime(OFFICE_HOUR), "it is let off", () -> {
            decide(occasion, "waiver", Map.of("ground", "河段已划出"));
            memory.of(Rivers.ORDER, occasion).waive();
        });
    }

    private void sendBack(String occasion, LocalDate on, Diary diary) {
        diary.enter(on.atTime(OFFICE_HOUR), "an order is sent back", () -> {
            LocalDate again = on.plusDays(4);
            decide(occasion, "return", Map.of("ground", "责任单位有误", "day", again));
            memory.of(Rivers.ORDER, occasion).giveBack(again);
        });
    }

    private boolean isOver(String occasion) {
        return memory.of(Rivers.ORDER, occasion).isOver();
    }

    /** The city's office decides. */
    private void decide(String occasion, String deed, Map<String, Object> what) {
        town.as("chief-office").post("/duties/" + waters.idOf(Rivers.ORDER, occasion) + "/" + deed, what);
    }
}
