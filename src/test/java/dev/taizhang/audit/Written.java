package dev.taizhang.audit;

import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.shared.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Trails for tests of the chain, written as every room writes them. */
@ApplicationScoped
class Written {

    private static final Caller TESTER = new Caller("tester", "tester", List.of());
    private static final Instant LONG_AGO = Instant.parse("2022-03-05T01:02:03.456789Z");

    private final ChangeLog changes;
    private final CurrentCaller currentCaller;
    private final DataSource pool;

    Written(ChangeLog changes, CurrentCaller currentCaller, DataSource pool) {
        this.changes = changes;
        this.currentCaller = currentCaller;
        this.pool = pool;
    }

    /** So many changes of one fresh resource in one transaction; answers its id. */
    String commit(int times) {
        return commit(times, () -> {});
    }

    /** The same; what is done before the commit may still undo it. */
    String commit(int times, Runnable before) {
        String resource = Ids.next();
        currentCaller.as(TESTER, () -> {
            QuarkusTransaction.requiringNew().run(() -> {
                for (int i = 0; i < times; i++) {
                    changes.append(new Change(
                            "MEETING_CONFIRMED",
                            "MEETING",
                            resource,
                            Ids.next(),
                            7,
                            "sha-256:a",
                            "sha-256:b",
                            LONG_AGO));
                }
                before.run();
            });
            return resource;
        });
        return resource;
    }

    /** First column of what a statement finds, of one parameter. */
    List<String> select(String sql, String parameter) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, parameter);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    /** Ids of the rows of a resource, in their order. */
    List<String> ids(String resource) throws SQLException {
        return select("SELECT id FROM audit_event WHERE resource_id = ? ORDER BY id", resource);
    }

    /** The batch that all rows of a resource are in. */
    long batch(String resource) throws SQLException {
        List<String> batches = select(
                "SELECT DISTINCT batch_no FROM audit_seal JOIN audit_event ON id = event_id WHERE resource_id = ?",
                resource);
        if (batches.size() != 1) {
            throw new IllegalStateException("Not in one batch: " + batches);
        }
        return Long.parseLong(batches.getFirst());
    }
}
