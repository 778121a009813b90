package org.lingxing.platform.store;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How rows of queries become records. */
public final class Rows {

    private static final DefaultConversionService CONVERSIONS = conversions();

    private Rows() {}

    /** All rows, in the query's order; a row never is null itself, which the framework's types leave open. */
    public static <T> List<T> of(JdbcClient.MappedQuerySpec<T> query) {
        return query.list().stream().map(Objects::requireNonNull).toList();
    }

    /** Rows as records whose components are named as the columns; arrays become lists. */
    public static <T> RowMapper<T> as(Class<T> type) {
        return new SimplePropertyRowMapper<>(type, CONVERSIONS);
    }

    private static DefaultConversionService conversions() {
        var conversions = new DefaultConversionService();
        conversions.addConverter(Array.class, List.class, Rows::elements);
        return conversions;
    }

    private static List<?> elements(Array array) {
        try {
            return List.of((Object[]) array.getArray());
        } catch (SQLException e) {
            throw new IllegalStateException("an array of the database cannot be read", e);
        }
    }
}
