package org.lingxing.platform.papers;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where the public reaches the platform: what the operator set ({@code lingxing.address}), else the address under which
 * the request at hand came in.
 */
@Component
public class PublicAddress {

    private static final String OWN_MACHINE = "http://127.0.0.1:8080";

    private final String set;

    PublicAddress(@Value("${lingxing.address:}") String set) {
        this.set = set.strip().replaceAll("/+$", "");
    }

    /** The address of a page of the portal, which begins with a stroke. */
    public String of(String page) {
        return base() + page;
    }

    /** Where a check code is looked up. */
    String ofCheck(String code) {
        return base() + "/check/" + code;
    }

    private String base() {
        if (!set.isEmpty()) {
            return set;
        }
        return RequestContextHolder.getRequestAttributes() == null
                ? OWN_MACHINE
                : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
