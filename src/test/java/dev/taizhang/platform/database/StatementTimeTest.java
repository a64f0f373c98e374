package dev.taizhang.platform.database;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.sample.SampleStore;
import dev.taizhang.shared.Ids;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request asks the database ends; what the service does by itself is given its time. */
@QuarkusTest
class StatementTimeTest {

    private static final String SAMPLES = "/api/v1/samples/";
    private static final String FAILURES = SAMPLES + "failures/";

    @Inject
    SampleStore store;

    @Test
    void statementsOfRequestsEndAfterAMinuteAndOthersWhenTheyAreDone() {
        for (int turn = 0; turn < 3; turn++) {
            given().get(SAMPLES + "statement-time").then().statusCode(200).body("title", equalTo("60"));
            assertEquals("0", store.statementTime());
        }
    }

    /** Also a statement that writes, which MySQL does not end by itself, for whoever asks: by plain SQL, in one go, by mapping. */
    @ParameterizedTest
    @ValueSource(strings = {"overdue-read-", "overdue-write-", "overdue-batch-", "overdue-query-", "overdue-same-"})
    void soIsATransactionThatTakesTooLongAltogether(String kind) {
        String title = kind + Ids.next();
        given().get(FAILURES + title)
                .then()
                .statusCode(503)
                .header("Retry-After", "60")
                .body("code", equalTo("TIME_LIMIT_EXCEEDED"));
        assertEquals(0, store.running(title));
        assertEquals(0, store.count(title));
    }

    @Test
    void whatTakesTooLongIsRefusedAndChangesNothing() {
        String title = "endless-" + Ids.next();
        given().get(FAILURES + title)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "60")
                .body("code", equalTo("TIME_LIMIT_EXCEEDED"))
                .body("title", equalTo("处理超时"));
        given().header("Accept-Language", "en")
                .get(FAILURES + title)
                .then()
                .statusCode(503)
                .body("title", equalTo("Takes too long"));
        assertEquals(0, store.count(title));
        given().get(SAMPLES + "statement-time").then().statusCode(200).body("title", equalTo("60"));
    }
}
