package dev.taizhang.notice;

import dev.taizhang.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where the delivery to each subscriber stands, and who delivers. A lease is a row that is changed under a condition, which
 * every server understands; times of it come from the office clock, so clocks of replicas must agree to within seconds.
 */
@ApplicationScoped
class LaneRepository {

    private final DataSource pool;

    LaneRepository(DataSource pool) {
        this.pool = pool;
    }

    /**
     * How delivery stands.
     *
     * @param failures vain attempts in a row
     * @param dueAt nothing is tried before
     */
    record Lane(
            int failures,
            Instant dueAt,
            @Nullable String lastFault,
            @Nullable Instant lastDeliveredAt) {

        /** Nothing was tried yet. */
        static Lane untried(Instant since) {
            return new Lane(0, since, null, null);
        }
    }

    void open(String subscriptionId, Instant at) {
        update("INSERT INTO notice_lane (subscription_id, failures, due_at) VALUES (?, 0, ?)", subscriptionId, at);
    }

    /** Subscribers to whom something may be sent now and nobody is sending, longest due first. */
    List<String> due(Instant now, int limit) {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT lane.subscription_id
                          FROM notice_lane lane
                          JOIN notice_subscription subscription
                            ON subscription.id = lane.subscription_id AND NOT subscription.disabled
                         WHERE lane.due_at <= ?
                           AND (lane.lease_until IS NULL OR lane.lease_until < ?)
                           AND EXISTS (SELECT 1
                                         FROM notice waiting
                                        WHERE waiting.subscription_id = lane.subscription_id
                                          AND waiting.state = 'WAITING'
                                          AND waiting.due_at <= ?)
                         ORDER BY lane.due_at, lane.subscription_id
                         LIMIT ?""")) {
            Sql.bind(select, List.of(now, now, now, limit));
            List<String> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * Takes the lease if nobody holds it and the subscriber is not left alone for now. Whoever was served goes to the end of
     * the line: others that wait come first the next time.
     */
    boolean claim(String subscriptionId, String holder, Instant now, Instant until) {
        return update("""
                        UPDATE notice_lane
                           SET lease_holder = ?, lease_until = ?, due_at = ?
                         WHERE subscription_id = ?
                           AND due_at <= ?
                           AND (lease_until IS NULL OR lease_until < ?)""", holder, until, now, subscriptionId, now, now) == 1;
    }

    /** Holds the lease longer; false when somebody else took it meanwhile, because it had run out. */
    boolean renew(String subscriptionId, String holder, Instant until) {
        return update(
                        "UPDATE notice_lane SET lease_until = ? WHERE subscription_id = ? AND lease_holder = ?",
                        until,
                        subscriptionId,
                        holder)
                == 1;
    }

    void release(String subscriptionId, String holder) {
        update(
                "UPDATE notice_lane SET lease_holder = NULL, lease_until = NULL WHERE subscription_id = ? AND lease_holder = ?",
                subscriptionId,
                holder);
    }

    /** The receiver took something. */
    void delivered(String subscriptionId, Instant at) {
        update(
                "UPDATE notice_lane SET failures = 0, last_fault = NULL, last_delivered_at = ? WHERE subscription_id = ?",
                at,
                subscriptionId);
    }

    /** The receiver took nothing and is left alone until then. */
    void failed(String subscriptionId, int failures, @Nullable String fault, Instant dueAt) {
        update(
                "UPDATE notice_lane SET failures = ?, last_fault = ?, due_at = ? WHERE subscription_id = ?",
                failures,
                fault,
                dueAt,
                subscriptionId);
    }

    /** Somebody wants it tried now. */
    void hurry(String subscriptionId, Instant now) {
        update("UPDATE notice_lane SET due_at = ? WHERE subscription_id = ? AND due_at > ?", now, subscriptionId, now);
    }

    /** How delivery to some subscribers stands. */
    Map<String, Lane> of(Collection<String> subscriptionIds) {
        Map<String, Lane> lanes = new HashMap<>();
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT subscription_id, failures, due_at, last_fault, last_delivered_at FROM notice_lane"
                                + " WHERE subscription_id IN (" + Sql.placeholders(subscriptionIds) + ")")) {
            Sql.bind(select, List.copyOf(subscriptionIds));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    LocalDateTime delivered = row.getObject("last_delivered_at", LocalDateTime.class);
                    lanes.put(
                            row.getString("subscription_id"),
                            new Lane(
                                    row.getInt("failures"),
                                    Sql.instant(row, "due_at"),
                                    row.getString("last_fault"),
                                    delivered == null ? null : delivered.toInstant(ZoneOffset.UTC)));
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return lanes;
    }

    private int update(String sql, @Nullable Object... parameters) {
        try (Connection connection = pool.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            Sql.bind(update, Arrays.asList(parameters));
            return update.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("How notices stand could not be read or written", e);
    }
}
