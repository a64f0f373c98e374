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
import java.util.Arrays;
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
     * @param routedTo id of the subscription up to which notices were made of it; null where none were yet
     */
    record Row(
            long sequenceNo,
            Instant recordedAt,
            String type,
            String resourceKind,
            String resourceId,
            @Nullable String organizationId,
            long revision,
            @Nullable LocalDate dueOn,
            @Nullable String routedTo) {}

    /**
     * Waits for its turn among replicas; answers the last number given to a notice.
     *
     * <p>The lock alone is not enough: what is read after it must be what the one before committed. MySQL and MariaDB see it
     * at {@code READ COMMITTED}, which is set for all connections, and even at {@code REPEATABLE READ}, where the first plain
     * read makes the snapshot, which comes after the lock here. TiDB waits for the lock in pessimistic transactions, its
     * default, and sees it at {@code READ COMMITTED} alone: its snapshot of {@code REPEATABLE READ} is that of the beginning,
     * and an optimistic transaction waits for nothing and fails at its commit. So rows are marked under a condition, too:
     * whoever has read too early changes nothing.
     */
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
                        SELECT sequence_no, recorded_at, type, resource_kind, resource_id, organization_id, revision, due_on,
                               routed_to
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
                            row.getObject("due_on", LocalDate.class),
                            row.getString("routed_to")));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Notices were made of all these rows for all subscribers. */
    void routed(List<Row> rows, Instant at) {
        mark("UPDATE outbox_event SET routed_at = ?, routed_to = NULL", at, rows);
    }

    /** Notices were made of all these rows for subscribers up to that one. */
    void routedTo(List<Row> rows, String subscriptionId) {
        mark("UPDATE outbox_event SET routed_to = ?", subscriptionId, rows);
    }

    /**
     * Row by row by its key: any other way would look at rows that are being written, and wait for them. Each must stand as
     * it was read, or somebody else has made the same notices.
     */
    private void mark(String update, Object value, List<Row> rows) {
        try (Connection connection = pool.getConnection();
                PreparedStatement mark = connection.prepareStatement(
                        update + " WHERE sequence_no = ? AND routed_at IS NULL AND routed_to <=> ?")) {
            for (Row row : rows) {
                Sql.bind(mark, Arrays.asList(value, row.sequenceNo(), row.routedTo()));
                mark.addBatch();
            }
            if (Arrays.stream(mark.executeBatch()).anyMatch(changed -> changed == 0)) {
                throw new IllegalStateException("Somebody else made notices of these rows of the feed");
            }
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
