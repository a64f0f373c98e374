package dev.taizhang.notice;

import dev.taizhang.audit.DueSoon.Due;
import dev.taizhang.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** Reminders that were made, and their rows in the feed; both in the running transaction, so that none is made twice. */
@ApplicationScoped
class ReminderRepository {

    private final DataSource pool;

    ReminderRepository(DataSource pool) {
        this.pool = pool;
    }

    /** Leaves a row in the feed unless one was left for that day, so many days before; answers whether it did. */
    boolean make(String type, Due thing, int daysBefore, Instant now) {
        try (Connection connection = pool.getConnection()) {
            if (!isFirst(connection, type, thing, daysBefore, now)) {
                return false;
            }
            try (PreparedStatement insert = connection.prepareStatement("""
                    INSERT INTO outbox_event (recorded_at, type, resource_kind, resource_id, organization_id, revision,
                        payload, due_on)
                    VALUES (?, ?, ?, ?, ?, 0, '{}', ?)""")) {
                Sql.bind(insert, List.of(now, type, thing.kind(), thing.id(), thing.organizationId(), thing.on()));
                insert.executeUpdate();
            }
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("A reminder could not be made", e);
        }
    }

    /** Removes so many that were made before an instant; answers how many. */
    int remove(Instant madeBefore, int limit) {
        try (Connection connection = pool.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM reminder WHERE made_at < ? ORDER BY made_at LIMIT ?")) {
            Sql.bind(delete, List.of(madeBefore, limit));
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Old reminders could not be removed", e);
        }
    }

    private static boolean isFirst(Connection connection, String type, Due thing, int daysBefore, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT IGNORE INTO reminder (type, resource_id, due_on, days_before, made_at) VALUES (?, ?, ?, ?, ?)")) {
            Sql.bind(insert, List.of(type, thing.id(), thing.on(), daysBefore, now));
            return insert.executeUpdate() == 1;
        }
    }
}
