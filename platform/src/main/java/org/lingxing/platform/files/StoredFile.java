package org.lingxing.platform.files;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is known.
 *
 * @param name as whoever brought it called it
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal
 * @param width of a picture as it is looked at, in pixels
 * @param height likewise
 * @param takenAt when a camera says it took the picture
 * @param latitude where, in degrees of WGS 84
 * @param longitude likewise
 * @param by the account that brought it
 */
public record StoredFile(
        UUID id,
        String name,
        FileType type,
        long size,
        String sha256,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Instant takenAt,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        Instant uploadedAt,
        String by) {

    /** The same without what tells where and when a person was. */
    StoredFile published() {
        return new StoredFile(id, name, type, size, sha256, width, height, null, null, null, uploadedAt, "");
    }
}
