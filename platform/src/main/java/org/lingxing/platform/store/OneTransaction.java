package org.lingxing.platform.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Makes one transaction of the many that a tool would make: whoever asks gets the same connection, whose commits wait
 * for {@link #commit}. What fails in between leaves nothing behind.
 */
final class OneTransaction extends AbstractDataSource implements AutoCloseable {

    private final Connection real;
    private final Connection lent;
    private boolean automatic = true;

    OneTransaction(DataSource source) throws SQLException {
        this.real = source.getConnection();
        this.real.setAutoCommit(false);
        this.lent = (Connection) Proxy.newProxyInstance(
                OneTransaction.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "close", "commit" -> null;
                    case "getAutoCommit" -> automatic;
                    case "setAutoCommit" -> {
                        automatic = (Boolean) arguments[0];
                        yield null;
                    }
                    case "getMetaData" -> withoutAddress(real.getMetaData());
                    default -> really(method, real, arguments);
                });
    }

    /**
     * Says of its address only whose it is. Flyway searches addresses for passwords of every kind of database; on the long
     * one of PostgreSQL's driver, with all its settings, that took more than all migrations together.
     */
    private static DatabaseMetaData withoutAddress(DatabaseMetaData real) {
        return (DatabaseMetaData) Proxy.newProxyInstance(
                OneTransaction.class.getClassLoader(),
                new Class<?>[] {DatabaseMetaData.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getURL") ? "jdbc:postgresql:" : really(method, real, arguments));
    }

    private static @Nullable Object really(Method method, Object real, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    @Override
    public Connection getConnection() {
        return lent;
    }

    @Override
    public Connection getConnection(String user, String password) {
        return lent;
    }

    /** Makes everything lasting that was done with the connection. */
    void commit() throws SQLException {
        real.commit();
    }

    @Override
    public void close() throws SQLException {
        try (real) {
            real.rollback();
        }
    }
}
