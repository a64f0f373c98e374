package dev.taizhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.support.DatabaseOwner;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One byte of a row in the middle of the trail, changed by whoever owns the database: the service says which row. */
@QuarkusTest
class BentRowTest {

    private static final String VERIFICATION = "/api/v1/audit-events/verification";
    private static final String CHANGE = "UPDATE audit_event SET after_digest = ? WHERE id = ?";
    private static final String WRITTEN = "sha-256:b";
    private static final String BENT = "sha-256:c";

    @Inject
    Written written;

    @Inject
    Sealer sealer;

    @Inject
    DataSource pool;

    private String row = "";
    private long batch;

    /** With at least three batches before it, whatever ran until now. */
    @BeforeEach
    void sealARowBetweenOthers() throws SQLException {
        for (int i = 0; i < 3; i++) {
            written.commit(1);
            sealer.sealAll();
        }
        String resource = written.commit(5);
        sealer.sealAll();
        batch = written.batch(resource);
        row = written.ids(resource).get(2);
        written.commit(2);
        sealer.sealAll();
    }

    @Test
    void isNamedByTheVerificationUntilItIsAsItWas() throws SQLException {
        holds(proof(batch, 200));
        bend(WRITTEN, BENT);
        try {
            JsonPath broken = proof(batch, 200);
            assertEquals(row, broken.getString("broken.event"));
            assertEquals("EVENT_CHANGED", broken.getString("broken.reason"));
            assertEquals(batch, broken.getLong("broken.batch"));
            assertEquals(false, broken.getBoolean("intact"));
            assertEquals(false, broken.getBoolean("complete"));
            assertNull(broken.get("next"));
            // What lies after it holds, and says nothing of it; what lies before does, up to it.
            holds(proof(batch + 1, 200));
            assertEquals(batch - 1, broken.getLong("through"));
            assertEquals(row, walked(batch - 3, 2).getString("broken.event"));
        } finally {
            bend(BENT, WRITTEN);
        }
        holds(proof(batch, 200));
    }

    /** The account of the service cannot do that, unless it is the owner's own. */
    @Test
    void isNotChangedByTheService() throws SQLException {
        if (DatabaseOwner.isAnother()) {
            try (Connection connection = pool.getConnection()) {
                assertThrows(SQLException.class, () -> change(connection, BENT));
            }
            holds(proof(batch, 200));
        }
    }

    /** Follows {@code next} in small pieces, as a program does; answers the last piece. */
    private static JsonPath walked(long from, int limit) {
        JsonPath piece = proof(from, limit);
        int pieces = 1;
        while (piece.get("next") != null) {
            piece = proof(piece.getLong("next"), limit);
            pieces++;
        }
        assertTrue(pieces > 1, "all of it was looked at in one piece");
        return piece;
    }

    private static void holds(JsonPath proof) {
        assertEquals(List.of(true), List.of(proof.getBoolean("intact")));
        assertNull(proof.get("broken"));
    }

    private static JsonPath proof(long from, int limit) {
        return SignedIn.admin()
                .get(VERIFICATION + "?from=" + from + "&limit=" + limit)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void bend(String from, String to) throws SQLException {
        assertEquals(
                from,
                written.select("SELECT after_digest FROM audit_event WHERE id = ?", row)
                        .getFirst());
        try (Connection owner = DatabaseOwner.connection()) {
            assertEquals(1, change(owner, to));
        }
    }

    private int change(Connection connection, String digest) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CHANGE)) {
            update.setString(1, digest);
            update.setString(2, row);
            return update.executeUpdate();
        }
    }
}
