package org.lingxing.platform.http;

import java.util.List;

/** Places outside of the platform that its pages may show pictures from; nothing else may come from there. */
@FunctionalInterface
public interface ImageOrigin {

    /** Scheme, host and port each, as a content policy writes them: {@code https://tiles.example.org}. */
    List<String> origins();
}
