package org.lingxing.platform.gazette;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a note says; each of these fields can be changed on its own.
 *
 * @param provision path of the provision it concerns; {@code null} for the whole document
 * @param pictures files of module {@code files}, in the order in which they are shown
 */
record NoteContent(@Nullable String provision, NoteKind kind, String text, List<UUID> pictures) {

    NoteContent {
        pictures = List.copyOf(pictures);
    }

    /** One field that is not as it was; the values as JSON. */
    record Change(String field, String was, String becomes) {}

    /** The fields in which another content differs from this one. */
    List<Change> changesTo(NoteContent other) {
        var changes = new ArrayList<Change>();
        compare("provision", provision, other.provision, changes);
        compare("kind", kind, other.kind, changes);
        compare("text", text, other.text, changes);
        compare("pictures", pictures, other.pictures, changes);
        return changes;
    }

    private static void compare(String field, @Nullable Object was, @Nullable Object becomes, List<Change> changes) {
        if (!Objects.equals(was, becomes)) {
            changes.add(new Change(field, Json.writeOrNull(was), Json.writeOrNull(becomes)));
        }
    }
}
