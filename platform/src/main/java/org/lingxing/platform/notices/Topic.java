package org.lingxing.platform.notices;

/** What a message is about, as far as the inbox is narrowed by it. */
enum Topic {
    /** Duties that are due soon, due today or overdue. */
    REMINDER,
    /** What became of a duty: its term, its holder, its being owed. */
    DUTY,
    SUPERVISION,
    PAPER,
    /** Of this module itself: tests, what could not be delivered. */
    SYSTEM,
    OTHER;

    /** @param kind module and past tense */
    static Topic of(String kind) {
        return switch (kind.substring(0, Math.max(0, kind.indexOf('.')))) {
            case "duties" -> DUTY;
            case "supervision", "scoring" -> SUPERVISION;
            case "papers" -> PAPER;
            case "notices" -> kind.equals(Reminders.KIND) ? REMINDER : SYSTEM;
            default -> OTHER;
        };
    }
}
