package org.lingxing.platform.papers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A module that works on its papers at a page of its own, where more decides than the paper alone: at the pages of papers
 * they can be read only. A bean.
 */
public interface PaperKeeper {

    /** Where in the clients that paper is worked on, from the first slash; null where it is none of the module's. */
    @Nullable
    String pageOf(UUID paper);
}
