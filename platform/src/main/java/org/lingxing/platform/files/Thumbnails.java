package org.lingxing.platform.files;

import java.util.List;

/** Small pictures of pictures. */
final class Thumbnails {

    /** Longer sides, in pixels. */
    static final List<Integer> SIZES = List.of(320, 1280);

    private Thumbnails() {}
}
