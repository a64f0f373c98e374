package dev.taizhang.notice;

import dev.taizhang.account.Scope;
import dev.taizhang.platform.database.Sql;
import dev.taizhang.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The notices, in plain SQL: they are many, and never changed as objects. */
@ApplicationScoped
class NoticeRepository {

    private static final String COLUMNS = "id, subscription_id, no, type, resource_kind, resource_id, organization_id,"
            + " told_id, revision, recorded_at, due_on, state, attempts, due_at, last_attempt_at, last_fault, settled_at";

    private static final String TOLD = "COALESCE(told_id, organization_id)";

    private final DataSource pool;

    NoticeRepository(DataSource pool) {
        this.pool = pool;
    }

    void insert(List<Notice> notices) {
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO notice (" + COLUMNS
                        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, NULL)")) {
            for (Notice notice : notices) {
                Sql.bind(
                        insert,
                        Arrays.asList(
                                notice.id(),
                                notice.subscriptionId(),
                                notice.no(),
                                notice.type(),
                                notice.resourceKind(),
                                notice.resourceId(),
                                notice.organizationId(),
                                notice.toldId(),
                                notice.revision(),
                                notice.recordedAt(),
                                notice.dueOn(),
                                notice.state().name(),
                                notice.attempts(),
                                notice.dueAt()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** What waits for a subscriber in its order, behind a number. */
    List<Notice> waiting(String subscriptionId, long afterNo, int limit) {
        return read(
                "WHERE subscription_id = ? AND state = 'WAITING' AND no > ? ORDER BY no LIMIT ?",
                List.of(subscriptionId, afterNo, limit));
    }

    /** Notices of a subscriber told through organisations of a scope, the latest first; of one state where one is given. */
    List<Notice> of(String subscriptionId, @Nullable NoticeState state, Scope scope, long beforeNo, int limit) {
        List<Object> parameters = new ArrayList<>(List.of(subscriptionId, beforeNo));
        String of = "";
        if (state != null) {
            of = " AND state = ?";
            parameters.add(state.name());
        }
        of += within(TOLD, scope, parameters);
        parameters.add(limit);
        return read("WHERE subscription_id = ? AND no < ?" + of + " ORDER BY no DESC LIMIT ?", parameters);
    }

    /** Dead letters of a scope's subscriptions told through organisations of it, behind a time and id, the latest first. */
    List<Notice> dead(Scope scope, Instant before, String beforeId, int limit) {
        return dead(scope, "settled_at <= ? AND (settled_at < ? OR id < ?)", " DESC", before, beforeId, limit);
    }

    /** The same, the one that has waited longest first. */
    List<Notice> longestDead(Scope scope, Instant after, String afterId, int limit) {
        return dead(scope, "settled_at >= ? AND (settled_at > ? OR id > ?)", "", after, afterId, limit);
    }

    private List<Notice> dead(Scope scope, String behind, String order, Instant at, String id, int limit) {
        List<Object> parameters = new ArrayList<>(List.of(at, at, id));
        String of = within(TOLD, scope, parameters);
        if (!scope.everything()) {
            of += " AND subscription_id IN (SELECT id FROM notice_subscription WHERE TRUE"
                    + within("organization_id", scope, parameters) + ")";
        }
        parameters.add(limit);
        return read(
                "WHERE state = 'DEAD' AND " + behind + of + " ORDER BY settled_at" + order + ", id" + order
                        + " LIMIT ?",
                parameters);
    }

    private static String within(String organization, Scope scope, List<Object> parameters) {
        if (scope.everything()) {
            return "";
        }
        parameters.addAll(scope.organizationIds());
        return " AND " + organization + " IN (" + Sql.placeholders(scope.organizationIds()) + ")";
    }

    /** The one with that id; what cannot be an id is none. */
    Optional<Notice> find(String id) {
        return one("WHERE id = ?", id);
    }

    /** The notice, which nobody else can change until the transaction ends. */
    Optional<Notice> locked(String id) {
        return one("WHERE id = ? FOR UPDATE", id);
    }

    private Optional<Notice> one(String condition, String id) {
        return Ids.isOne(id) ? read(condition, List.of(id)).stream().findFirst() : Optional.empty();
    }

    /** It was tried once more in vain and is tried again at that time. */
    void missed(Notice notice, Instant at, @Nullable String fault, Instant dueAt) {
        update(
                "UPDATE notice SET attempts = attempts + 1, last_attempt_at = ?, last_fault = ?, due_at = ?"
                        + " WHERE id = ? AND state = 'WAITING'",
                at,
                fault,
                dueAt,
                notice.id());
    }

    /** It waits no longer; the attempt counts where there was one. */
    void settle(Notice notice, NoticeState state, Instant at, @Nullable String fault) {
        int tried = state == NoticeState.WITHHELD ? 0 : 1;
        update(
                "UPDATE notice SET state = ?, attempts = attempts + ?, last_attempt_at = ?, last_fault = ?, settled_at = ?"
                        + " WHERE id = ? AND state = 'WAITING'",
                state.name(),
                tried,
                tried == 0 ? notice.lastAttemptAt() : at,
                fault,
                at,
                notice.id());
    }

    /** A dead letter is tried anew, in its old place; false when it is none any more. */
    boolean revive(String id, Instant now) {
        return update(
                        "UPDATE notice SET state = 'WAITING', attempts = 0, due_at = ?, settled_at = NULL"
                                + " WHERE id = ? AND state = 'DEAD'",
                        now,
                        id)
                == 1;
    }

    /** Gives up so many that wait since before an instant, tried or not; answers how many. */
    int giveUp(Instant waitingSince, Instant now, int limit) {
        return update("""
                        UPDATE notice
                           SET state = 'DEAD', settled_at = ?, last_fault = COALESCE(last_fault, ?)
                         WHERE state = 'WAITING' AND due_at < ?
                         ORDER BY due_at
                         LIMIT ?""", now, Fault.WAITED_TOO_LONG.name(), waitingSince, limit);
    }

    /** Removes so many that were settled in that state before an instant; answers how many. */
    int remove(NoticeState state, Instant settledBefore, int limit) {
        return update(
                "DELETE FROM notice WHERE state = ? AND settled_at < ? ORDER BY settled_at LIMIT ?",
                state.name(),
                settledBefore,
                limit);
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

    private List<Notice> read(String condition, List<?> parameters) {
        try (Connection connection = pool.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT " + COLUMNS + " FROM notice " + condition)) {
            Sql.bind(select, parameters);
            List<Notice> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(notice(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("Notices could not be read or written", e);
    }

    private static Notice notice(ResultSet row) throws SQLException {
        String told = row.getString("told_id");
        String organization = row.getString("organization_id");
        return new Notice(
                row.getString("id"),
                row.getString("subscription_id"),
                row.getLong("no"),
                row.getString("type"),
                row.getString("resource_kind"),
                row.getString("resource_id"),
                organization,
                told == null ? organization : told,
                row.getLong("revision"),
                Sql.instant(row, "recorded_at"),
                row.getObject("due_on", LocalDate.class),
                NoticeState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Sql.instant(row, "due_at"),
                instant(row, "last_attempt_at"),
                row.getString("last_fault"),
                instant(row, "settled_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime utc = row.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
