package org.lingxing.platform.store;

import java.util.List;
import org.lingxing.kernel.Phrase;

/**
 * What a module tells the operator on the console when the platform has started: accounts to try, a one-time link, what
 * was loaded. A module makes its announcement a bean; {@code @Order} decides their order.
 */
public interface Announcement {

    /** Short lines; none if there is nothing to say this time. */
    List<Phrase> lines();
}
