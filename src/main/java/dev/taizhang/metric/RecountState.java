package dev.taizhang.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Keeps through which revision of the definitions all records have been counted. */
@ApplicationScoped
class RecountState {

    private static final String BEHIND = """
            SELECT COUNT(*)
              FROM revision r, recount_state s
             WHERE r.scope_key = ? AND s.id = 1 AND s.definitions_revision < r.revision
            """;

    /** Several replicas may end in any order. */
    private static final String REACHED =
            "UPDATE recount_state SET definitions_revision = ? WHERE id = 1 AND definitions_revision < ?";

    private final DataSource pool;

    RecountState(DataSource pool) {
        this.pool = pool;
    }

    /** Whether records may still be counted by older definitions. */
    boolean behind() {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(BEHIND)) {
            select.setString(1, DefinitionRegistry.SCOPE);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getLong(1) > 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The state of the recount could not be read", e);
        }
    }

    /** All records are counted by the definitions of that revision. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void reached(long revision) {
        try (Connection connection = pool.getConnection();
                PreparedStatement update = connection.prepareStatement(REACHED)) {
            update.setLong(1, revision);
            update.setLong(2, revision);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The state of the recount could not be kept", e);
        }
    }
}
