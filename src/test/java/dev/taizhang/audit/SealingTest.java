package dev.taizhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.shared.Ids;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Sealing beside writing: nobody waits, nothing is lost. Whoever had to wait for a lock here would do so in vain, and fail. */
@QuarkusTest
class SealingTest {

    @Inject
    Written written;

    @Inject
    Sealer sealer;

    @Inject
    Chain chain;

    @Inject
    DataSource pool;

    @Test
    void whoeverWritesDoesNotWaitForASeal() throws SQLException {
        written.commit(3);
        try (Connection sealing = begun();
                Statement statement = sealing.createStatement()) {
            statement.executeQuery("SELECT hash FROM audit_head WHERE id = 1 FOR UPDATE");
            statement.executeUpdate(
                    "INSERT INTO audit_seal (event_id, batch_no) SELECT event_id, -5 FROM audit_pending");
            for (String id : written.select("SELECT event_id FROM audit_pending WHERE event_id <> ?", "")) {
                statement.executeUpdate("DELETE FROM audit_pending WHERE event_id = '" + id + "'");
            }
            String resource = written.commit(2);
            assertEquals(2, written.ids(resource).size());
            sealing.rollback();
        }
    }

    @Test
    void writersDoNotWaitForEachOther() throws SQLException {
        try (Connection writing = begun()) {
            insert(writing, Ids.next());
            String resource = written.commit(2);
            assertEquals(2, written.ids(resource).size());
            writing.rollback();
        }
    }

    @Test
    void aRowThatIsCommittedLateIsSealedLater() throws SQLException {
        String late = Ids.next();
        String soon;
        try (Connection writing = begun()) {
            insert(writing, late);
            soon = written.commit(1);
            sealer.sealAll();
            writing.commit();
        }
        sealer.sealAll();
        assertTrue(written.batch(soon) < written.batch(late));
    }

    /** Whoever can write to the queue cannot stop the chain by it: what stands there in vain is passed over, and named. */
    @Test
    void whatStandsInTheQueueInVainKeepsNothingFromBeingSealed() throws SQLException {
        String sealed = sealedNow();
        for (String inVain : List.of(written.ids(sealed).getFirst(), Ids.next())) {
            long before = written.batch(sealedNow());
            queue("INSERT INTO audit_pending (event_id) VALUES (?)", inVain);
            try {
                String resource = sealedNow();
                assertTrue(written.batch(resource) > before);
                assertEquals(
                        inVain,
                        Objects.requireNonNull(chain.verify(before, Chain.MOST_BATCHES, null)
                                        .broken())
                                .event());
            } finally {
                queue("DELETE FROM audit_pending WHERE event_id = ?", inVain);
            }
            assertTrue(chain.verify(before, Chain.MOST_BATCHES, null).intact());
        }
    }

    private void queue(String sql, String id) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            assertEquals(1, statement.executeUpdate());
        }
    }

    /** Law: whatever is committed, in whatever order, is in exactly one batch, and what is rolled back in none. */
    @Test
    void sealingWhileWritingLosesNothing() throws Exception {
        sealer.sealAll();
        long before = written.batch(sealedNow());
        List<String> committed = new ArrayList<>();
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> writers = new ArrayList<>();
            for (int seed = 0; seed < 6; seed++) {
                Random random = new Random(seed);
                writers.add(threads.submit(() -> writeAtRandom(random)));
            }
            List<Future<?>> sealers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                sealers.add(threads.submit(() -> {
                    while (writing.get()) {
                        sealer.sealAll();
                    }
                }));
            }
            for (Future<List<String>> writer : writers) {
                committed.addAll(writer.get());
            }
            writing.set(false);
            for (Future<?> one : sealers) {
                one.get();
            }
        }
        sealer.sealAll();
        for (String resource : committed) {
            assertTrue(written.batch(resource) > before, resource);
        }
        ChainReport report = chain.verify(before, Chain.MOST_BATCHES, null);
        assertTrue(report.intact(), report::toString);
    }

    private String sealedNow() {
        String resource = written.commit(1);
        sealer.sealAll();
        return resource;
    }

    private List<String> writeAtRandom(Random random) throws ExecutionException {
        List<String> committed = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            boolean undone = random.nextInt(4) == 0;
            try {
                committed.add(written.commit(1 + random.nextInt(5), () -> {
                    if (undone) {
                        throw new IllegalArgumentException("not to be committed");
                    }
                }));
            } catch (IllegalArgumentException expected) {
                assertTrue(undone);
            }
        }
        return committed;
    }

    private Connection begun() throws SQLException {
        Connection connection = pool.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** A row and its place among those that wait, as they are written together. */
    private static void insert(Connection connection, String resource) throws SQLException {
        String id = Ids.next();
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO audit_event (id, recorded_at, actor_id, action, resource_kind, resource_id, revision, outcome)
                VALUES (?, ?, 'tester', 'SAMPLE_TESTED', 'SAMPLE', ?, 1, 'DONE')""")) {
            insert.setString(1, id);
            insert.setObject(2, LocalDateTime.parse("2020-01-01T00:00:00"));
            insert.setString(3, resource);
            insert.executeUpdate();
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO audit_pending (event_id) VALUES (?)")) {
            insert.setString(1, id);
            insert.executeUpdate();
        }
    }
}
