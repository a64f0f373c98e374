package dev.taizhang.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/** The rows of kept keys. Of everything that is done here the caller's transaction is the one. */
@ApplicationScoped
class KeyGenerations {

    private static final int BYTES = 32;

    private final DataSource pool;

    KeyGenerations(DataSource pool) {
        this.pool = pool;
    }

    /** Those of one key, the newest first. */
    List<KeyGeneration> of(String name) {
        String sql = "SELECT generation, secret, drawn_at, seals_from, accepted_until FROM kept_key WHERE key_name = ?"
                + " ORDER BY generation DESC";
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            Sql.bind(select, List.of(name));
            List<KeyGeneration> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(generation(rows));
                }
            }
            return List.copyOf(found);
        } catch (SQLException e) {
            throw new IllegalStateException("Keys could not be read", e);
        }
    }

    /** Draws one of that number, if there is none yet: of several that do so together one is kept. */
    void draw(String name, int number, Instant now, Instant sealsFrom) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        run(
                "INSERT IGNORE INTO kept_key (key_name, generation, secret, drawn_at, seals_from, accepted_until)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                List.of(name, number, HexFormat.of().formatHex(random), now, sealsFrom, Sql.STILL));
    }

    /** Has others who would replace it wait for the end of the transaction. */
    void lock(String name) {
        try (Connection connection = pool.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT generation FROM kept_key WHERE key_name = ? FOR UPDATE")) {
            Sql.bind(select, List.of(name));
            select.executeQuery().close();
        } catch (SQLException e) {
            throw new IllegalStateException("Keys could not be locked", e);
        }
    }

    /** What was sealed by those up to a number is taken no longer than that. */
    void acceptUntil(String name, int upTo, Instant end) {
        run(
                "UPDATE kept_key SET accepted_until = ? WHERE key_name = ? AND generation <= ? AND accepted_until > ?",
                List.of(end, name, upTo, end));
    }

    /** Forgets what has not been accepted any more since then. */
    void remove(Instant before) {
        run("DELETE FROM kept_key WHERE accepted_until < ?", List.of(before));
    }

    private static KeyGeneration generation(ResultSet row) throws SQLException {
        return new KeyGeneration(
                row.getInt("generation"),
                new SecretKeySpec(HexFormat.of().parseHex(row.getString("secret")), "HmacSHA256"),
                Sql.instant(row, "drawn_at"),
                Sql.instant(row, "seals_from"),
                Sql.instant(row, "accepted_until"));
    }

    private void run(String sql, List<Object> parameters) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bind(statement, parameters);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Keys could not be written", e);
        }
    }
}
