package dev.taizhang.ledger;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Offices;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a body that names a foreign organisation tells about it: not from when to when it was active (ADR 0011). */
@QuarkusTest
class ForeignReferencesTest {

    private static final List<String> DAYS = List.of("2019-06-01", "2021-06-01", "2022-06-01");

    @Test
    void aForeignOrganizationAnswersAlikeOnEveryDay() {
        Staff staff = Staff.below(Offices.create(null));
        String foreign = closed(Offices.create(null));
        List<Integer> leads = new ArrayList<>();
        List<Integer> coHosts = new ArrayList<>();
        List<Integer> responsible = new ArrayList<>();
        for (String day : DAYS) {
            leads.add(status(enter(staff, "meetings", Bodies.with(Bodies.meeting(foreign), "heldOn", day))));
            Map<String, Object> meeting = Bodies.with(Bodies.meeting(staff.organization()), "heldOn", "2022-06-01");
            responsible.add(status(enter(
                    staff,
                    "meetings",
                    Bodies.with(
                            meeting,
                            "decisions",
                            List.of(Map.of("text", "办理", "responsibleOrganization", foreign, "due", "2022-06-30"))))));
            if (!day.startsWith("2019")) {
                Map<String, Object> activity = Bodies.with(Bodies.activity(staff.organization()), "heldOn", day);
                coHosts.add(status(enter(staff, "activities", Bodies.with(activity, "coHosts", List.of(foreign)))));
            }
        }
        assertEquals(List.of(403, 403, 403), leads);
        assertEquals(List.of(201, 201), coHosts);
        assertEquals(List.of(201, 201, 201), responsible);
    }

    @Test
    void whoeverMaySeeAnOrganizationIsToldThatItIsClosed() {
        Staff staff = Staff.hired();
        String below = closed(Offices.create(staff.organization()));
        Map<String, Object> body = Bodies.with(Bodies.activity(staff.organization()), "heldOn", "2022-06-01");
        enter(staff, "activities", Bodies.with(body, "coHosts", List.of(below)))
                .statusCode(400)
                .body("violations[0].field", equalTo("/coHosts/0"))
                .body("violations[0].code", equalTo("CLOSED_ORGANIZATION"));
        enter(staff, "activities", Bodies.with(body, "coHosts", List.of("NO-SUCH-CODE")))
                .statusCode(400)
                .body("violations[0].code", equalTo("UNKNOWN_ORGANIZATION"));
    }

    /** A co-host is named without being asked; it sees the record, and its figures, from the beginning. */
    @Test
    void aForeignCoHostSeesWhatItIsNamedIn() {
        Staff lead = Staff.hired();
        Staff host = Staff.hired();
        Entered record = Entered.confirmed(
                "activities",
                lead,
                Bodies.with(Bodies.activity(lead.organization()), "coHosts", List.of(host.organization())));
        host.as(Role.READER).get(record.path()).then().statusCode(200);
        host.as(Role.READER)
                .queryParam("organization", host.organization())
                .queryParam("period", "2022")
                .get("/api/v1/metrics/THEME_ACTIVITY_COUNT/values")
                .then()
                .statusCode(200)
                .body("value", equalTo(2));
    }

    private static ValidatableResponse enter(Staff staff, String ledger, Map<String, Object> body) {
        return Entered.post(staff.clerk(), Entered.path(ledger), null, body);
    }

    private static int status(ValidatableResponse answer) {
        return answer.extract().statusCode();
    }

    /** The organisation, closed at the end of 2021. */
    private static String closed(String id) {
        Entered.post(
                        SignedIn.admin(),
                        "/api/v1/organizations/" + id + "/closure",
                        "*",
                        Map.of("activeTo", "2021-12-31"))
                .statusCode(201);
        return id;
    }
}
