package dev.taizhang.platform.paging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The key that cursors are signed with: drawn once, kept in the database, the same for all replicas. Replicas that start
 * together all offer one, and all take the one that is there afterwards.
 */
@ApplicationScoped
class CursorKey {

    private static final String NAME = "cursor-key";
    private static final int BYTES = 32;

    private final DataSource pool;
    private final String name;
    private volatile @Nullable SecretKey key;

    @Inject
    CursorKey(DataSource pool) {
        this(pool, NAME);
    }

    CursorKey(DataSource pool, String name) {
        this.pool = pool;
        this.name = name;
    }

    SecretKey get() {
        SecretKey known = key;
        if (known == null) {
            // A transaction of its own: the key must stay even if the caller's is rolled back.
            known = QuarkusTransaction.requiringNew().call(this::load);
            key = known;
        }
        return known;
    }

    private SecretKey load() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            String kept = read(connection);
            if (kept == null) {
                offer(connection);
                kept = read(connection);
            }
            if (kept == null) {
                throw new IllegalStateException("The key of the cursors is not to be kept");
            }
            return new SecretKeySpec(HexFormat.of().parseHex(kept), "HmacSHA256");
        }
    }

    private @Nullable String read(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT setting_value FROM setting WHERE setting_key = ?")) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    private void offer(Connection connection) throws SQLException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT IGNORE INTO setting (setting_key, setting_value) VALUES (?, ?)")) {
            insert.setString(1, name);
            insert.setString(2, HexFormat.of().formatHex(random));
            insert.executeUpdate();
        }
    }
}
