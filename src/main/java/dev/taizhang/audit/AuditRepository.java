package dev.taizhang.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The rows of trail and feed. Plain batches: the rows are never read back as objects of a session. */
@ApplicationScoped
class AuditRepository {

    private static final String INSERT_AUDIT = """
            INSERT INTO audit_event (id, recorded_at, actor_id, action, resource_kind, resource_id, organization_id,
                revision, before_digest, after_digest, trace_id, outcome)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'DONE')""";

    private static final String INSERT_OUTBOX = """
            INSERT INTO outbox_event (recorded_at, type, resource_kind, resource_id, organization_id, revision, payload)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource pool;

    AuditRepository(DataSource pool) {
        this.pool = pool;
    }

    /** Writes the entries on the connection of the running transaction. */
    void insert(List<Entry> entries) {
        try (Connection connection = pool.getConnection();
                PreparedStatement audit = connection.prepareStatement(INSERT_AUDIT);
                PreparedStatement outbox = connection.prepareStatement(INSERT_OUTBOX)) {
            boolean published = false;
            for (Entry entry : entries) {
                addAudit(audit, entry);
                if (entry.published()) {
                    addOutbox(outbox, entry.change());
                    published = true;
                }
            }
            audit.executeBatch();
            if (published) {
                outbox.executeBatch();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The trail of the change could not be written", e);
        }
    }

    private static void addAudit(PreparedStatement audit, Entry entry) throws SQLException {
        Change change = entry.change();
        audit.setString(1, entry.id());
        audit.setObject(2, utc(change.at()));
        audit.setString(3, entry.actorId());
        audit.setString(4, change.action());
        audit.setString(5, change.resourceKind());
        audit.setString(6, change.resourceId());
        audit.setString(7, change.organizationId());
        audit.setLong(8, change.revision());
        audit.setString(9, change.beforeDigest());
        audit.setString(10, change.afterDigest());
        audit.setString(11, entry.traceId());
        audit.addBatch();
    }

    private static void addOutbox(PreparedStatement outbox, Change change) throws SQLException {
        outbox.setObject(1, utc(change.at()));
        outbox.setString(2, change.action());
        outbox.setString(3, change.resourceKind());
        outbox.setString(4, change.resourceId());
        outbox.setString(5, change.organizationId());
        outbox.setLong(6, change.revision());
        outbox.setString(7, payload(change.afterDigest()));
        outbox.addBatch();
    }

    /** Whoever follows the feed sees by the digest whether its copy is the same; the content it reads with its own rights. */
    private static String payload(@Nullable String digest) {
        return digest == null ? "{}" : "{\"digest\":\"" + digest + "\"}";
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
