package org.lingxing.platform.store;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the database answers. */
@Component
@Order(1)
class DatabaseHealth implements HealthPart {

    private static final int PATIENCE_SECONDS = 3;

    private final DataSource database;

    DatabaseHealth(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Health look() {
        try (var connection = database.getConnection()) {
            if (connection.isValid(PATIENCE_SECONDS)) {
                return Health.up("数据库有应答", "The database answers");
            }
        } catch (SQLException e) {
            return Health.down("数据库没有应答", "The database does not answer");
        }
        return Health.down("数据库应答太慢", "The database answers too slowly");
    }
}
