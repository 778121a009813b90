package org.lingxing.platform.store;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a query that never are null themselves, which the framework's types leave open. */
public final class Rows {

    private Rows() {}

    /** All rows, in the query's order. */
    public static <T> List<T> of(JdbcClient.MappedQuerySpec<T> query) {
        return query.list().stream().map(Objects::requireNonNull).toList();
    }
}
