package org.lingxing.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lingxing.reader.Marker.Kind;

/**
 * Gives the nodes of a tree their identifiers: the text's own numbers from the outside in. Articles are named by their
 * number alone wherever they stand; so are items whose numbers run on through all parts, and the parts are then
 * {@code p8}, so that 8 is the item.
 */
final class Identifiers {

    private final String prefix;
    private final boolean runningItems;
    private final Set<String> used = new HashSet<>();

    private Identifiers(String prefix, boolean runningItems) {
        this.prefix = prefix;
        this.runningItems = runningItems;
    }

    static void assign(List<Node> roots, String prefix) {
        List<List<Integer>> series = new ArrayList<>();
        collectItems(roots, series);
        Identifiers identifiers = new Identifiers(prefix, runOn(series));
        identifiers.name(roots, "");
    }

    /** The numbers 1. 2. 3. under each parent that has some, in the order of the text. */
    private static void collectItems(List<Node> nodes, List<List<Integer>> series) {
        List<Integer> numbers = new ArrayList<>();
        for (Node node : nodes) {
            if (node.numbering == Kind.ITEM) {
                numbers.add(node.number);
            }
        }
        if (!numbers.isEmpty()) {
            series.add(numbers);
        }
        for (Node node : nodes) {
            collectItems(node.children, series);
        }
    }

    private static boolean runOn(List<List<Integer>> series) {
        for (int i = 1; i < series.size(); i++) {
            if (series.get(i).getFirst() <= series.get(i - 1).getLast()) {
                return false;
            }
        }
        return series.size() > 1;
    }

    private void name(List<Node> nodes, String above) {
        for (Node node : nodes) {
            node.path = unique(path(node, above));
            name(node.children, node.path.substring(prefix.length()));
        }
    }

    private String path(Node node, String above) {
        String number = String.valueOf(node.number);
        Kind kind = node.numbering;
        boolean alone = kind == Kind.ARTICLE || (kind == Kind.ITEM && runningItems);
        if (alone) {
            return prefix + number;
        }
        String own = switch (kind) {
            case BOOK -> "b" + number;
            case CHAPTER -> "c" + number;
            case SECTION -> "s" + number;
            case PART -> runningItems ? "p" + number : number;
            case SUBPART -> runningItems && above.isEmpty() ? "p" + number : number;
            case null, default -> number;
        };
        return prefix + (above.isEmpty() ? own : above + "." + own);
    }

    /** Two nodes of one name happen where a text counts twice; the second one says so. */
    private String unique(String path) {
        String name = path;
        for (int i = 2; !used.add(name); i++) {
            name = path + "-" + i;
        }
        return name;
    }
}
