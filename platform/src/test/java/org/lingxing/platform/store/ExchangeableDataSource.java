package org.lingxing.platform.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Connections to a database that a test can exchange; who asks for one meanwhile waits. */
final class ExchangeableDataSource extends AbstractDataSource {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private HikariDataSource current;

    ExchangeableDataSource(HikariDataSource first) {
        this.current = first;
    }

    void exchange(Supplier<HikariDataSource> next) {
        lock.writeLock().lock();
        try {
            current.close();
            current = next.get();
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        lock.readLock().lock();
        try {
            return current.getConnection();
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }
}
