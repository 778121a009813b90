package org.lingxing.platform.gazette;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Passage;
import org.lingxing.reader.Document;
import org.lingxing.reader.Provision;

/**
 * A provision in the order of the text.
 *
 * @param ord from 1, parents before their children
 * @param parent ord of the node above; null for a root
 * @param depth from 0
 */
record ProvisionNode(int ord, @Nullable Integer parent, int depth, Provision provision) {

    static List<ProvisionNode> flatten(Document document) {
        var nodes = new ArrayList<ProvisionNode>();
        for (Provision root : document.provisions()) {
            add(root, null, 0, nodes);
        }
        return List.copyOf(nodes);
    }

    private static void add(Provision provision, @Nullable Integer parent, int depth, List<ProvisionNode> nodes) {
        int ord = nodes.size() + 1;
        nodes.add(new ProvisionNode(ord, parent, depth, provision));
        for (Provision child : provision.children()) {
            add(child, ord, depth + 1, nodes);
        }
    }

    /** The innermost provision that holds a passage. */
    static Optional<ProvisionNode> at(Passage passage, List<ProvisionNode> nodes) {
        ProvisionNode innermost = null;
        for (ProvisionNode node : nodes) {
            Passage own = node.provision().passage();
            if (own.from() <= passage.from() && own.to() >= passage.to()) {
                innermost = node;
            }
        }
        return Optional.ofNullable(innermost);
    }

    /** Heading and words as one text: what is searched and shown as a snippet. */
    String spoken() {
        return spoken(provision.heading(), provision.text());
    }

    static String spoken(@Nullable String heading, String words) {
        return heading == null || heading.isEmpty() ? words : heading + "　" + words;
    }
}
