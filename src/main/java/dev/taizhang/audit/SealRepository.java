package dev.taizhang.audit;

import dev.taizhang.audit.Batch.Head;
import dev.taizhang.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The chain in the database. What seals runs on the connection of the running transaction. */
@ApplicationScoped
class SealRepository {

    private static final String BATCH = """
            SELECT sequence_no, form, previous_hash, root, event_count, sealed_at, hash, manifest
              FROM audit_batch
             WHERE sequence_no = ?""";

    private final DataSource pool;

    SealRepository(DataSource pool) {
        this.pool = pool;
    }

    /** The end of the chain, which no other replica moves until the transaction ends. */
    Head lockedHead() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return head(connection, " FOR UPDATE");
        }
    }

    /** The end of the chain as a connection sees it. */
    static Head head(Connection connection) throws SQLException {
        return head(connection, "");
    }

    private static Head head(Connection connection, String locking) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT sequence_no, hash FROM audit_head WHERE id = 1" + locking);
                ResultSet row = select.executeQuery()) {
            return row.next() ? new Head(row.getLong(1), row.getString(2)) : Head.START;
        }
    }

    /** Committed rows that no batch holds yet, by id. Reads without a lock: nobody who writes is waited for. */
    List<AuditEvent> unsealed(int limit) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return EventRows.waiting(connection, limit);
        }
    }

    /** How many rows no batch holds yet; counted only so far. */
    static int countUnsealed(Connection connection, int most) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement("""
                        SELECT COUNT(*)
                          FROM (SELECT event_id FROM audit_pending LIMIT ?) some""")) {
            count.setInt(1, most);
            try (ResultSet row = count.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    /** Adds a batch with its rows and moves the end of the chain to it. */
    void append(Batch batch, List<AuditEvent> events) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            insert(connection, batch);
            seal(connection, batch.sequence(), events);
            takeAway(connection, events);
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE audit_head SET sequence_no = ?, hash = ? WHERE id = 1")) {
                Sql.bind(update, List.of(batch.sequence(), batch.hash()));
                if (update.executeUpdate() != 1) {
                    throw new IllegalStateException("The chain of the trail has no end to be moved");
                }
            }
        }
    }

    private static void insert(Connection connection, Batch batch) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO audit_batch (sequence_no, form, previous_hash, root, event_count, sealed_at, hash, manifest)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            Sql.bind(
                    insert,
                    List.of(
                            batch.sequence(),
                            batch.form(),
                            batch.previousHash(),
                            batch.root(),
                            batch.count(),
                            batch.sealedAt(),
                            batch.hash(),
                            batch.manifest().bytes()));
            insert.executeUpdate();
        }
    }

    private static void seal(Connection connection, long sequence, List<AuditEvent> events) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO audit_seal (event_id, batch_no) VALUES (?, ?)")) {
            for (AuditEvent event : events) {
                insert.setString(1, event.id());
                insert.setLong(2, sequence);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Row by row by its key: any other way would look at rows that are being written, and wait for them. */
    private static void takeAway(Connection connection, List<AuditEvent> events) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM audit_pending WHERE event_id = ?")) {
            for (AuditEvent event : events) {
                delete.setString(1, event.id());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    static Optional<Batch> batch(Connection connection, long sequence) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BATCH)) {
            select.setLong(1, sequence);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Batch(
                                row.getLong("sequence_no"),
                                row.getInt("form"),
                                row.getString("previous_hash"),
                                row.getString("root"),
                                row.getInt("event_count"),
                                Sql.instant(row, "sealed_at"),
                                row.getString("hash"),
                                Manifest.read(row.getBytes("manifest"))))
                        : Optional.empty();
            }
        }
    }

    /** Rows that are said to be of that batch, by id; one more than there should be at most. */
    static List<AuditEvent> eventsOf(Connection connection, Batch batch) throws SQLException {
        return EventRows.sealed(connection, batch.sequence(), Math.min(batch.count(), Sealer.LARGEST) + 1);
    }
}
