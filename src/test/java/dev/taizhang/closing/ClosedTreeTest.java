package dev.taizhang.closing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report of a closed period takes the tree of its days: what it takes from it is not told otherwise. */
@QuarkusTest
class ClosedTreeTest {

    private Staff old;
    private Staff other;
    private Staff unit;

    @BeforeEach
    void hire() {
        old = Staff.below(Staff.hired().organization());
        other = Staff.hired();
        unit = Staff.below(old.organization());
    }

    @Test
    void aMoveIsRefusedThatTakesAnOrganisationOutOfAClosedPeriod() {
        Entered.confirmed("meetings", unit, Bodies.meeting(unit.organization()));
        String closing = Closings.closed(old, "2022");
        closed(move(other, "2022-07-01"))
                .body("closings", contains(idOf(closing)))
                .body("detail", containsString("2022"));
        closed(move(other, "2022-12-31"));
        closed(move(other, "2021-05-01"));
        meetingsOfOld(1);
        move(other, "2023-01-01").statusCode(201);
        meetingsOfOld(1);
    }

    @Test
    void aMoveIsRefusedThatBringsAnOrganisationIntoAClosedPeriod() {
        Staff below = Staff.below(other.organization());
        String closing = Closings.closed(other, "2022-Q2");
        closed(move(other, "2022-04-01")).body("closings", contains(idOf(closing)));
        closed(move(below, "2022-01-01")).body("closings", contains(idOf(closing)));
        move(other, "2022-07-01").statusCode(201);
    }

    @Test
    void aMoveOfDaysBeforeItThatEndsBeforeItIsNotItsMatter() {
        Staff third = Staff.hired();
        move(other, "2021-07-01").statusCode(201);
        for (Staff staff : new Staff[] {old, other, third, unit}) {
            Closings.closed(staff, "2022");
        }
        move(third, "2021-02-01").statusCode(201);
        closed(move(third, "2021-08-01"));
    }

    @Test
    void whoeverIsNewlyEnteredWasNotThereInAClosedPeriod() {
        Closings.closed(old, "2022");
        closed(create("2022-06-01"));
        closed(create("2020-01-01"));
        create("2023-01-01").statusCode(201);
    }

    @Test
    void anOrganisationIsNotEndedInAClosedPeriod() {
        Closings.closed(unit, "2022");
        closed(end("2022-06-30"));
        closed(end("2021-06-30"));
        end("2022-12-31").statusCode(201);
    }

    @Test
    void aNameIsNotChangedInAClosedPeriodButWhatNoReportSaysIs() {
        String name = shown().getString("name");
        String shortName = shown().getString("shortName");
        Closings.closed(old, "2022");
        closed(rename("新名称", "新名", "2022-06-01"));
        rename(name, shortName, "2022-06-01").statusCode(200).body("memberHeadcounts.count", contains(48));
        rename("新名称", "新名", "2023-01-01").statusCode(200);
    }

    @Test
    void whatIsToldOtherwiseWhileItIsReopenedIsWrittenDown() {
        String closing = Closings.closed(old, "2022");
        Closings.reopen(old, closing).statusCode(200);
        move(other, "2022-07-01").statusCode(201);
        old.as(Role.SIGNATORY).get(closing + "/changes").then().body("items", empty());
        SignedIn.admin()
                .get(closing + "/changes")
                .then()
                .body("items.recordType", contains("ORGANIZATION"))
                .body("items.recordId", contains(unit.organization()))
                .body("items.recordNumber", contains(shown().getString("code")))
                .body("items.action", contains("ORGANIZATION_MOVED"))
                .body("items.changedBy", contains("admin"));
        Closings.closeAgain(old, closing).statusCode(200);
        closed(move(old, "2022-09-01"));
    }

    @Test
    void whoeverHasLeftDoesNotEnterRecordsThatCountForAClosedPeriodOfItsFormerSuperior() {
        Map<String, Object> meeting = Bodies.meeting(unit.organization());
        Entered submitted = Entered.draft("meetings", unit).submitted();
        move(other, "2023-01-01").statusCode(201);
        String closing = Closings.closed(old, "2022");
        closed(submitted.step(unit.approver(), "confirmation", null));
        closed(Entered.post(unit.clerk(), "/api/v1/meetings", null, meeting));
        Entered.confirmed("meetings", unit, Bodies.with(Bodies.without(meeting, "decisions"), "heldOn", "2023-03-06"));
        meetingsOfOld(0);
        Closings.reopen(old, closing).statusCode(200);
        submitted.confirmed();
        meetingsOfOld(1);
        SignedIn.admin().get(closing + "/changes").then().body("items.recordId", contains(submitted.id()));
    }

    private void meetingsOfOld(int count) {
        old.as(Role.READER)
                .get("/api/v1/metrics/STUDY_MEETING_COUNT/values?period=2022&through=2022-12-31&organization="
                        + old.organization())
                .then()
                .statusCode(200)
                .body("value", equalTo(count));
    }

    private ValidatableResponse move(Staff parent, String from) {
        return change("/moves", Map.of("parent", parent.organization(), "from", from));
    }

    private ValidatableResponse end(String activeTo) {
        return change("/closure", Map.of("activeTo", activeTo));
    }

    private ValidatableResponse change(String step, Object body) {
        return Entered.post(SignedIn.admin(), path() + step, "*", body);
    }

    private ValidatableResponse rename(String name, String shortName, String from) {
        Map<String, Object> body =
                Map.of("name", name, "shortName", shortName, "type", "BRANCH", "memberHeadcount", 48, "from", from);
        return Entered.put(SignedIn.admin(), path(), "*", body);
    }

    private ValidatableResponse create(String activeFrom) {
        String code = "N" + Ids.next().toUpperCase(Locale.ROOT);
        Map<String, Object> body = new HashMap<>(Map.of("code", code, "name", "新单位", "shortName", "新", "type", "UNIT"));
        body.put("parent", old.organization());
        body.put("activeFrom", activeFrom);
        return Entered.post(SignedIn.admin(), "/api/v1/organizations", null, body);
    }

    private JsonPath shown() {
        return SignedIn.admin().get(path()).then().statusCode(200).extract().jsonPath();
    }

    private String path() {
        return "/api/v1/organizations/" + unit.organization();
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static ValidatableResponse closed(ValidatableResponse answer) {
        return answer.statusCode(409).body("code", equalTo("PERIOD_CLOSED"));
    }
}
