package dev.taizhang.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Reads several things from one state of the database: one repeatable-read snapshot, whatever is written meanwhile. */
@ApplicationScoped
public class Snapshots {

    private final DataSource pool;

    /** What is read from a snapshot. */
    @FunctionalInterface
    public interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    Snapshots(DataSource pool) {
        this.pool = pool;
    }

    /** Runs the reading on one snapshot, which begins with its first query. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public <T> T read(Reading<T> reading) {
        try (Connection connection = pool.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                return reading.from(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The snapshot could not be read", e);
        }
    }
}
