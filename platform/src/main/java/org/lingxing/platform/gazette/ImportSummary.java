package org.lingxing.platform.gazette;

import java.util.List;

/** How much a reading holds. */
record ImportSummary(
        int documents, int provisions, int tasks, int targets, int rosters, int toConfirm, int unknownAgencies) {

    static ImportSummary of(List<ReadDocument> documents, int unknownAgencies) {
        var extracted =
                documents.stream().flatMap(read -> read.extracted().stream()).toList();
        return new ImportSummary(
                documents.size(),
                documents.stream().mapToInt(read -> read.provisions().size()).sum(),
                count(extracted, ExtractionKind.TASK),
                count(extracted, ExtractionKind.TARGET),
                count(extracted, ExtractionKind.ROSTER),
                Math.toIntExact(extracted.stream()
                        .filter(thing -> !thing.certainty().isSure())
                        .count()),
                unknownAgencies);
    }

    private static int count(List<Extracted> extracted, ExtractionKind kind) {
        return Math.toIntExact(
                extracted.stream().filter(thing -> thing.kind() == kind).count());
    }
}
