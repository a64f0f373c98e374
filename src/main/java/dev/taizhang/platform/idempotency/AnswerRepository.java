package dev.taizhang.platform.idempotency;

import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** The rows of {@code idempotency_key}. Every method runs in the caller's transaction. */
@ApplicationScoped
class AnswerRepository {

    /** So many answers are forgotten at a time. */
    static final int STEP = 500;

    private static final int DEADLOCK = 1213;

    private final DataSource pool;
    private final OfficeClock clock;

    AnswerRepository(DataSource pool, OfficeClock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Takes the key for this transaction. Waits while another transaction holds it.
     *
     * @throws ClaimedMeanwhileException when the other one has kept an answer, or several waited and this one lost
     */
    void claim(Claim claim) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO idempotency_key (caller, idempotency_key, fingerprint, recorded_at)
                        VALUES (?, ?, ?, ?)""")) {
            insert.setString(1, claim.caller());
            insert.setString(2, claim.key());
            insert.setString(3, claim.fingerprint());
            insert.setObject(4, utc(clock.now()));
            insert.executeUpdate();
        } catch (SQLIntegrityConstraintViolationException e) {
            throw new ClaimedMeanwhileException();
        } catch (SQLException e) {
            if (e.getErrorCode() == DEADLOCK) {
                throw new ClaimedMeanwhileException();
            }
            throw e;
        }
    }

    void keep(Claim claim, KeptAnswer answer) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        UPDATE idempotency_key
                           SET status = ?, content_type = ?, location = ?, etag = ?, body = ?
                         WHERE caller = ? AND idempotency_key = ?""")) {
            update.setInt(1, answer.status());
            update.setString(2, answer.contentType());
            update.setString(3, answer.location());
            update.setString(4, answer.etag());
            update.setBytes(5, answer.body());
            update.setString(6, claim.caller());
            update.setString(7, claim.key());
            update.executeUpdate();
        }
    }

    Optional<KeptAnswer> find(Claim claim) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT fingerprint, status, content_type, location, etag, body
                          FROM idempotency_key
                         WHERE caller = ? AND idempotency_key = ?""")) {
            select.setString(1, claim.caller());
            select.setString(2, claim.key());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new KeptAnswer(
                                row.getString(1),
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getBytes(6)))
                        : Optional.empty();
            }
        }
    }

    /** Forgets at most {@link #STEP} of the answers kept before an instant, so few that nobody waits; answers how many. */
    int forget(Instant before) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM idempotency_key WHERE recorded_at < ? LIMIT " + STEP)) {
            delete.setObject(1, utc(before));
            return delete.executeUpdate();
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
