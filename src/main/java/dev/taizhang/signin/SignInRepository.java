package dev.taizhang.signin;

import dev.taizhang.account.SignInLog.Opened;
import dev.taizhang.platform.database.Sql;
import dev.taizhang.platform.security.Secret;
import dev.taizhang.shared.Ids;
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
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The rows of sign-ins and of their secrets. */
@ApplicationScoped
class SignInRepository {

    /** Rows that one step of a sweep takes. */
    static final int STEP = 500;

    private static final String FIND = """
            SELECT t.kind, t.sign_in_id, s.account_id, a.username, t.used_at, t.expires_at,
                   s.last_seen_at, s.expires_at AS sign_in_expires_at, s.ended_at
              FROM sign_in_secret t
              JOIN sign_in s ON s.id = t.sign_in_id
              JOIN account a ON a.id = s.account_id
             WHERE t.secret_hash = ?""";

    private static final String OPEN = """
            SELECT id, account_id, kind, user_agent, created_at, last_seen_at, expires_at
              FROM sign_in
             WHERE account_id = ? AND ended_at IS NULL AND expires_at > ?
               AND ((kind = 'SESSION' AND last_seen_at > ?) OR (kind <> 'SESSION' AND last_seen_at > ?))""";

    private final DataSource pool;

    SignInRepository(DataSource pool) {
        this.pool = pool;
    }

    void insert(OpenedSignIn signIn) {
        run(
                """
                INSERT INTO sign_in (id, account_id, kind, user_agent, created_at, last_seen_at, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                signIn.id(),
                signIn.accountId(),
                signIn.kind().name(),
                signIn.userAgent(),
                signIn.createdAt(),
                signIn.lastSeenAt(),
                signIn.expiresAt());
    }

    void insert(String hash, String signInId, Secret kind, Instant expiresAt) {
        run(
                "INSERT INTO sign_in_secret (secret_hash, sign_in_id, kind, expires_at) VALUES (?, ?, ?, ?)",
                hash,
                signInId,
                kind.name(),
                expiresAt);
    }

    Optional<KnownSecret> find(String hash) {
        List<KnownSecret> found = query(FIND, SignInRepository::secret, hash);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /** Marks a refresh token as exchanged; false when somebody was faster. */
    boolean use(String hash, Instant now) {
        return run("UPDATE sign_in_secret SET used_at = ? WHERE secret_hash = ? AND used_at IS NULL", now, hash) == 1;
    }

    void touch(String id, Instant now) {
        run("UPDATE sign_in SET last_seen_at = ? WHERE id = ? AND last_seen_at < ?", now, id, now);
    }

    /** The one of that id, if it is the account's and has not been ended. */
    Optional<Opened> openOf(String id, String accountId) {
        String sql = "SELECT id, account_id, kind FROM sign_in WHERE id = ? AND account_id = ? AND ended_at IS NULL";
        return Ids.isOne(id)
                ? query(sql, SignInRepository::opened, id, accountId).stream().findFirst()
                : Optional.empty();
    }

    /** Some of the account's that have neither been ended nor ended by themselves, but for one. */
    List<Opened> othersOf(String accountId, String but, Instant now, int limit) {
        return query("""
                SELECT id, account_id, kind
                  FROM sign_in
                 WHERE account_id = ? AND id <> ? AND ended_at IS NULL AND expires_at > ?
                 ORDER BY created_at DESC, id
                 LIMIT ?""", SignInRepository::opened, accountId, but, now, limit);
    }

    /** Ends it; false when it has been ended before. */
    boolean end(String id, Instant now) {
        return run("UPDATE sign_in SET ended_at = ? WHERE id = ? AND ended_at IS NULL", now, id) == 1;
    }

    /** Ends all of an account but one. */
    void endOthers(String accountId, String but, Instant now) {
        run(
                "UPDATE sign_in SET ended_at = ? WHERE account_id = ? AND id <> ? AND ended_at IS NULL",
                now,
                accountId,
                but);
    }

    /** The open ones of an account, the newest first. */
    List<OpenedSignIn> open(String accountId, Window window, @Nullable Position after, int limit) {
        List<@Nullable Object> parameters =
                new ArrayList<>(List.of(accountId, window.now(), window.sessionsSeenAfter(), window.tokensSeenAfter()));
        String sql = OPEN;
        if (after != null) {
            sql += " AND (created_at < ? OR (created_at = ? AND id > ?))";
            parameters.addAll(List.of(after.createdAt(), after.createdAt(), after.id()));
        }
        parameters.add(limit);
        return query(sql + " ORDER BY created_at DESC, id LIMIT ?", SignInRepository::signIn, parameters.toArray());
    }

    /** One of them. */
    Optional<OpenedSignIn> openOne(String accountId, Window window, String id) {
        return Ids.isOne(id)
                ? query(
                                OPEN + " AND id = ?",
                                SignInRepository::signIn,
                                accountId,
                                window.now(),
                                window.sessionsSeenAfter(),
                                window.tokensSeenAfter(),
                                id)
                        .stream()
                        .findFirst()
                : Optional.empty();
    }

    /** Forgets some of what has ended by itself; true when there may be more. */
    boolean sweep(Instant before) {
        int secrets = run("DELETE FROM sign_in_secret WHERE expires_at < ? LIMIT " + STEP, before);
        int signIns = run("""
                DELETE FROM sign_in
                 WHERE expires_at < ?
                   AND NOT EXISTS (SELECT 1 FROM sign_in_secret t WHERE t.sign_in_id = sign_in.id)
                 LIMIT\s""" + STEP, before);
        return secrets == STEP || signIns == STEP;
    }

    private static Opened opened(ResultSet row) throws SQLException {
        return new Opened(row.getString("id"), row.getString("account_id"), row.getString("kind"));
    }

    private static KnownSecret secret(ResultSet row) throws SQLException {
        return new KnownSecret(
                Secret.valueOf(row.getString("kind")),
                row.getString("sign_in_id"),
                row.getString("account_id"),
                row.getString("username"),
                instantOrNull(row, "used_at"),
                Sql.instant(row, "expires_at"),
                Sql.instant(row, "last_seen_at"),
                Sql.instant(row, "sign_in_expires_at"),
                instantOrNull(row, "ended_at"));
    }

    private static OpenedSignIn signIn(ResultSet row) throws SQLException {
        return new OpenedSignIn(
                row.getString("id"),
                row.getString("account_id"),
                SignInKind.valueOf(row.getString("kind")),
                row.getString("user_agent"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "last_seen_at"),
                Sql.instant(row, "expires_at"));
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private int run(String sql, @Nullable Object... parameters) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bind(statement, Arrays.asList(parameters));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Sign-ins cannot be written", e);
        }
    }

    private <T> List<T> query(String sql, Row<T> read, @Nullable Object... parameters) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bind(statement, Arrays.asList(parameters));
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(read.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Sign-ins cannot be read", e);
        }
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Since when a sign-in must have been seen to be open now. */
    record Window(Instant now, Instant sessionsSeenAfter, Instant tokensSeenAfter) {}

    /** Behind which sign-in a page begins. */
    record Position(Instant createdAt, String id) {}
}
