package org.lingxing.tool.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Which members of an outcome say what was decided. */
public final class Leading {

    /**
     * The member by which cases are measured against each other.
     *
     * @param pointer JSON pointer into the outcome
     * @param money whether it is an amount in yuan
     */
    public record Yardstick(String pointer, boolean money) {}

    private Leading() {}

    /**
     * The yardstick of an outcome: the member said to be it; else the first amount of money, the first number, the first
     * yes or no, the first member.
     */
    public static Yardstick yardstick(Class<? extends Record> type) {
        var members = ((Shape.Obj) Shapes.of(type)).members();
        var ways = List.<Predicate<MemberShape>>of(
                MemberShape::yardstick,
                Leading::isMoney,
                member -> member.shape() instanceof Shape.Numeral,
                member -> member.shape() instanceof Shape.Truth);
        for (var way : ways) {
            for (var member : members) {
                if (way.test(member)) {
                    return new Yardstick("/" + member.name(), isMoney(member));
                }
            }
        }
        return new Yardstick("/" + members.getFirst().name(), false);
    }

    private static boolean isMoney(MemberShape member) {
        return member.shape() instanceof Shape.Numeral number && number.kind() == Shape.Numeral.Kind.MONEY;
    }

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
