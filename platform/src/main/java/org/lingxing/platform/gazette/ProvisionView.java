package org.lingxing.platform.gazette;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Passage;
import org.lingxing.reader.ProvisionKind;
import tools.jackson.core.type.TypeReference;

/** A provision with those below it. */
record ProvisionView(
        String path,
        ProvisionKind kind,
        String label,
        @Nullable String heading,
        String text,
        List<ProvisionView> children,
        @Nullable TableView table,
        Passage passage,
        Dispositions.@Nullable View disposition) {

    private static final TypeReference<List<List<String>>> CELLS = new TypeReference<>() {};

    record TableView(List<String> columns, List<List<String>> rows) {}

    /** The tree again from its rows, which stand in the order of the text. */
    static List<ProvisionView> tree(String document, List<Documents.ProvisionRow> rows, Dispositions dispositions) {
        Map<Integer, List<ProvisionView>> below = new HashMap<>();
        var roots = new ArrayList<ProvisionView>();
        for (Documents.ProvisionRow row : rows) {
            List<ProvisionView> own = below.computeIfAbsent(row.ord(), ord -> new ArrayList<>());
            ProvisionView view = of(row, own, dispositions.of(document, row.path()));
            if (row.parent() == null) {
                roots.add(view);
            } else {
                below.computeIfAbsent(row.parent(), ord -> new ArrayList<>()).add(view);
            }
        }
        return roots;
    }

    private static ProvisionView of(
            Documents.ProvisionRow row, List<ProvisionView> children, Dispositions.@Nullable View disposition) {
        TableView table = row.columns() == null || row.rows() == null
                ? null
                : new TableView(row.columns(), Json.read(row.rows(), CELLS));
        return new ProvisionView(
                row.path(),
                row.kind(),
                row.label(),
                row.heading(),
                row.words(),
                children,
                table,
                new Passage(row.passageFrom(), row.passageTo()),
                disposition);
    }
}
