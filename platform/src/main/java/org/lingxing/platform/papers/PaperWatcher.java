package org.lingxing.platform.papers;

import java.time.Instant;
import java.util.List;

/**
 * A part of a lower module that owes papers, or lets something run from the day a paper goes out. It is told in the
 * transaction of the deed, so that a paper and the duty it fulfils are there both or neither.
 */
public interface PaperWatcher {

    /**
     * A paper went out.
     *
     * @param about what it was drafted about, in that order ({@link PaperDraft#about(String)})
     */
    void issued(PaperView paper, List<String> about, Instant at);

    /** A paper that had gone out was withdrawn. */
    void revoked(PaperView paper, List<String> about, Instant at);
}
