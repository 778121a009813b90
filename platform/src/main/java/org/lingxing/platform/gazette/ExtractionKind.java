package org.lingxing.platform.gazette;

/** What can be read out of a document and confirmed by a person. */
enum ExtractionKind {
    DOCUMENT(DocumentContent.class),
    TASK(TaskContent.class),
    TARGET(TargetContent.class),
    ROSTER(RosterContent.class);

    private final Class<? extends Content> content;

    ExtractionKind(Class<? extends Content> content) {
        this.content = content;
    }

    Class<? extends Content> content() {
        return content;
    }
}
