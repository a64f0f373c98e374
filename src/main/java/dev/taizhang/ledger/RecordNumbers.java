package dev.taizhang.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Gives numbers without gaps or repeats. The caller holds the organisation's revision row, so two writers of one
 * organisation are never here at once; a transaction that fails gives its number back.
 */
@ApplicationScoped
class RecordNumbers {

    private final DataSource pool;

    RecordNumbers(DataSource pool) {
        this.pool = pool;
    }

    RecordNumber next(String organizationId, Ledger<?> ledger, int year) {
        try (Connection connection = pool.getConnection()) {
            try (PreparedStatement upsert = connection.prepareStatement("""
                    INSERT INTO record_number (organization_id, kind, number_year, last_sequence) VALUES (?, ?, ?, 1)
                    ON DUPLICATE KEY UPDATE last_sequence = last_sequence + 1
                    """)) {
                upsert.setString(1, organizationId);
                upsert.setString(2, ledger.kind());
                upsert.setInt(3, year);
                upsert.executeUpdate();
            }
            return new RecordNumber(ledger.numberPrefix(), year, last(connection, organizationId, ledger, year));
        } catch (SQLException e) {
            throw new IllegalStateException("No number could be given", e);
        }
    }

    private static int last(Connection connection, String organizationId, Ledger<?> ledger, int year)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT last_sequence FROM record_number WHERE organization_id = ? AND kind = ? AND number_year = ?")) {
            select.setString(1, organizationId);
            select.setString(2, ledger.kind());
            select.setInt(3, year);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
