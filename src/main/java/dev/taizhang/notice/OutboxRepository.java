package dev.taizhang.notice;

import dev.taizhang.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The rows of the feed of changes, as those see them who make notices of them. On the connection of the running transaction. */
@ApplicationScoped
class OutboxRepository {

    private final DataSource pool;

    OutboxRepository(DataSource pool) {
        this.pool = pool;
    }

    /**
     * A row of the feed.
     *
     * @param revision 0 for a reminder, which changed nothing
     * @param dueOn the day that a reminder is about
     */
    record Row(
            long sequenceNo,
            Instant recordedAt,
            String type,
            String resourceKind,
            String resourceId,
            @Nullable String organizationId,
            long revision,
            @Nullable LocalDate dueOn) {}

    /** Waits for its turn among replicas; answers the last number given to a notice. */
    long lockedHead() {
        try (Connection connection = pool.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT last_no FROM notice_head WHERE id = 1 FOR UPDATE");
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("The numbers of notices have no end to be moved");
            }
            return row.getLong(1);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void moveHead(long lastNo) {
        try (Connection connection = pool.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE notice_head SET last_no = ? WHERE id = 1")) {
            update.setLong(1, lastNo);
            update.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * Committed rows of which no notices were made yet, in the order of their changes: times of one organisation are in the
     * order of commits, numbers only tell apart what one change did.
     */
    List<Row> unrouted(int limit) {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT sequence_no, recorded_at, type, resource_kind, resource_id, organization_id, revision, due_on
                          FROM outbox_event
                         WHERE routed_at IS NULL
                         ORDER BY recorded_at, sequence_no
                         LIMIT ?""")) {
            select.setInt(1, limit);
            List<Row> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getLong("sequence_no"),
                            Sql.instant(row, "recorded_at"),
                            row.getString("type"),
                            row.getString("resource_kind"),
                            row.getString("resource_id"),
                            row.getString("organization_id"),
                            row.getLong("revision"),
                            row.getObject("due_on", LocalDate.class)));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Row by row by its key: any other way would look at rows that are being written, and wait for them. */
    void routed(List<Row> rows, Instant at) {
        try (Connection connection = pool.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE outbox_event SET routed_at = ? WHERE sequence_no = ?")) {
            for (Row row : rows) {
                Sql.bind(update, List.of(at, row.sequenceNo()));
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Removes so many rows of which notices were made before an instant; answers how many. */
    int remove(Instant routedBefore, int limit) {
        try (Connection connection = pool.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM outbox_event WHERE routed_at < ? ORDER BY routed_at LIMIT ?")) {
            Sql.bind(delete, List.of(routedBefore, limit));
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("The feed of changes could not be read or marked", e);
    }
}
