package dev.taizhang.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Keeps through which version of the index all records have been indexed. */
@ApplicationScoped
public class IndexState {

    private static final String BEHIND = "SELECT COUNT(*) FROM search_state WHERE id = 1 AND index_version < ?";

    private static final String REACHED =
            "UPDATE search_state SET index_version = ? WHERE id = 1 AND index_version < ?";

    private final DataSource pool;

    IndexState(DataSource pool) {
        this.pool = pool;
    }

    /** Whether there may be records that are not indexed in the way of now. */
    public boolean behind() {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(BEHIND)) {
            select.setInt(1, SearchIndex.VERSION);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getInt(1) > 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The state of the index could not be read", e);
        }
    }

    /** Every record is indexed in the way of now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void reached() {
        try (Connection connection = pool.getConnection();
                PreparedStatement update = connection.prepareStatement(REACHED)) {
            update.setInt(1, SearchIndex.VERSION);
            update.setInt(2, SearchIndex.VERSION);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The state of the index could not be kept", e);
        }
    }
}
