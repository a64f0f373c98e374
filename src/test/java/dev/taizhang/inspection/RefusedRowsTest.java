package dev.taizhang.inspection;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is refused leaves a row under the id that its answer gave the request, whoever refused it. */
@QuarkusTest
class RefusedRowsTest {

    private static final String EVENTS = "/api/v1/audit-events";
    private static final String MEETINGS = "/api/v1/meetings";
    private static final String TRACE = "X-Trace-Id";

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void whatIsThereForOthersAloneLeavesARowWhenItIsAskedFor() {
        Entered hidden = Entered.draft("meetings", Staff.hired());
        row(staff.clerk().get(hidden.path()), 404)
                .body("items.action", contains("GET_MEETING"))
                .body("items.resource", contains(hidden.id()))
                .body("items.code", contains("NOT_FOUND"))
                .body("items.actor", contains(idOf(Role.CLERK)));
    }

    @Test
    void whatIsNotThereAtAllIsAnsweredAndTakenDownAlike() {
        Entered hidden = Entered.draft("meetings", Staff.hired());
        String none = Ids.next();
        Response foreign = staff.clerk().get(hidden.path());
        Response nothing = staff.clerk().get(MEETINGS + "/" + none);
        assertEquals(names(foreign), names(nothing));
        row(nothing, 404).body("items.resource", contains(none));
    }

    @Test
    void pathsThatTheServiceDoesNotHaveAreNoneThatCouldHideSomething() {
        Response nowhere = staff.clerk().get("/api/v1/nowhere/else");
        nowhere.then().statusCode(404);
        of(nowhere).body("items", hasSize(0));
        row(staff.clerk().post("/api/v1/nowhere/else"), 404)
                .body("items.action", contains("POST_UNKNOWN"))
                .body("items.resourceKind", contains("-"));
    }

    @Test
    void organizationsThatAreNotForTheCallerLeaveARowWhenTheyAreNamed() {
        String foreign = Staff.hired().organization();
        row(staff.clerk().get(MEETINGS + "?organization=" + foreign), 400)
                .body("items.action", contains("GET_MEETING"))
                .body("items.code", contains("UNKNOWN_ORGANIZATION"));
        Response misspelt = staff.clerk().get(MEETINGS + "?organisation=" + foreign);
        misspelt.then().statusCode(400);
        of(misspelt).body("items", hasSize(0));
    }

    @Test
    void changesThatAreRefusedForTheirFormLeaveARowEach() {
        Entered meeting = Entered.draft("meetings", staff);
        row(staff.clerk().contentType("application/json").body("{}").post(MEETINGS), 400)
                .body("items.action", contains("POST_MEETING"))
                .body("items.code", contains("VALIDATION_FAILED"));
        row(staff.clerk().post(meeting.path() + "/submission"), 428)
                .body("items.action", contains("POST_MEETING_SUBMISSION"))
                .body("items.resource", contains(meeting.id()));
        row(staff.clerk().contentType("text/plain").body("x").post(MEETINGS), 415)
                .body("items.code", contains("UNSUPPORTED_MEDIA_TYPE"));
        row(staff.clerk().delete(meeting.path()), 405).body("items.action", contains("DELETE_MEETING"));
        row(staff.clerk().contentType("application/json").body("{").post(MEETINGS), 400)
                .body("items.code", contains("MALFORMED_JSON"));
    }

    @Test
    void whatIsRefusedAtTheDoorLeavesARow() {
        row(
                        staff.clerk()
                                .contentType("application/json")
                                .body("\"" + "x".repeat(6_000_000) + "\"")
                                .post(MEETINGS),
                        413)
                .body("items.action", contains("POST_MEETING"))
                .body("items.actor", contains("anonymous"))
                .body("items.code", contains("PAYLOAD_TOO_LARGE"));
    }

    @Test
    void whoeverShowsNothingLeavesARowAndWhoeverShowsTheWrongThingOnlyOne() {
        row(given().get(MEETINGS), 401)
                .body("items.action", contains("GET_MEETING"))
                .body("items.actor", contains("anonymous"))
                .body("items.code", contains("UNAUTHENTICATED"));
        row(SignedIn.with(staff.username(Role.READER), "not-the-password").get(MEETINGS), 401)
                .body("items.action", contains("SIGN_IN"));
        row(given().header("Authorization", "Bearer x").get(MEETINGS), 401)
                .body("items.action", contains("GET_MEETING"));
    }

