package org.lingxing.platform.gazette;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.agencies.AgencyRef;
import org.lingxing.reader.AgencyRole;

/** A task as screens and programs see it. */
record TaskView(
        UUID id,
        String document,
        @Nullable String documentNumber,
        String provision,
        int position,
        @Nullable String number,
        String heading,
        String text,
        List<String> leaders,
        List<NamedAgencyView> agencies,
        @Nullable String office,
        @Nullable String term,
        @Nullable LocalDate due,
        CertaintyView certainty,
        Confirmation confirmation) {

    /** @param agency null while the register does not know the name */
    record NamedAgencyView(
            String name, AgencyRole role, @Nullable AgencyRef agency) {}

    static TaskView of(Tasks.Row row, List<Tasks.Agency> agencies, Map<String, AgencyRef> known) {
        return new TaskView(
                row.id(),
                row.document(),
                row.documentNumber(),
                row.provision(),
                row.position(),
                row.number(),
                row.heading(),
                row.words(),
                row.leaders(),
                agencies.stream()
                        .map(agency -> new NamedAgencyView(agency.name(), agency.role(), known.get(agency.name())))
                        .toList(),
                row.office(),
                row.term(),
                row.due(),
                CertaintyView.of(row.reasons()),
                new Confirmation(row.state(), row.decidedBy(), row.decidedAt(), row.note()));
    }

    List<String> key() {
        return List.of(document, Integer.toString(position), id.toString());
    }
}
