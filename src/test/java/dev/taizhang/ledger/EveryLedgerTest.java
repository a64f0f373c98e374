package dev.taizhang.ledger;

import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds in every ledger there is. */
@QuarkusTest
class EveryLedgerTest {

    /** Paths of the ledgers that the demo year fills, and a member by which their records are told apart as types. */
    private static final List<String> WITH_TYPES = List.of(
            "meetings:type",
            "activities:type",
            "channels:type",
            "articles:publicityClass",
            "risk-checks:subjectType",
            "checklist-templates:subjectType",
            "findings:severity",
            "action-items:source",
            "targets:metric",
            "obligation-rules:recordKind",
            "key-dates:rule");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meetings",
                "lectures",
                "activities",
                "channels",
                "articles",
                "risk-checks",
                "checklist-templates",
                "findings",
                "action-items",
                "targets",
                "obligation-rules",
                "source-documents",
                "key-dates",
                "reports"
            })
    void theStateOfARecordIsAFilterAndItMayHaveFiles(String ledger) {
        JsonPath record = reader().get("/api/v1/" + ledger + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.size()", is(1))
                .extract()
                .jsonPath();
        String state = record.getString("items[0].state");
        reader().get("/api/v1/" + ledger + "?state=" + state)
                .then()
                .statusCode(200)
                .body("items.state", everyItem(is(state)))
                .body("items.id", hasItem(record.getString("items[0].id")));
        reader().get("/api/v1/" + ledger + "/" + record.getString("items[0].id") + "/attachments")
                .then()
                .statusCode(200)
                .body("items", notNullValue());
    }

    @Test
    void theTypeOfARecordIsAFilter() {
        for (String known : WITH_TYPES) {
            List<String> parts = List.of(known.split(":", 2));
            JsonPath record =
                    reader().get("/api/v1/" + parts.getFirst() + "?limit=1").jsonPath();
            String type = record.getString("items[0]." + parts.getLast());
            reader().get("/api/v1/" + parts.getFirst() + "?type=" + type)
                    .then()
                    .statusCode(200)
                    .body("items." + parts.getLast(), everyItem(is(type)))
                    .body("items.id", hasItem(record.getString("items[0].id")));
        }
    }

    /** Records are listed by the day they have now; the reason why one is not counted is of the instant asked about. */
    @Test
    void pagesOfWhatIsNotCountedAreTheWholeListAfterADayWasCorrected() {
        Staff staff = Staff.hired();
        Map<String, Object> body = Bodies.with(
                Bodies.with(Bodies.meeting(staff.organization()), "type", "OTHER"),
                "agenda",
                List.of(Map.of("no", 1, "kind", "DECISION")));
        Entered moved = Entered.confirmed("meetings", staff, Bodies.with(body, "heldOn", "2022-03-01"));
        Entered still = Entered.confirmed("meetings", staff, Bodies.with(body, "heldOn", "2022-02-01"));
        String list = "/api/v1/metrics/STUDY_MEETING_COUNT/contributions?counted=false&period=2022&organization="
                + staff.organization();
        String asOf = staff.clerk()
                .get("/api/v1/metrics/STUDY_MEETING_COUNT/values?period=2022&organization=" + staff.organization())
                .jsonPath()
                .getString("asOf");
        moved.step(
                        staff.clerk(),
                        "amendments",
                        Map.of("reason", "日期有误", "content", Bodies.with(body, "heldOn", "2022-01-10")))
                .statusCode(201);
        moved.submitted().confirmed();
        for (String question : List.of(list, list + "&asOf=" + asOf.replace("+", "%2B"))) {
            JsonPath first = page(staff, question, null);
            JsonPath second = page(staff, question, first.getString("next"));
            assertEquals(
                    List.of(moved.id(), still.id()),
                    List.of(first.getString("items[0].recordId"), second.getString("items[0].recordId")));
            assertTrue(second.get("next") == null
                    || page(staff, question, second.getString("next"))
                            .getList("items")
                            .isEmpty());
        }
    }

    private static JsonPath page(Staff staff, String question, @Nullable String cursor) {
        return staff.clerk()
                .urlEncodingEnabled(false)
                .get(question + "&limit=1" + (cursor == null ? "" : "&cursor=" + cursor))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification reader() {
        return SignedIn.with("reader", "taizhang-demo");
    }
}