    @Test
    void doorsOfTheOperatorLeaveARow() {
        row(staff.clerk().get("/q/metrics"), 403)
                .body("items.action", contains("GET_SERVICE_METRICS"))
                .body("items.resourceKind", contains("SERVICE"))
                .body("items.actor", contains(idOf(Role.CLERK)));
    }

    @Test
    void whoeverMustChangeItsPasswordFirstLeavesARow() {
        String username = "t-" + Ids.next();
        Entered.post(
                        SignedIn.admin(),
                        "/api/v1/accounts",
                        null,
                        Map.of(
                                "username",
                                username,
                                "password",
                                SignedIn.PASSWORD,
                                "postTitle",
                                "岗位",
                                "passwordChangeRequired",
                                true,
                                "grants",
                                List.of(Map.of("role", "READER", "organization", staff.organization()))))
                .statusCode(201);
        row(SignedIn.with(username, SignedIn.PASSWORD).get(MEETINGS), 403)
                .body("items.code", contains("PASSWORD_CHANGE_REQUIRED"))
                .body("items.action", contains("GET_MEETING"));
    }

    @Test
    void aSessionThatAnotherPageMakesUseOfIsNamed() {
        String clerk = idOf(Role.CLERK);
        String cookie = given().contentType("application/json")
                .body(Map.of("username", staff.username(Role.CLERK), "password", SignedIn.PASSWORD))
                .post("/api/v1/sessions")
                .cookie("taizhang-session");
        RequestSpecification forged = given().cookie("taizhang-session", cookie);
        row(forged.contentType("application/json").body("{}").post(MEETINGS), 403)
                .body("items.code", contains("CSRF_TOKEN_REQUIRED"))
                .body("items.actor", contains(clerk));
    }

    @Test
    void refusalsOfManyAtOnceAreUnderTheIdOfTheirRequest() {
        Entered meeting = Entered.draft("meetings", staff);
        Response many = staff.approver()
                .contentType("application/json")
                .body(Map.of("items", List.of(Map.of("id", meeting.id(), "etag", meeting.etag()))))
                .post(MEETINGS + "/confirmations");
        row(many, 200)
                .body("items.resource", contains(meeting.id()))
                .body("items.code", contains("INVALID_TRANSITION"));
    }

    @Test
    void theIdOfAProblemFindsWhatWasRefusedAndThatOfAChangeTheChange() {
        String problem =
                staff.clerk().delete(MEETINGS).then().statusCode(405).extract().path("traceId");
        ask(problem + "&outcome=REFUSED").body("items.action", contains("DELETE_MEETING"));
        Response made = staff.clerk()
                .contentType("application/json")
                .body(Bodies.meeting(staff.organization()))
                .post(MEETINGS);
        made.then().statusCode(201);
        ask(made.header(TRACE) + "&resourceKind=MEETING").body("items.action", contains("MEETING_CREATED"));
        for (String wrong : List.of("x", "A".repeat(32), problem + "0")) {
            SignedIn.admin()
                    .get(EVENTS + "?traceId=" + wrong)
                    .then()
                    .statusCode(400)
                    .body("violations.field", contains("/traceId"));
        }
    }

    private static ValidatableResponse row(Response answer, int status) {
        answer.then().statusCode(status);
        return of(answer).body("items", hasSize(1));
    }

    private static ValidatableResponse of(Response answer) {
        // The request may be the first one that its account is proved by, which leaves a row of its own.
        return ask(answer.header(TRACE) + "&outcome=REFUSED");
    }

    private static ValidatableResponse ask(String trace) {
        return SignedIn.admin()
                .get(EVENTS + "?traceId=" + trace)
                .then()
                .statusCode(200)
                .body("next", equalTo(null));
    }

    private static List<String> names(Response answer) {
        return answer.headers().asList().stream()
                .map(header -> header.getName())
                .sorted()
                .toList();
    }

    private String idOf(Role role) {
        return staff.as(role).get("/api/v1/me").then().statusCode(200).extract().path("accountId");
    }
}
