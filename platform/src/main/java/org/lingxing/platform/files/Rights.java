package org.lingxing.platform.files;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.springframework.stereotype.Component;

/** Who may see a file, and how much of it. */
@Component
class Rights {

    private final FileRows rows;

    Rights(FileRows rows) {
        this.rows = rows;
    }

    /** How much of a file somebody may see. */
    enum Sight {
        NOTHING,
        PUBLISHED,
        ALL
    }

    /** @param caller whoever asks, with all grants; empty for a stranger */
    Sight sight(StoredFile file, Optional<Caller> caller) {
        if (caller.filter(known -> known.account().equals(file.by())).isPresent()) {
            return Sight.ALL;
        }
        var sight = Sight.NOTHING;
        for (var hold : rows.holdsOn(file.id())) {
            var module = hold.owner().substring(0, hold.owner().indexOf('.'));
            var visibility = hold.visibility();
            if (caller.filter(known -> opens(visibility, known, module)).isPresent()) {
                return Sight.ALL;
            }
            if (visibility.kind() == Visibility.Kind.PUBLIC) {
                sight = Sight.PUBLISHED;
            }
        }
        return sight;
    }

    private static boolean opens(Visibility visibility, Caller caller, String module) {
        return switch (visibility.kind()) {
            case PUBLIC -> false;
            case SIGNED_IN -> true;
            case ROLES ->
                visibility.roles().stream().anyMatch(role -> holds(caller, role, visibility.division(), module));
        };
    }

    /** A role held for one module opens what that module holds, and nothing else. */
    private static boolean holds(Caller caller, Role role, @Nullable DivisionCode division, String module) {
        return caller.grants().stream()
                .filter(grant -> grant.module() == null || grant.module().equals(module))
                .filter(grant -> grant.role() == role)
                .map(Grant::division)
                .anyMatch(held -> division != null && held.covers(division));
    }

    /** @throws Refusal when there is no such file, or nothing of it is open to the caller */
    StoredFile require(UUID id, Caller caller) {
        return seen(id, Optional.of(caller)).file();
    }

    /** A file as the caller may see it. */
    record Seen(StoredFile file, Sight sight) {

        boolean whole() {
            return sight == Sight.ALL;
        }
    }

    /** @throws Refusal when there is no such file, or nothing of it is open to the caller */
    Seen seen(UUID id, Optional<Caller> caller) {
        var file = rows.find(id).orElseThrow(() -> Refusal.of(FilesRefusal.FILE_UNKNOWN));
        var sight = sight(file, caller);
        if (sight == Sight.NOTHING) {
            throw Refusal.of(caller.isPresent() ? FilesRefusal.NOT_YOURS : CommonRefusal.NOT_SIGNED_IN);
        }
        return new Seen(file, sight);
    }
}
