package dev.taizhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.audit.Chain.Anchor;
import dev.taizhang.audit.ChainReport.BrokenLink;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.DatabaseOwner;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever can write to the database bends something; the chain says what. All of it is rolled back afterwards. */
@QuarkusTest
class ChainTest {

    private static final List<String> BENT_ROWS = List.of(
            "actor_id = 'tesser'",
            "action = 'MEETING_CONFIRMEE'",
            "resource_kind = 'MEETINH'",
            "resource_id = CONCAT(resource_id, '1')",
            "organization_id = NULL",
            "revision = 8",
            "before_digest = NULL",
            "after_digest = 'sha-256:c'",
            "trace_id = ''",
            "outcome = 'REFUSED'",
            "code = 'NOT_FOUND'",
            "occurrences = 2",
            "recorded_at = TIMESTAMPADD(MICROSECOND, 1, recorded_at)");

    private static final List<String> BENT_BATCHES = List.of(
            "form = 2",
            "previous_hash = REPEAT('1', 64)",
            "root = REPEAT('1', 64)",
            "event_count = event_count + 1",
            "sealed_at = TIMESTAMPADD(MICROSECOND, 1, sealed_at)",
            "hash = REPEAT('1', 64)",
            "manifest = ''",
            "manifest = INSERT(manifest, 25, 1, CHAR(ASCII(SUBSTRING(manifest, 25, 1)) ^ 1))");

    @Inject
    Written written;

    @Inject
    Sealer sealer;

    @Inject
    Scheduler scheduler;

    private String resource = "";
    private long batch;
    private List<String> ids = List.of();

    /** Nobody else seals meanwhile: what waits goes on waiting, and the last batch stays the last. */
    @BeforeEach
    void sealAFewRows() throws SQLException {
        scheduler.pause(Sealer.JOB);
        sealer.sealAll();
        resource = written.commit(4);
        sealer.sealAll();
        batch = written.batch(resource);
        ids = written.ids(resource);
    }

    @AfterEach
    void letOthersSeal() {
        scheduler.resume(Sealer.JOB);
    }

    @Test
    void everythingFromTheFirstRowOnHoldsPieceByPiece() throws SQLException {
        try (Connection connection = begun()) {
            long rows = number(connection, "SELECT COUNT(*) FROM audit_seal");
            long proved = 0;
            Long next = 1L;
            while (next != null) {
                ChainReport report = Chain.verify(connection, next, 3, null);
                assertTrue(report.intact(), report::toString);
                assertEquals(report.next() == null, report.complete());
                proved += report.events();
                next = report.next();
            }
            assertEquals(rows, proved);
            assertTrue(proved > 4, "the demo year is part of it");
            connection.rollback();
        }
    }

    @Test
    void aChangedByteOfARowIsFoundWhereverItIs() throws SQLException {
        for (String change : BENT_ROWS) {
            assertBroken(batch, ids.get(2), Break.EVENT_CHANGED, update(change, "id = '" + ids.get(2) + "'"));
        }
    }

    @Test
    void aDeletedRowIsNamed() throws SQLException {
        assertBroken(batch, ids.get(1), Break.EVENT_MISSING, "DELETE FROM audit_event WHERE id = '" + ids.get(1) + "'");
        assertBroken(
                batch, ids.get(0), Break.EVENT_MISSING, "DELETE FROM audit_seal WHERE event_id = '" + ids.get(0) + "'");
    }

    @Test
    void anInsertedRowIsNamed() throws SQLException {
        String forged = Ids.next();
        assertBroken(batch, forged, Break.EVENT_ADDED, copy(forged), sealed(forged, batch));
        assertBroken(-1, 0, forged, Break.EVENT_ADDED, copy(forged), sealed(forged, 0));
        assertBroken(-1, batch + 10, forged, Break.EVENT_ADDED, copy(forged), sealed(forged, batch + 10));
    }

    /** What is in no batch is not passed over because it waits for none. */
    @Test
    void aRowThatIsNowhereOrTwiceIsNamed() throws SQLException {
        String forged = Ids.next();
        assertBroken(-1, 0, forged, Break.EVENT_ADDED, copy(forged));
        assertBroken(-1, 0, forged, Break.EVENT_MISSING, waiting(forged));
        assertBroken(-1, batch, ids.get(3), Break.EVENT_ADDED, waiting(ids.get(3)));
    }

    /** What is missing in one table and too much in another adds up, and is named all the same. */
    @Test
    void twoBendsThatMakeUpForEachOtherAreNamed() throws SQLException {
        String phantom = Ids.next();
        String forged = Ids.next();
        String late = written.ids(written.commit(1)).getFirst();
        String out = "DELETE FROM audit_pending WHERE event_id = '" + late + "'";
        assertBroken(-1, 0, phantom, Break.EVENT_MISSING, out, waiting(phantom));
        assertBroken(-1, batch, phantom, Break.EVENT_MISSING, out, sealed(phantom, batch));
        assertBroken(-1, batch, ids.get(2), Break.EVENT_ADDED, out, waiting(ids.get(2)));
        assertBroken(-1, 0, phantom, Break.EVENT_MISSING, copy(forged), waiting(phantom));
        assertBroken(-1, batch, phantom, Break.EVENT_MISSING, copy(forged), sealed(phantom, batch));
        assertBroken(-1, batch, ids.get(1), Break.EVENT_ADDED, copy(forged), waiting(ids.get(1)));
        assertBroken(batch, forged, Break.EVENT_ADDED, copy(forged), sealed(forged, batch), out, waiting(phantom));
    }

