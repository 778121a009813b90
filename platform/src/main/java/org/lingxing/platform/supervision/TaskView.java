package org.lingxing.platform.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.reader.AgencyRole;

/**
 * A task under supervision as lists show it.
 *
 * @param lead the agency that answers for it; null until it is sent
 * @param next what is due of it next; null where nothing is
 */
record TaskView(
        UUID id,
        TaskOrigin origin,
        @Nullable UUID reading,
        String document,
        @Nullable String documentNumber,
        String documentTitle,
        @Nullable String provision,
        int position,
        @Nullable String number,
        String heading,
        String text,
        List<String> leaders,
        List<Agency> agencies,
        @Nullable String office,
        @Nullable String term,
        @Nullable LocalDate due,
        @Nullable String responsible,
        TaskState state,
        @Nullable String lead,
        @Nullable Instant sentAt,
        @Nullable Next next,
        int version) {

    /** @param id null where the register does not know the name */
    record Agency(@Nullable String id, String name, AgencyRole role) {}

    /** What is due next, and which duty that is. */
    record Next(UUID duty, String kind, TermView term) {}

    static TaskView of(TaskRow task, List<Agency> agencies, @Nullable Next next) {
        return new TaskView(
                task.id(),
                task.origin(),
                task.extraction(),
                task.document(),
                task.documentNumber(),
                task.documentTitle(),
                task.provision(),
                task.position(),
                task.number(),
                task.heading(),
                task.words(),
                task.leaders(),
                agencies,
                task.office(),
                task.term(),
                task.due(),
                task.responsible(),
                task.state(),
                task.lead(),
                task.sentAt(),
                next,
                task.version());
    }

    List<String> key() {
        return List.of(document, Integer.toString(position), id.toString());
    }
}
