package org.lingxing.platform.rivers;

import java.util.List;

/** A part of a lower module that owes something by who answers for a reach. It is told in the transaction of the change. */
public interface AnsweringWatcher {

    /** Posts begin to answer for reaches, or their time is known anew. */
    void answeringChanged(List<AnsweringChange> changes);
}
