package dev.taizhang.access;

import dev.taizhang.shared.Ids;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Rows that no request can make, as loaded data has them. */
final class Loaded {

    private Loaded() {}

    /** Lets a copy of a file's row go with another record; answers its id. */
    static String copyOf(String attachment, String record) {
        String id = Ids.next();
        update("""
                INSERT INTO attachment (id, record_id, added_in, name, media_type, size, sha256, uploaded_by, uploaded_at)
                SELECT ?, ?, 1, name, media_type, size, sha256, uploaded_by, uploaded_at FROM attachment WHERE id = ?
                """, id, record, attachment);
        return id;
    }

    /** Gives a record a key, as loaded ones have. */
    static void key(String record, String externalKey) {
        update("UPDATE ledger_record SET external_key = ? WHERE id = ?", externalKey, record);
    }

    /** Changes one row. */
    static void update(String sql, String... parameters) {
        try (Connection connection =
                        CDI.current().select(DataSource.class).get().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("Not one row: " + sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
