package dev.taizhang.platform.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
 * A key of this service: drawn once, kept in the database, the same for all replicas. Replicas that start together all
 * offer one, and all take the one that is there afterwards.
 */
public final class KeptKey {

    private static final int BYTES = 32;

    private final DataSource pool;
    private final String name;
    private volatile @Nullable SecretKey key;

    /** The key of that name, read when it is first needed. */
    public KeptKey(DataSource pool, String name) {
        this.pool = pool;
        this.name = name;
    }

    /** The key, for HMAC-SHA256. */
    public SecretKey get() {
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
                throw new IllegalStateException("The key is not to be kept");
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
