package org.lingxing.platform.http;

import java.util.Map;

/** What a module tells everybody about the running platform; its members are added to {@code GET /api/v1/about}. */
@FunctionalInterface
public interface AboutPart {

    Map<String, Object> tell();
}
