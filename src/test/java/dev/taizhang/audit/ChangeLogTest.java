package dev.taizhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.shared.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeLogTest {

    private static final Instant AT = Instant.parse("2022-03-05T01:02:03.456789Z");

    @Inject
    ChangeLog changes;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    DataSource pool;

    @Test
    void writesOneAuditRowAndOneFeedRowWithTheCommit() throws SQLException {
        String resource = Ids.next();
        append(1, resource);
        assertEquals(1, count("audit_event", resource));
        assertEquals(1, count("outbox_event", resource));
        assertEquals(
                List.of("tester", "MEETING_CONFIRMED", "7", "sha-256:before", "sha-256:after", "DONE"),
                row(
                        "SELECT actor_id, action, revision, before_digest, after_digest, outcome FROM audit_event"
                                + " WHERE resource_id = ?",
                        resource));
        assertEquals(
                List.of("MEETING_CONFIRMED", "7", "{\"digest\":\"sha-256:after\"}"),
                row("SELECT type, revision, payload FROM outbox_event WHERE resource_id = ?", resource));
    }

    @Test
    void keepsTheRecordedTimeToTheMicrosecond() throws SQLException {
        String resource = Ids.next();
        append(1, resource);
        try (Connection connection = pool.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT recorded_at FROM audit_event WHERE resource_id = ?")) {
            select.setString(1, resource);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                assertEquals(LocalDateTime.parse("2022-03-05T01:02:03.456789"), rows.getObject(1, LocalDateTime.class));
            }
        }
    }

    @Test
    void writesManyChangesOfOneTransaction() throws SQLException {
        String resource = Ids.next();
        append(1234, resource);
        assertEquals(1234, count("audit_event", resource));
        assertEquals(1234, count("outbox_event", resource));
    }

    @Test
    void leavesNothingOfATransactionThatIsRolledBack() throws SQLException {
        String resource = Ids.next();
        assertThrows(
                IllegalArgumentException.class,
                () -> asTester(() -> QuarkusTransaction.requiringNew().run(() -> {
                    for (int i = 0; i < 700; i++) {
                        changes.append(change(resource));
                    }
                    throw new IllegalArgumentException("not to be committed");
                })));
        assertEquals(0, count("audit_event", resource));
        assertEquals(0, count("outbox_event", resource));
    }

    @Test
    void undoesTheTransactionWhoseTrailCannotBeWritten() throws SQLException {
        String resource = Ids.next();
        assertThrows(
                RuntimeException.class,
                () -> asTester(() -> QuarkusTransaction.requiringNew().run(() -> {
                    changes.append(change(resource));
                    changes.append(change("x".repeat(65)));
                })));
        assertEquals(0, count("audit_event", resource));
        assertEquals(0, count("outbox_event", resource));
    }

    @Test
    void tellsTheFeedNothingOfAnUnpublishedChange() throws SQLException {
        String resource = Ids.next();
        asTester(() -> QuarkusTransaction.requiringNew().run(() -> changes.appendUnpublished(change(resource))));
        assertEquals(1, count("audit_event", resource));
        assertEquals(0, count("outbox_event", resource));
    }

    @Test
    void refusesAChangeOutsideATransaction() {
        assertThrows(IllegalStateException.class, () -> asTester(() -> changes.append(change(Ids.next()))));
    }

    private void append(int times, String resource) {
        asTester(() -> QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < times; i++) {
                changes.append(change(resource));
            }
        }));
    }

    private void asTester(Runnable work) {
        boolean done = currentCaller.as(new Caller("tester", "tester", List.of()), () -> {
            work.run();
            return true;
        });
        assertEquals(true, done);
    }

    private static Change change(String resource) {
        return new Change(
                "MEETING_CONFIRMED", "MEETING", resource, Ids.next(), 7, "sha-256:before", "sha-256:after", AT);
    }

    private int count(String table, String resource) throws SQLException {
        return Integer.parseInt(row("SELECT COUNT(*) FROM " + table + " WHERE resource_id = ?", resource)
                .getFirst());
    }

    private List<String> row(String sql, String resource) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, resource);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(rows.getString(i));
                }
                return values;
            }
        }
    }
}
