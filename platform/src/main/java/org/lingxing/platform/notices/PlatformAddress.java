package org.lingxing.platform.notices;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people reach the platform, for links in what leaves it: what the operator set ({@code LINGXING_ADDRESS}). */
@Component
class PlatformAddress {

    private static final String OWN_MACHINE = "http://127.0.0.1:8080";

    private final String set;

    PlatformAddress(@Value("${lingxing.address:}") String set) {
        this.set = set.strip().replaceAll("/+$", "");
    }

    /** Without a slash at the end. */
    String base() {
        return set.isEmpty() ? OWN_MACHINE : set;
    }
}
