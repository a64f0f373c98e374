package dev.taizhang.ledger;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A correction of a confirmed record goes the same way as the record did; until its end the old version holds. */
@QuarkusTest
class AmendmentTest {

    @Test
    void theOldVersionHoldsUntilTheNewOneIsConfirmed() {
        Staff staff = Staff.hired();
        Entered record = Entered.confirmed("lectures", staff, Bodies.lecture(staff.organization()));
        amend(record, staff, 40)
                .statusCode(201)
                .body("version", equalTo(1))
                .body("attendance", equalTo(34))
                .body("pendingVersion.version", equalTo(2))
                .body("pendingVersion.state", equalTo("DRAFT"))
                .body("pendingVersion.amendReason", equalTo("人数有误"))
                .body("pendingVersion.enteredBy", equalTo(staff.username(Role.CLERK)));
        record.submitted();
        assertEquals("CONFIRMED", record.shown().getString("state"));
        assertEquals("SUBMITTED", record.shown().getString("pendingVersion.state"));
        assertEquals(34, record.shown().getInt("attendance"));

        record.confirmed();
        assertEquals(40, record.shown().getInt("attendance"));
        assertEquals(2, record.shown().getInt("version"));
        assertEquals(staff.username(Role.CLERK), record.shown().getString("amendedBy"));
        assertNull(record.shown().get("pendingVersion"));
    }

    @Test
    void allVersionsCanBeRead() {
        Staff staff = Staff.hired();
        Entered record = Entered.confirmed("lectures", staff, Bodies.lecture(staff.organization()));
        amend(record, staff, 40).statusCode(201);
        record.submitted().confirmed();
        staff.clerk()
                .get(record.path() + "/versions")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.version", equalTo(List.of(2, 1)))
                .body("items.state", equalTo(List.of("CONFIRMED", "SUPERSEDED")))
                .body("items.attendance", equalTo(List.of(40, 34)))
                .body("items[0].amendReason", equalTo("人数有误"))
                .body("next", nullValue());
        String next = staff.clerk()
                .get(record.path() + "/versions?limit=1")
                .then()
                .body("items.version", equalTo(List.of(2)))
                .body("next", notNullValue())
                .extract()
                .path("next");
        staff.clerk()
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get(record.path() + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", equalTo(List.of(1)))
                .body("next", nullValue());
    }

    @Test
    void aPendingVersionCanBeChangedReturnedAndDropped() {
        Staff staff = Staff.hired();
        Entered record = Entered.confirmed("lectures", staff, Bodies.lecture(staff.organization()));
        amend(record, staff, 40).statusCode(201);
        record.replace(record.etag(), Bodies.with(Bodies.lecture(staff.organization()), "attendance", 41))
                .statusCode(200)
                .body("attendance", equalTo(34));
        record.submitted();
        record.step(staff.approver(), "return", Map.of("reason", "再核"))
                .statusCode(200)
                .body("pendingVersion.state", equalTo("DRAFT"))
                .body("pendingVersion.returnReason", equalTo("再核"));
        record.step(staff.clerk(), "void", Map.of("reason", "不改了", "version", 2))
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("pendingVersion", nullValue());
        assertEquals(34, record.shown().getInt("attendance"));
        amend(record, staff, 42).statusCode(201).body("pendingVersion.version", equalTo(3));
        record.submitted().confirmed();
        assertEquals(42, record.shown().getInt("attendance"));
        staff.clerk()
                .get(record.path() + "/versions")
                .then()
                .body("items.state", equalTo(List.of("CONFIRMED", "VOIDED", "SUPERSEDED")));
    }

    @Test
    void droppingAVersionThatIsNotPendingIsAFault() {
        Staff staff = Staff.hired();
        Entered record = Entered.confirmed("lectures", staff, Bodies.lecture(staff.organization()));
        record.step(staff.approver(), "void", Map.of("reason", "不改了", "version", 2))
                .statusCode(400)
                .body("violations[0].field", equalTo("/version"))
                .body("violations[0].code", equalTo("NO_SUCH_PENDING_VERSION"));
        assertEquals("CONFIRMED", record.shown().getString("state"));
    }

    @Test
    void aClerkCannotDropAnAmendmentThatWasHandedIn() {
        Staff staff = Staff.hired();
        Entered record = Entered.confirmed("lectures", staff, Bodies.lecture(staff.organization()));
        amend(record, staff, 40).statusCode(201);
        record.submitted();
        record.step(staff.clerk(), "void", Map.of("reason", "不改了", "version", 2))
                .statusCode(403);
        record.step(staff.approver(), "void", Map.of("reason", "不改了", "version", 2))
                .statusCode(200);
        assertEquals(34, record.shown().getInt("attendance"));
    }

    @Test
    void onlyOneAmendmentIsUnderWayAtATime() {
        Staff staff = Staff.hired();
        Entered record = Entered.confirmed("lectures", staff, Bodies.lecture(staff.organization()));
        amend(record, staff, 40).statusCode(201);
        amend(record, staff, 41).statusCode(409).body("code", equalTo("INVALID_TRANSITION"));
        assertEquals(2, record.shown().getInt("pendingVersion.version"));
    }

    @Test
    void neitherADraftNorAVoidedRecordIsAmended() {
        Staff staff = Staff.hired();
        Entered record = Entered.draft("lectures", staff);
        amend(record, staff, 40)
                .statusCode(409)
                .body("code", equalTo("INVALID_TRANSITION"))
                .body("state", equalTo("DRAFT"));
        record.step(staff.clerk(), "void", Map.of("reason", "重复")).statusCode(200);
        amend(record, staff, 40)
                .statusCode(409)
                .body("code", equalTo("INVALID_TRANSITION"))
                .body("state", equalTo("VOIDED"));
    }

    @Test
    void voidingARecordEndsItsAmendmentToo() {
        Staff staff = Staff.hired();
        Entered record = Entered.confirmed("lectures", staff, Bodies.lecture(staff.organization()));
        amend(record, staff, 40).statusCode(201);
        record.step(staff.approver(), "void", Map.of("reason", "重复"))
                .statusCode(200)
                .body("state", equalTo("VOIDED"))
                .body("pendingVersion", nullValue());
        staff.clerk().get(record.path() + "/versions").then().body("items.state", equalTo(List.of("VOIDED", "VOIDED")));
    }

    @Test
    void theFaultsOfAnAmendmentPointIntoItsContent() {
        Staff staff = Staff.hired();
        Entered record = Entered.confirmed("lectures", staff, Bodies.lecture(staff.organization()));
        Map<String, Object> content = Bodies.with(Bodies.lecture(staff.organization()), "attendance", 10);
        record.step(staff.clerk(), "amendments", Map.of("content", content))
                .statusCode(400)
                .body("violations.field", equalTo(List.of("/reason", "/content/attendance")))
                .body("violations.code", equalTo(List.of("REQUIRED", "BELOW_SUM_OF_PARTS")));
    }

    private static ValidatableResponse amend(Entered record, Staff staff, int attendance) {
        Map<String, Object> content = Bodies.with(Bodies.lecture(staff.organization()), "attendance", attendance);
        return record.step(staff.clerk(), "amendments", Map.of("reason", "人数有误", "content", content));
    }
}
