package dev.taizhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.taizhang.support.DatabaseOwner;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The database itself refuses the service to change its trail. All tests work with the account that is refused here, so
 * that the service does all its work under these rights. On a database whose one account does everything there is nothing
 * to see.
 */
@QuarkusTest
class TrailRightsTest {

    /** "Command denied", of the server, whatever it says besides. */
    private static final int DENIED = 1142;

    /** The same of a right on the whole schema. */
    private static final int DENIED_ON_SCHEMA = 1044;

    /** MySQL with a binary log refuses triggers to everybody but its administrators, before it asks for rights on the table. */
    private static final int DENIED_TO_ALL = 1419;

    private static final Set<Integer> REFUSALS = Set.of(DENIED, DENIED_ON_SCHEMA, DENIED_TO_ALL);

    private static final List<String> REFUSED = List.of(
            "UPDATE audit_event SET actor_id = actor_id",
            "DELETE FROM audit_event",
            "REPLACE INTO audit_event SELECT * FROM audit_event",
            "INSERT INTO audit_event SELECT * FROM audit_event LIMIT 1 ON DUPLICATE KEY UPDATE revision = 0",
            "TRUNCATE TABLE audit_event",
            "DROP TABLE audit_event",
            "ALTER TABLE audit_event DROP COLUMN code",
            "RENAME TABLE audit_event TO audit_former",
            "CREATE TRIGGER bend BEFORE INSERT ON audit_event FOR EACH ROW SET NEW.actor_id = 'x'",
            "UPDATE audit_seal SET batch_no = 1",
            "DELETE FROM audit_seal",
            "UPDATE audit_batch SET hash = root",
            "DELETE FROM audit_batch",
            "TRUNCATE TABLE audit_batch",
            "UPDATE audit_pending SET event_id = event_id",
            "DELETE FROM audit_head",
            "INSERT INTO audit_head SELECT 2, sequence_no, hash FROM audit_head",
            "DELETE FROM flyway_schema_history",
            "UPDATE flyway_schema_history SET checksum = 0",
            "CREATE TABLE of_its_own (id INT)");

    @Inject
    Written written;

    @Inject
    Sealer sealer;

    @Inject
    Chain chain;

    @Inject
    DataSource pool;

    @BeforeEach
    void thereAreTwoAccounts() {
        assumeTrue(DatabaseOwner.isAnother(), "one account does everything on this database");
    }

    @Test
    void theDatabaseRefusesEveryChangeOfTheTrailToTheService() throws SQLException {
        written.commit(2);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : REFUSED) {
                SQLException refused = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
                assertTrue(REFUSALS.contains(refused.getErrorCode()), () -> sql + refused);
            }
        }
    }

    @Test
    void theServiceWritesSealsAndProvesUnderTheseRights() throws SQLException {
        String resource = written.commit(3);
        sealer.sealAll();
        long batch = written.batch(resource);
        assertTrue(chain.verify(batch, Chain.MOST_BATCHES, null).intact());
        assertEquals(
                List.of(),
                written.select(
                        "SELECT p.event_id FROM audit_pending p JOIN audit_event e ON e.id = p.event_id"
                                + " WHERE e.resource_id = ?",
                        resource));
    }

    /** Whichever table comes with a new version: it has its rights, and those of the trail have no more than these. */
    @Test
    void theOwnerGaveEveryTableItsRights() throws SQLException {
        Map<String, Set<String>> held = new TreeMap<>();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'")) {
                while (rows.next()) {
                    held.put(rows.getString(1), new TreeSet<>());
                }
            }
            try (ResultSet rows =
                    statement.executeQuery("SELECT table_name, privilege_type FROM information_schema.table_privileges"
                            + " WHERE table_schema = DATABASE()")) {
                while (rows.next()) {
                    held.computeIfAbsent(rows.getString(1), _ -> new TreeSet<>())
                            .add(rows.getString(2));
                }
            }
        }
        Map<String, Set<String>> less = new TreeMap<>(held);
        less.values().removeIf(Set.of("INSERT", "UPDATE", "DELETE")::equals);
        assertEquals(
                Map.of(
                        "audit_batch", Set.of("INSERT"),
                        "audit_event", Set.of("INSERT"),
                        "audit_head", Set.of("UPDATE"),
                        "audit_pending", Set.of("DELETE", "INSERT"),
                        "audit_seal", Set.of("INSERT"),
                        "flyway_schema_history", Set.of()),
                less);
        assertTrue(held.size() > 60, "the whole schema is there");
    }
}
