package org.lingxing.decrees.rivers;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lingxing.law.Faults;

/** What holds for any list of assessed units. */
final class Units {

    private static final int MOST = 500;

    private Units() {}

    /** There is one at least, and none twice. */
    static void check(List<String> names, Faults faults) {
        if (names.isEmpty() || names.size() > MOST) {
            faults.outOfRange("/units", "应有一至五百个单位", "must hold one to five hundred units");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                faults.contradiction("/units/" + i + "/unit", "单位重复", "stands there twice");
            }
        }
    }
}
