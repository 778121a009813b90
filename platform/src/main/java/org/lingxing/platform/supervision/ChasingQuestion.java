package org.lingxing.platform.supervision;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be chased; null means not narrowed.
 *
 * @param within also what becomes late within so many days from now; 0 only what is late
 * @param agency identifier of who owes it
 * @param document identifier of the document it is owed under
 * @param duties these alone, of what the rest leaves
 */
record ChasingQuestion(
        @Min(value = 0, message = "不少于 0 天 / At least 0 days") @Max(value = 60, message = "不超过 60 天 / At most 60 days")
        int within,

        @Nullable String agency,
        @Nullable String document,

        @Size(max = 2000, message = "一次最多 2000 件 / At most 2000 at once") @Nullable
        List<UUID> duties) {}
