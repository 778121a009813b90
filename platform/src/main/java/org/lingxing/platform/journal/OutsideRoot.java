package org.lingxing.platform.journal;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A root that somebody kept outside the platform, as {@code GET /api/v1/journal/roots} gave it.
 *
 * @param root the hash in 64 hexadecimal digits
 * @param signature not needed for the comparison: who kept the root trusts it
 */
record OutsideRoot(
        LocalDate day,
        long size,

        @Pattern(regexp = "[0-9a-f]{64}", message = "根应为 64 位十六进制数字 / The root is 64 hexadecimal digits")
        String root,

        @Nullable String signature) {}
