package dev.taizhang.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Reads what a record says as the database holds it. Plain SQL, for it is asked right before a commit, when the mapping
 * lets go of its connection and must not take another one.
 */
@ApplicationScoped
class ShownDocuments {

    private static final String CONTENT = "SELECT content FROM record_version WHERE record_id = ? AND version = ?";

    private final DataSource pool;

    ShownDocuments(DataSource pool) {
        this.pool = pool;
    }

    /** The content of the version that lists show; what the transaction wrote has been sent to the database. */
    String of(LedgerRecord record) {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(CONTENT)) {
            select.setString(1, record.id());
            select.setInt(2, record.version());
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    return row.getString(1);
                }
                throw new IllegalStateException("A record has the version that it shows");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What a record says could not be read", e);
        }
    }
}
