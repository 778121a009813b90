package org.lingxing.tool.json;

import java.util.ArrayList;
import java.util.List;

/** Which members of an outcome say what was decided. */
public final class Leading {

    private Leading() {}

    /** Pointers of the first member and of those that say yes, no or one of several. */
    public static List<String> of(Class<? extends Record> type) {
        List<String> leading = new ArrayList<>();
        var members = ((Shape.Obj) Shapes.of(type)).members();
        for (var member : members) {
            if (member.equals(members.getFirst())
                    || member.shape() instanceof Shape.Truth
                    || member.shape() instanceof Shape.OneOf) {
                leading.add("/" + member.name());
            }
        }
        return leading;
    }
}