    /** Whoever goes on from where a proof ended before is told of a seal that was slipped into an earlier batch. */
    @Test
    void aSealInABatchThatIsNotLookedAtAgainIsNamed() throws SQLException {
        String forged = Ids.next();
        String phantom = Ids.next();
        String late = written.ids(written.commit(1)).getFirst();
        String out = "DELETE FROM audit_pending WHERE event_id = '" + late + "'";
        assertBroken(-1, 1, phantom, Break.EVENT_MISSING, out, sealed(phantom, 1));
        assertBroken(-1, 1, phantom, Break.EVENT_MISSING, copy(forged), sealed(phantom, 1));
        assertBroken(-1, 1, null, Break.EVENT_ADDED, copy(forged), sealed(forged, 1));
        assertBroken(-1, 1, null, Break.EVENT_ADDED, out, sealed(late, 1));
    }

    @Test
    void aChangedBatchIsNamed() throws SQLException {
        for (String change : BENT_BATCHES) {
            assertBroken(
                    batch,
                    null,
                    Break.BATCH_CHANGED,
                    "UPDATE audit_batch SET " + change + " WHERE sequence_no = " + batch);
        }
    }

    @Test
    void swappedBatchesAreFound() throws SQLException {
        written.commit(2);
        sealer.sealAll();
        long other = batch + 1;
        assertBroken(
                batch,
                null,
                Break.BATCH_CHANGED,
                "UPDATE audit_batch SET sequence_no = -1 WHERE sequence_no = " + batch,
                "UPDATE audit_batch SET sequence_no = " + batch + " WHERE sequence_no = " + other,
                "UPDATE audit_batch SET sequence_no = " + other + " WHERE sequence_no = -1",
                "UPDATE audit_seal SET batch_no = -1 WHERE batch_no = " + batch,
                "UPDATE audit_seal SET batch_no = " + batch + " WHERE batch_no = " + other,
                "UPDATE audit_seal SET batch_no = " + other + " WHERE batch_no = -1");
    }

    @Test
    void aMissingBatchIsFoundAlsoAtTheEnd() throws SQLException {
        String gone = "DELETE FROM audit_batch WHERE sequence_no = " + batch;
        assertBroken(batch, null, Break.BATCH_MISSING, gone);
        assertBroken(
                -1,
                batch,
                null,
                Break.HEAD_CHANGED,
                "UPDATE audit_head SET sequence_no = " + (batch - 1)
                        + ", hash = (SELECT hash FROM audit_batch WHERE sequence_no = " + (batch - 1) + ")");
        assertBroken(-1, batch, null, Break.HEAD_CHANGED, "UPDATE audit_head SET hash = REPEAT('0', 64)");
    }

    /** Whoever can write everything anew can make all of it fit again, but not what was written down elsewhere. */
    @Test
    void aChainThatWasWrittenAnewDoesNotHaveTheHashThatWasWrittenDown() throws SQLException {
        try (Connection connection = begun()) {
            String hash =
                    assertNotNull2(Chain.verify(connection, batch, 1, null).throughHash());
            assertTrue(
                    Chain.verify(connection, batch, 1, new Anchor(batch, hash)).intact());
            BrokenLink broken = Chain.verify(connection, batch, 1, new Anchor(batch, "1".repeat(64)))
                    .broken();
            assertEquals(new BrokenLink(batch, null, Break.ANCHOR_DIFFERS), broken);
            assertEquals(
                    new BrokenLink(batch + 99, null, Break.BATCH_MISSING),
                    Chain.verify(connection, batch, 1000, new Anchor(batch + 99, hash))
                            .broken());
            connection.rollback();
        }
    }

    private static String assertNotNull2(@Nullable String value) {
        assertNotNull(value);
        return value;
    }

    private void assertBroken(long looked, @Nullable String event, Break reason, String... sql) throws SQLException {
        assertBroken(looked, looked, event, reason, sql);
    }

    /** Bends, looks (at the one batch, or for -1 at all from the latest on) and rolls back. */
    private void assertBroken(long looked, long named, @Nullable String event, Break reason, String... sql)
            throws SQLException {
        try (Connection connection = begun();
                Statement statement = connection.createStatement()) {
            assertNull(Chain.verify(connection, batch, 1, null).broken());
            for (String one : sql) {
                assertTrue(statement.executeUpdate(one) > 0, one);
            }
            ChainReport report = looked < 0
                    ? Chain.verify(connection, batch, 1000, null)
                    : Chain.verify(connection, looked, 1, null);
            connection.rollback();
            assertEquals(new BrokenLink(named, event, reason), report.broken(), sql[0]);
        }
    }

    private Connection begun() throws SQLException {
        Connection connection = DatabaseOwner.connection();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return connection;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String update(String change, String where) {
        return "UPDATE audit_event SET " + change + " WHERE " + where;
    }

    private static String sealed(String id, long batchNo) {
        return "INSERT INTO audit_seal (event_id, batch_no) VALUES ('" + id + "', " + batchNo + ")";
    }

    private static String waiting(String id) {
        return "INSERT INTO audit_pending (event_id) VALUES ('" + id + "')";
    }

    private String copy(String id) {
        return "INSERT INTO audit_event (id, recorded_at, actor_id, action, resource_kind, resource_id, organization_id,"
                + " revision, before_digest, after_digest, trace_id, outcome, code, occurrences) SELECT '"
                + id
                + "', recorded_at, actor_id, action, resource_kind, resource_id, organization_id, revision,"
                + " before_digest, after_digest, trace_id, outcome, code, occurrences FROM audit_event WHERE id = '"
                + ids.getFirst() + "'";
    }
}
