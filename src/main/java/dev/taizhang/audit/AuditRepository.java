package dev.taizhang.audit;

import dev.taizhang.audit.Tally.Counted;
import dev.taizhang.platform.database.Sql;
import dev.taizhang.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The rows of trail and feed. Plain batches: the rows are never read back as objects of a session. */
@ApplicationScoped
class AuditRepository {

    private static final String INSERT_AUDIT = """
            INSERT INTO audit_event (id, recorded_at, actor_id, action, resource_kind, resource_id, organization_id,
                revision, before_digest, after_digest, trace_id, outcome, code, occurrences)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String INSERT_PENDING = "INSERT INTO audit_pending (event_id) VALUES (?)";

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
                PreparedStatement pending = connection.prepareStatement(INSERT_PENDING);
                PreparedStatement outbox = connection.prepareStatement(INSERT_OUTBOX)) {
            boolean published = false;
            for (Entry entry : entries) {
                addAudit(audit, entry);
                add(pending, entry.id());
                if (entry.published()) {
                    addOutbox(outbox, entry.change());
                    published = true;
                }
            }
            audit.executeBatch();
            pending.executeBatch();
            if (published) {
                outbox.executeBatch();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The trail of the change could not be written", e);
        }
    }

    /** Writes what changed nothing, on the connection of the running transaction. */
    void insertOccurrences(List<Counted> rows) {
        try (Connection connection = pool.getConnection();
                PreparedStatement audit = connection.prepareStatement(INSERT_AUDIT);
                PreparedStatement pending = connection.prepareStatement(INSERT_PENDING)) {
            for (Counted row : rows) {
                String id = Ids.next();
                addOccurrence(audit, id, row);
                add(pending, id);
            }
            audit.executeBatch();
            pending.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The trail could not be written", e);
        }
    }

    private static void addAudit(PreparedStatement audit, Entry entry) throws SQLException {
        Change change = entry.change();
        add(
                audit,
                entry.id(),
                change.at(),
                entry.actorId(),
                change.action(),
                change.resourceKind(),
                change.resourceId(),
                change.organizationId(),
                change.revision(),
                change.beforeDigest(),
                change.afterDigest(),
                entry.traceId(),
                AuditOutcome.DONE.name(),
                entry.code(),
                1);
    }

    private static void addOccurrence(PreparedStatement audit, String id, Counted row) throws SQLException {
        Occurrence occurrence = row.occurrence();
        add(
                audit,
                id,
                row.at(),
                occurrence.actorId(),
                occurrence.action(),
                occurrence.resourceKind(),
                occurrence.resourceId(),
                occurrence.organizationId(),
                0,
                null,
                null,
                row.traceId(),
                occurrence.outcome().name(),
                occurrence.code(),
                row.count());
    }

    private static void addOutbox(PreparedStatement outbox, Change change) throws SQLException {
        add(
                outbox,
                change.at(),
                change.action(),
                change.resourceKind(),
                change.resourceId(),
                change.organizationId(),
                change.revision(),
                payload(change.afterDigest()));
    }

    private static void add(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        Sql.bind(statement, Arrays.asList(values));
        statement.addBatch();
    }

    /** Whoever follows the feed sees by the digest whether its copy is the same; the content it reads with its own rights. */
    private static String payload(@Nullable String digest) {
        return digest == null ? "{}" : "{\"digest\":\"" + digest + "\"}";
    }
}
