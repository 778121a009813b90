package org.lingxing.platform.problems;

import org.lingxing.kernel.Phrase;

/** In what part somebody acts on a file. One person may have several, and stand in for others. */
enum ProblemActor {
    /** Staff of the chief office that answers for the division. */
    OFFICE("河长制办公室", "the chief office"),
    /** The chief of the reach, of the level that signs orders for this file. */
    CHIEF("负责督办的河长", "the chief who answers for the file"),
    /** The unit that the order names. */
    UNIT("责任单位", "the unit responsible"),
    /** The office or a chief of the reach, who is neither of the unit nor a finder. */
    SECOND_PERSON("河长办或本河段河长（非责任单位、非发现人）", "the office or a chief of the reach, neither unit nor finder"),
    /** A citizen who reported it. */
    REPORTER("举报人", "the reporter");

    private final Phrase title;

    ProblemActor(String zh, String en) {
        this.title = Phrase.of(zh, en);
    }

    Phrase title() {
        return title;
    }
}
