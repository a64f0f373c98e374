package dev.taizhang.article;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pick-up that was entered without a proof waits for the clerks of its office, who prove it or take it back. */
@QuarkusTest
class PickupProofTest {

    private static final Map<String, Object> WITHDRAWAL = Map.of("withdrawnOn", "2022-05-10", "reason", "误录");
    private static final Map<String, Object> UNPROVED = Bodies.without(Bodies.pickup("CITY", "2022-05-03"), "proof");
    private static final Map<String, String> PROOF = Map.of("proof", "剪报扫描件");

    private Staff staff;
    private Entered article;

    @BeforeEach
    void enter() {
        staff = Staff.hired();
        article = Press.published(staff, "WEBSITE", "2022-05-01");
        article.step(staff.clerk(), "pickups", UNPROVED).statusCode(201);
    }

    @Test
    void waitsForItsProofAndThenForItsConfirmation() {
        tasks(staff.approver()).body("items", empty());
        tasks(staff.clerk())
                .body("items.kind", contains("PROVE_PICKUP"))
                .body("items.recordId", contains(article.id()))
                .body("items.no", contains(1))
                .body("items.since", contains(article.shown().getString("pickups[0].enteredAt")));
        article.step(staff.clerk(), "pickups", Bodies.pickup("CITY", "2022-05-03"))
                .statusCode(409)
                .body("code", equalTo("ALREADY_ENTERED"))
                .body("standing", equalTo(1));
        article.step(staff.clerk(), "pickups/1/proof", PROOF)
                .statusCode(200)
                .body("pickups[0].state", equalTo("ENTERED"))
                .body("pickups[0].proof", equalTo("剪报扫描件"))
                .body("pickups[0].provedBy", equalTo(staff.username(Role.CLERK)));
        tasks(staff.clerk()).body("items", empty());
        tasks(staff.approver())
                .body("items.kind", contains("CONFIRM_PICKUP"))
                .body("items.since", contains(article.shown().getString("pickups[0].provedAt")));
        article.step(staff.approver(), "pickups/1/confirmation", null)
                .statusCode(200)
                .body("pickups[0].state", equalTo("CONFIRMED"));
        article.step(staff.clerk(), "pickups/1/proof", PROOF)
                .statusCode(409)
                .body("code", equalTo("INVALID_TRANSITION"))
                .body("allowedTransitions", equalTo(List.of("WITHDRAW")));
    }

    @Test
    void whoeverProvedItDoesNotConfirmIt() {
        String both = SignedIn.account(List.of(
                Map.of("role", "CLERK", "organization", staff.organization()),
                Map.of("role", "APPROVER", "organization", staff.organization())));
        RequestSpecification prover = SignedIn.with(both, SignedIn.PASSWORD);
        article.step(prover, "pickups/1/proof", PROOF).statusCode(200);
        tasks(SignedIn.with(both, SignedIn.PASSWORD)).body("items", empty());
        article.step(SignedIn.with(both, SignedIn.PASSWORD), "pickups/1/confirmation", null)
                .statusCode(409)
                .body("code", equalTo("FOUR_EYES_REQUIRED"));
        article.step(staff.approver(), "pickups/1/confirmation", null).statusCode(200);
    }

    @Test
    void itsClerkTakesBackWhatIsNotConfirmedAndNothingElse() {
        article.step(staff.clerk(), "pickups/1/withdrawal", WITHDRAWAL)
                .statusCode(200)
                .body("pickups[0].state", equalTo("WITHDRAWN"));
        tasks(staff.clerk()).body("items", empty());
        article.step(staff.clerk(), "pickups/1/proof", PROOF)
                .statusCode(409)
                .body("code", equalTo("INVALID_TRANSITION"));
        Press.pickUp(article, staff, "CITY", "2022-05-03", 2);
        article.step(staff.clerk(), "pickups/2/withdrawal", WITHDRAWAL)
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        article.step(staff.clerk(), "pickups/2/withdrawal", Bodies.with(WITHDRAWAL, "withdrawnOn", "2022-04-01"))
                .statusCode(403);
        article.step(staff.approver(), "pickups/2/withdrawal", WITHDRAWAL).statusCode(200);
    }

    @Test
    void aProofIsSaidByAClerkOfTheOfficeWhoHasSeenTheArticle() {
        article.step(staff.clerk(), "pickups/1/proof", Map.of())
                .statusCode(400)
                .body("violations.field", contains("/proof"));
        article.step(staff.clerk(), "pickups/2/proof", PROOF).statusCode(404);
        article.step(staff.approver(), "pickups/1/proof", PROOF).statusCode(403);
        article.step(Staff.hired().clerk(), "pickups/1/proof", PROOF).statusCode(404);
        String path = article.path() + "/pickups/1/proof";
        Entered.post(staff.clerk(), path, null, PROOF).statusCode(428);
        Entered.post(staff.clerk(), path, "\"0\"", PROOF).statusCode(412);
        staff.clerk().get(article.path()).then().body("pickups[0].proof", nullValue());
    }

    private static ValidatableResponse tasks(RequestSpecification as) {
        return as.get("/api/v1/me/tasks").then().statusCode(200);
    }
}
