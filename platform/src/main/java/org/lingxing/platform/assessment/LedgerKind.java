package org.lingxing.platform.assessment;

import org.lingxing.kernel.Phrase;

/** What the comprehensive score counts (annex 2, 6.3), in the order of the text. */
enum LedgerKind {
    TASK("承担上级任务", "task taken on for a higher level", "a2.6.3.1.1", true, true),
    EXPERIENCE("经验推广", "experience spread", "a2.6.3.1.2", true, true),
    ARTICLE("公众号信息", "article on the city's account", "a2.6.3.1.3", true, false),
    CRITICISM("通报批评", "criticism in a circular", "a2.6.3.2.1", false, true),
    COVERT_PROBLEM("暗访发现问题", "problem found covertly", "a2.6.3.2.2", false, true);

    private final Phrase title;
    private final String path;
    private final boolean adds;
    private final boolean tiered;

    LedgerKind(String zh, String en, String path, boolean adds, boolean tiered) {
        this.title = Phrase.of(zh, en);
        this.path = path;
        this.adds = adds;
        this.tiered = tiered;
    }

    Phrase title() {
        return title;
    }

    String provision() {
        return Standings.DOCUMENT + '#' + path;
    }

    /** Whether it adds to the score; else it takes from it. */
    boolean adds() {
        return adds;
    }

    /** Whether its points depend on the level; articles are all the city's. */
    boolean tiered() {
        return tiered;
    }
}
