package dev.taizhang.account;

import dev.taizhang.account.Lockouts.Failures;
import dev.taizhang.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The rows of wrong passwords, and of where names are at home. What is old is thrown away, some at a time. */
@ApplicationScoped
class LockoutRepository {

    private static final int STEP = 20;

    /** One row, whatever there is: the same work for every name. */
    private static final String FIND = """
            SELECT (SELECT failures FROM sign_in_attempt WHERE subject = ? AND origin = ?) AS failures,
                   (SELECT last_at FROM sign_in_attempt WHERE subject = ? AND origin = ?) AS last_at,
                   (SELECT recovered_at FROM sign_in_name WHERE subject = ?) AS recovered_at,
                   (SELECT COUNT(*) FROM sign_in_origin
                     WHERE subject = ? AND origin = ? AND proved_at >= ?) AS proved_there""";

    private final DataSource pool;

    LockoutRepository(DataSource pool) {
        this.pool = pool;
    }

    /** What is known of the name and the network; the latter as the name's own if it proved itself there since. */
    Failures find(Attempt attempt, Instant provedSince) throws SQLException {
        String subject = attempt.subject();
        String origin = attempt.origin();
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            Sql.bind(select, List.of(subject, origin, subject, origin, subject, subject, origin, provedSince));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Failures(
                        row.getInt("failures"),
                        instant(row, "last_at"),
                        instant(row, "recovered_at"),
                        row.getInt("proved_there") > 0);
            }
        }
    }

    /** Counts one more from the network, from one again when the last is older than the given time. */
    void add(Attempt attempt, Instant now, Instant forgottenBefore) {
        // The count comes first: it looks at the time of the last failure, which the second assignment changes.
        run("""
                INSERT INTO sign_in_attempt (subject, origin, failures, last_at)
                VALUES (?, ?, 1, ?)
                ON DUPLICATE KEY UPDATE
                    failures = CASE WHEN last_at < ? THEN 1 ELSE failures + 1 END,
                    last_at = VALUES(last_at)""", List.of(attempt.subject(), attempt.origin(), now, forgottenBefore));
    }

    /** Counts one more from everywhere: the instant of recovery moves on by an interval, up to so many from now. */
    void addToAll(Attempt attempt, Instant now, Duration interval, int most) {
        run(
                """
                INSERT INTO sign_in_name (subject, recovered_at)
                VALUES (?, ?)
                ON DUPLICATE KEY UPDATE
                    recovered_at = CASE
                        WHEN recovered_at < ? THEN VALUES(recovered_at)
                        WHEN recovered_at > ? THEN ?
                        ELSE recovered_at + INTERVAL ? SECOND
                    END""",
                List.of(
                        attempt.subject(),
                        now.plus(interval),
                        now,
                        now.plus(interval.multipliedBy(most - 1L)),
                        now.plus(interval.multipliedBy(most)),
                        interval.toSeconds()));
    }

    /** The network has no failures, and is where the name is at home. */
    void prove(Attempt attempt, Instant now) {
        run(
                "DELETE FROM sign_in_attempt WHERE subject = ? AND origin = ?",
                List.of(attempt.subject(), attempt.origin()));
        run("""
                INSERT INTO sign_in_origin (subject, origin, proved_at)
                VALUES (?, ?, ?)
                ON DUPLICATE KEY UPDATE
                    origin = VALUES(origin),
                    proved_at = VALUES(proved_at)""", List.of(attempt.subject(), attempt.origin(), now));
    }

    /** All failures for a name. */
    void clear(String subject) {
        run("DELETE FROM sign_in_attempt WHERE subject = ?", List.of(subject));
        run("DELETE FROM sign_in_name WHERE subject = ?", List.of(subject));
    }

    /** Throws away some of what is no longer looked at. */
    void sweep(Instant attemptsBefore, Instant namesBefore, Instant originsBefore) {
        run("DELETE FROM sign_in_attempt WHERE last_at < ? LIMIT " + STEP, List.of(attemptsBefore));
        run("DELETE FROM sign_in_name WHERE recovered_at < ? LIMIT " + STEP, List.of(namesBefore));
        run("DELETE FROM sign_in_origin WHERE proved_at < ? LIMIT " + STEP, List.of(originsBefore));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : Sql.instant(row, column);
    }

    private void run(String sql, List<Object> parameters) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bind(statement, parameters);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Wrong passwords were not counted", e);
        }
    }
}
