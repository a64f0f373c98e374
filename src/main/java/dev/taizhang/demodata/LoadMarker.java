package dev.taizhang.demodata;

import dev.taizhang.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** The row that says whether a year was loaded. */
@ApplicationScoped
class LoadMarker {

    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private final DataSource pool;

    LoadMarker(DataSource pool) {
        this.pool = pool;
    }

    /** Whether a load was committed. */
    boolean isSet() {
        return read("SELECT loaded_at FROM demo_load WHERE id = 1");
    }

    /**
     * The same, under a lock that lasts until the end of the running transaction.
     *
     * @throws BusyException when another replica is still loading
     */
    boolean isSetUnderLock() {
        return read("SELECT loaded_at FROM demo_load WHERE id = 1 FOR UPDATE");
    }

    /** Says in the running transaction that the load is complete. */
    void set(int records, Instant at) {
        try (Connection connection = pool.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE demo_load SET records = ?, loaded_at = ? WHERE id = 1")) {
            Sql.bind(update, List.of(records, at));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The load could not be marked", e);
        }
    }

    private boolean read(String sql) {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next() && row.getObject(1) != null;
        } catch (SQLException e) {
            if (e.getErrorCode() == LOCK_WAIT_TIMEOUT) {
                throw new BusyException(e);
            }
            throw new IllegalStateException("The mark of the load could not be read", e);
        }
    }

    /** Another replica holds the row. */
    static final class BusyException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BusyException(SQLException cause) {
            super(cause);
        }
    }
}
