package dev.taizhang.account;

import dev.taizhang.account.Lockouts.Failures;
import dev.taizhang.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The rows of wrong passwords. What is old is thrown away, some at a time, by whoever adds to them. */
@ApplicationScoped
class LockoutRepository {

    private static final int STEP = 20;

    private final DataSource pool;

    LockoutRepository(DataSource pool) {
        this.pool = pool;
    }

    Optional<Failures> find(String subject) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT failures, last_at FROM sign_in_failure WHERE subject = ?")) {
            select.setString(1, subject);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Failures(row.getInt("failures"), Sql.instant(row, "last_at")))
                        : Optional.empty();
            }
        }
    }

    /** Counts one more, from one again when the last is older than the given time. */
    void add(String subject, Instant now, Instant forgottenBefore) {
        // The count comes first: it looks at the time of the last failure, which the second assignment changes.
        run("""
                INSERT INTO sign_in_failure (subject, failures, last_at)
                VALUES (?, 1, ?)
                ON DUPLICATE KEY UPDATE
                    failures = CASE WHEN last_at < ? THEN 1 ELSE failures + 1 END,
                    last_at = VALUES(last_at)""", List.of(subject, now, forgottenBefore));
        run("DELETE FROM sign_in_failure WHERE last_at < ? LIMIT " + STEP, List.of(forgottenBefore));
    }

    void forget(String subject) {
        run("DELETE FROM sign_in_failure WHERE subject = ?", List.of(subject));
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
