package dev.taizhang.platform.revision;

import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * One row per scope (an organisation, the tree, the definitions) that counts its changes and remembers when the last
 * was recorded. Writers hold the row until they commit, so the order of recorded times is the order of commits.
 */
@ApplicationScoped
public class Revisions {

    private static final int CHUNK = 500;

    private final DataSource pool;
    private final OfficeClock clock;

    Revisions(DataSource pool, OfficeClock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Records a change of some scopes in the running transaction: locks their rows in one order everywhere (so that two
     * writers cannot wait for each other), takes the time, and counts each revision up.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Recording record(Collection<String> scopes) {
        try (Connection connection = pool.getConnection()) {
            List<String> ordered = List.copyOf(new TreeSet<>(scopes));
            Map<String, Long> revisions = new LinkedHashMap<>();
            Instant at = clock.now();
            try (PreparedStatement lock = connection.prepareStatement(
                    "SELECT revision, recorded_at FROM revision WHERE scope_key = ? FOR UPDATE")) {
                for (String scope : ordered) {
                    lock.setString(1, scope);
                    try (ResultSet row = lock.executeQuery()) {
                        if (!row.next()) {
                            throw new IllegalStateException("No such scope: " + scope);
                        }
                        revisions.put(scope, row.getLong(1) + 1);
                        Instant last = instant(row.getObject(2, LocalDateTime.class));
                        // The clock is read again under each lock: whoever waited here must not keep an older time.
                        at = later(later(at, clock.now()), last.plusNanos(1000));
                    }
                }
            }
            advance(connection, revisions, at);
            return new Recording(at, Collections.unmodifiableMap(revisions));
        } catch (SQLException e) {
            throw new IllegalStateException("The change could not be recorded", e);
        }
    }

    /** Opens a scope that nobody else knows yet, at revision 0. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(String scope) {
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO revision (scope_key, revision, recorded_at) VALUES (?, 0, '1970-01-01')")) {
            insert.setString(1, scope);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The scope could not be opened", e);
        }
    }

    /** How many changes there have been in all scopes together, as committed: it grows with every one. */
    public long total() {
        return totalBut("");
    }

    /** The same of all scopes but one. */
    public long totalBut(String scope) {
        try (Connection connection = pool.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT SUM(revision) FROM revision WHERE scope_key <> ?")) {
            select.setString(1, scope);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The revisions could not be read", e);
        }
    }

    /** Where some scopes stand on this connection's view of the database. */
    public Standing standing(Connection connection, Collection<String> scopes) throws SQLException {
        return standing(connection, scopes, "");
    }

    /**
     * Where some scopes stand once every change under way has ended: an answer as of the present must wait for writers
     * that already took their time but have not committed.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Standing settled(Collection<String> scopes) {
        try (Connection connection = pool.getConnection()) {
            return standing(connection, scopes, " LOCK IN SHARE MODE");
        } catch (SQLException e) {
            throw new IllegalStateException("The revisions could not be read", e);
        }
    }

    private static Standing standing(Connection connection, Collection<String> scopes, String locking)
            throws SQLException {
        List<String> ordered = new ArrayList<>(new TreeSet<>(scopes));
        long revision = 0;
        Instant changedAt = Instant.EPOCH;
        for (int from = 0; from < ordered.size(); from += CHUNK) {
            List<String> chunk = ordered.subList(from, Math.min(from + CHUNK, ordered.size()));
            String sql = "SELECT revision, recorded_at FROM revision WHERE scope_key IN ("
                    + String.join(",", Collections.nCopies(chunk.size(), "?")) + ")" + locking;
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                for (int i = 0; i < chunk.size(); i++) {
                    select.setString(i + 1, chunk.get(i));
                }
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        revision += rows.getLong(1);
                        changedAt = later(changedAt, instant(rows.getObject(2, LocalDateTime.class)));
                    }
                }
            }
        }
        return new Standing(revision, changedAt);
    }

    private static void advance(Connection connection, Map<String, Long> revisions, Instant at) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE revision SET revision = ?, recorded_at = ? WHERE scope_key = ?")) {
            for (Map.Entry<String, Long> entry : revisions.entrySet()) {
                update.setLong(1, entry.getValue());
                update.setObject(2, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
                update.setString(3, entry.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
