package dev.taizhang.metric;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.database.Sql;
import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Figures after definitions were published: right or absent, whatever happened to the recount. */
@QuarkusTest
class RecountTest {

    private static final int PATIENCE_SECONDS = 120;
    private static final String METRIC = "STUDY_MEETING_COUNT";
    private static final String PUBLISHED_ELSEWHERE = "PUBLISHED_BY_ANOTHER_REPLICA";

    @Inject
    DataSource pool;

    @Inject
    ContributionStore store;

    @Inject
    DefinitionRegistry registry;

    @Test
    void aRecountThatWasKilledIsTakenUpAndNoFigureIsGivenBefore() throws Exception {
        Staff staff = Staff.hired();
        Entered meeting = Entered.confirmed("meetings", staff, Bodies.meeting(staff.organization()));
        assertEquals(1, value(staff).then().statusCode(200).extract().jsonPath().getInt("value"));
        // As a process leaves it that was killed after it had published and before it came to this record.
        QuarkusTransaction.requiringNew().run(() -> forget(meeting.id()));
        update("UPDATE recount_state SET definitions_revision = 0");

        value(staff)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("LOADING"));
        assertEquals(
                1,
                onceRecounted(staff).then().statusCode(200).extract().jsonPath().getInt("value"));
        RestAssured.get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void notReadyWhileTheRecountIsBehind() throws Exception {
        Staff staff = Staff.hired();
        update("UPDATE recount_state SET definitions_revision = 0");
        RestAssured.get("/q/health/ready").then().statusCode(503);
        onceRecounted(staff).then().statusCode(200);
    }

    @Test
    void whatAnotherReplicaPublishedHoldsForOldRecordsAndForTheNextOne() throws Exception {
        Staff staff = Staff.hired();
        Entered.confirmed("meetings", staff, Bodies.meeting(staff.organization()));
        try {
            QuarkusTransaction.requiringNew().run(this::publishElsewhere);
            Entered.confirmed("meetings", staff, Bodies.meeting(staff.organization()));
            assertEquals(1, contributions(staff), "the next one is translated by what was published");
            onceRecounted(staff).then().statusCode(200);
            assertEquals(2, contributions(staff), "the old one was recounted");
        } finally {
            QuarkusTransaction.requiringNew().run(this::withdrawWhatWasPublished);
            registry.refresh();
        }
    }

    private static Response value(Staff staff) {
        return staff.as(Role.READER)
                .get("/api/v1/metrics/" + METRIC + "/values?period=2022&organization=" + staff.organization());
    }

    private static Response onceRecounted(Staff staff) throws InterruptedException {
        Response answer = value(staff);
        for (int i = 0; answer.statusCode() == 503 && i < PATIENCE_SECONDS * 5; i++) {
            Thread.sleep(200);
            answer = value(staff);
        }
        return answer;
    }

    private void forget(String recordId) {
        try (Connection connection = pool.getConnection()) {
            var open = store.open(connection, recordId);
            assertTrue(!open.isEmpty());
            store.close(connection, open, Instant.now());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void publishElsewhere() {
        update("UPDATE revision SET revision = revision + 1 WHERE scope_key = ?", DefinitionRegistry.SCOPE);
        update("""
                INSERT INTO metric_definition (code, version, effective_from, published_at, body)
                SELECT ?, version, effective_from, published_at, REPLACE(body, ?, ?)
                  FROM metric_definition WHERE code = ?
                """, PUBLISHED_ELSEWHERE, "\"" + METRIC + "\"", "\"" + PUBLISHED_ELSEWHERE + "\"", METRIC);
    }

    private void withdrawWhatWasPublished() {
        for (String table : List.of("metric_definition WHERE code", "contribution WHERE metric")) {
            update("DELETE FROM " + table + " = ?", PUBLISHED_ELSEWHERE);
        }
        update("DELETE FROM metric_summary WHERE metric = ?", PUBLISHED_ELSEWHERE);
        update("UPDATE revision SET revision = revision + 1 WHERE scope_key = ?", DefinitionRegistry.SCOPE);
        update("UPDATE recount_state SET definitions_revision = definitions_revision + 1");
    }

    private int contributions(Staff staff) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT COUNT(*) FROM contribution WHERE metric = ? AND organization_id = ? AND recorded_to = ?")) {
            Sql.bind(select, List.of(PUBLISHED_ELSEWHERE, staff.organization(), Sql.STILL));
            try (ResultSet row = select.executeQuery()) {
                assertTrue(row.next());
                return row.getInt(1);
            }
        }
    }

    private void update(String sql, Object... parameters) {
        try (Connection connection = pool.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            Sql.bind(update, List.of(parameters));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
