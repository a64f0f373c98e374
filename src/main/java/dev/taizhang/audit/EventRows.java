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
            """;

    /** All rows, sealed or not. */
    private static final String ANY = "FROM audit_event LEFT JOIN audit_seal ON audit_seal.event_id = audit_event.id ";

    /**
     * Beginning with what waits: however long the trail, so many rows are looked at. What is sealed already, or is not there
     * at all, waits in vain: the proof names it, and it keeps nothing else from being sealed.
     */
    private static final String WAITING = """
            FROM audit_pending
            JOIN audit_event ON audit_event.id = audit_pending.event_id
            LEFT JOIN audit_seal ON audit_seal.event_id = audit_event.id
            WHERE audit_seal.event_id IS NULL
            ORDER BY audit_pending.event_id
            LIMIT ?""";

    private static final String SEALED = """
            FROM audit_seal
            JOIN audit_event ON audit_event.id = audit_seal.event_id
            WHERE batch_no = ?
            ORDER BY audit_seal.event_id
            LIMIT ?""";

    private EventRows() {}

    /**
     * The rows that a condition finds.
     *
     * @param rest conditions, order and limit
     */
    static List<AuditEvent> read(Connection connection, String rest, List<? extends @Nullable Object> parameters)
            throws SQLException {
        return select(connection, ANY + rest, parameters);
    }

    /** Committed rows that no batch holds yet, by id. */
    static List<AuditEvent> waiting(Connection connection, int limit) throws SQLException {
        return select(connection, WAITING, List.of(limit));
    }

    /** Rows that are said to be of a batch, by id. */
    static List<AuditEvent> sealed(Connection connection, long batch, int limit) throws SQLException {
        return select(connection, SEALED, List.of(batch, limit));
    }

    private static List<AuditEvent> select(
            Connection connection, String from, List<? extends @Nullable Object> parameters) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS + from)) {
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
