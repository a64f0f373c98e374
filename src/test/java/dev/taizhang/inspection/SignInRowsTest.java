package dev.taizhang.inspection;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInRowsTest {

    private static final String SIGN_INS = "/api/v1/audit-events?action=SIGN_IN&limit=200";

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void aSignInLeavesARowAndTheRequestsAfterItNone() {
        String id = accountOf(Role.READER);
        staff.as(Role.READER).get("/api/v1/me").then().statusCode(200);
        rows("&actor=" + id)
                .body("items", hasSize(1))
                .body("items[0].outcome", equalTo("DONE"))
                .body("items[0].resource", equalTo(id));
    }

    @Test
    void aWrongPasswordLeavesARowAtTheAccount() {
        String id = accountOf(Role.READER);
        SignedIn.with(staff.username(Role.READER), "not-the-password")
                .get("/api/v1/me")
                .then()
                .statusCode(401);
        rows("&outcome=REFUSED&resource=" + id)
                .body("items.code", contains("WRONG_CREDENTIALS"))
                .body("items[0].actor", equalTo("anonymous"))
                .body("items[0].traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void arriveAtWhoeverHasTheListAlready() {
        String id = accountOf(Role.READER);
        String list = SIGN_INS + "&outcome=REFUSED&resource=" + id;
        String before = SignedIn.admin().get(list).header("ETag");
        SignedIn.admin().header("If-None-Match", before).get(list).then().statusCode(304);
        SignedIn.with(staff.username(Role.READER), "not-the-password")
                .get("/api/v1/me")
                .then()
                .statusCode(401);
        SignedIn.admin()
                .header("If-None-Match", before)
                .get(list)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void thoseThatHadToWaitAreToldApart() {
        String id = accountOf(Role.READER);
        for (int i = 0; i < 4; i++) {
            SignedIn.with(staff.username(Role.READER), "not-the-password")
                    .get("/api/v1/me")
                    .then()
                    .statusCode(401);
        }
        rows("&outcome=REFUSED&resource=" + id).body("items.code", hasItem("WRONG_CREDENTIALS_AGAIN"));
    }

    @Test
    void aUsernameThatIsNobodysIsOnlyADigestThatStaysTheSame() {
        String username = "n-" + Ids.next();
        String resource = rows("&outcome=REFUSED&traceId=" + refused(username))
                .body("items.resourceKind", contains("USERNAME"))
                .body("items[0].resource", matchesPattern("[0-9a-f]{32}"))
                .extract()
                .path("items[0].resource");
        refused(username);
        ValidatableResponse both = rows("&outcome=REFUSED&resource=" + resource).body("items", hasSize(2));
        String all = both.extract().asString();
        assertFalse(all.contains(username), "the username");
        assertFalse(all.contains("my-secret-password"), "the password");
    }

    private static String refused(String username) {
        return SignedIn.with(username, "my-secret-password")
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .extract()
                .header("X-Trace-Id");
    }

    private String accountOf(Role role) {
        return staff.as(role).get("/api/v1/me").then().statusCode(200).extract().path("accountId");
    }

    private static ValidatableResponse rows(String query) {
        return SignedIn.admin().get(SIGN_INS + query).then().statusCode(200);
    }
}
