package dev.taizhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.taizhang.audit.Batch.Head;
import dev.taizhang.audit.Chain.Anchor;
import dev.taizhang.platform.database.EmbeddedDatabase;
import dev.taizhang.platform.database.Sql;
import dev.taizhang.shared.Ids;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A chain that was sealed while rows themselves said which batch they are of is proved after they no longer do. */
class FormerTrailTest {

    private static final Path FOLDER = Path.of("target", "former-trail");
    private static final Instant AT = Instant.parse("2022-03-05T01:02:03.456789Z");

    /** The last migration of rows that name their batch. */
    private static final String BEFORE = "226";

    @Test
    void aChainSealedBeforeHoldsAndGoesOn() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(FOLDER)) {
            EmbeddedDatabase.Login owner = database.owner();
            Flyway former = flyway(database, BEFORE);
            former.clean();
            former.migrate();
            try (Connection connection =
                    DriverManager.getConnection(utc(database.url()), owner.user(), owner.password())) {
                Head head = seal(connection, Head.START, 1000);
                head = seal(connection, head, 3);
                List<AuditEvent> waiting = written(connection, 2, null);
                flyway(database, "latest").migrate();

                ChainReport report = Chain.verify(connection, 1, 10, new Anchor(head.sequence(), head.hash()));
                assertNull(report.broken());
                assertEquals(1003, report.events());
                assertEquals(2, report.unsealed());
                assertEquals(head.hash(), Objects.requireNonNull(report.head()).hash());
                assertEquals(
                        waiting.stream().map(AuditEvent::id).toList(),
                        EventRows.waiting(connection, 10).stream()
                                .map(AuditEvent::id)
                                .toList());
                bend(connection);
                assertEquals(
                        Break.EVENT_CHANGED,
                        Objects.requireNonNull(
                                        Chain.verify(connection, 1, 10, null).broken())
                                .reason());
            }
        }
    }

    private static void bend(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE audit_event SET revision = 9 WHERE id = (SELECT MIN(event_id) FROM audit_seal)");
        }
    }

    private static Flyway flyway(EmbeddedDatabase database, String target) {
        return Flyway.configure()
                .dataSource(
                        database.url(),
                        database.owner().user(),
                        database.owner().password())
                .locations("classpath:db/migration")
                .cleanDisabled(false)
                .target(target)
                .load();
    }

    private static String utc(String url) {
        return url + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true";
    }

    /** As it was sealed then: the rows say their batch. */
    private static Head seal(Connection connection, Head head, int count) throws SQLException {
        Batch batch = Batch.after(head, written(connection, count, head.sequence() + 1), AT);
        execute(
                connection,
                "INSERT INTO audit_batch (sequence_no, form, previous_hash, root, event_count, sealed_at, hash, manifest)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                batch.sequence(),
                batch.form(),
                batch.previousHash(),
                batch.root(),
                batch.count(),
                batch.sealedAt(),
                batch.hash(),
                batch.manifest().bytes());
        execute(connection, "UPDATE audit_head SET sequence_no = ?, hash = ?", batch.sequence(), batch.hash());
        return batch.head();
    }

    private static List<AuditEvent> written(Connection connection, int count, @Nullable Long batch)
            throws SQLException {
        List<AuditEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(new AuditEvent(
                    Ids.next(),
                    AT,
                    "tester",
                    "MEETING_CONFIRMED",
                    "MEETING",
                    Ids.next(),
                    null,
                    7,
                    "sha-256:a",
                    "sha-256:b",
                    null,
                    "DONE",
                    null,
                    1,
                    batch));
        }
        events.sort(Comparator.comparing(AuditEvent::id));
        for (AuditEvent event : events) {
            execute(
                    connection,
                    "INSERT INTO audit_event (id, recorded_at, actor_id, action, resource_kind, resource_id, revision,"
                            + " before_digest, after_digest, outcome, batch_no) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    event.id(),
                    event.at(),
                    event.actorId(),
                    event.action(),
                    event.resourceKind(),
                    event.resourceId(),
                    event.revision(),
                    event.beforeDigest(),
                    event.afterDigest(),
                    event.outcome(),
                    event.batch());
        }
        return events;
    }

    private static void execute(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bind(statement, Arrays.asList(values));
            statement.executeUpdate();
        }
    }
}
