package dev.taizhang.audit;

import dev.taizhang.platform.database.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the trail, read as they are kept. */
final class EventRows {

    private static final String COLUMNS = """
            SELECT id, recorded_at, actor_id, action, resource_kind, resource_id, organization_id, revision,
                   before_digest, after_digest, trace_id, outcome, code, occurrences, batch_no
              FROM audit_event
            """;

    private EventRows() {}

    /**
     * The rows that a condition finds.
     *
     * @param rest what follows {@code FROM audit_event}
     */
    static List<AuditEvent> read(Connection connection, String rest, List<? extends @Nullable Object> parameters)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS + rest)) {
            Sql.bind(select, parameters);
            List<AuditEvent> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(event(rows));
                }
            }
            return found;
        }
    }

    private static AuditEvent event(ResultSet row) throws SQLException {
        return new AuditEvent(
                row.getString("id"),
                Sql.instant(row, "recorded_at"),
                row.getString("actor_id"),
                row.getString("action"),
                row.getString("resource_kind"),
                row.getString("resource_id"),
                row.getString("organization_id"),
                row.getLong("revision"),
                row.getString("before_digest"),
                row.getString("after_digest"),
                row.getString("trace_id"),
                row.getString("outcome"),
                row.getString("code"),
                row.getInt("occurrences"),
                row.getObject("batch_no", Long.class));
    }
}
