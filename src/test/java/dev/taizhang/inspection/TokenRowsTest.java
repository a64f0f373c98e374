package dev.taizhang.inspection;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.OfficeToken;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What tokens of the office's identity provider leave in the trail. */
@QuarkusTest
class TokenRowsTest {

    private static final String SIGN_INS = "/api/v1/audit-events?action=SIGN_IN";

    @Test
    void theFirstUseOfATokenLeavesARowAndTheOthersNone() {
        String username = SignedIn.account(Role.READER, null);
        String first = token(username);
        String id = me(first).statusCode(200).extract().path("accountId");
        me(first).statusCode(200);
        me(token(username)).statusCode(200);
        List<Integer> counts = SignedIn.admin()
                .get(SIGN_INS + "&outcome=DONE&actor=" + id)
                .then()
                .statusCode(200)
                .body("items.code", everyItem(equalTo("OFFICE_TOKEN")))
                .extract()
                .path("items.occurrences");
        assertEquals(2, counts.stream().mapToInt(count -> count).sum());
    }

    @Test
    void aTokenThatIsRefusedLeavesARowThatDoesNotTellIt() {
        String foreign = token("nobody-" + Ids.next());
        String trace = me(foreign).statusCode(401).extract().header("X-Trace-Id");
        String rows = SignedIn.admin()
                .get(SIGN_INS + "&resourceKind=TOKEN&outcome=REFUSED&traceId=" + trace)
                .then()
                .statusCode(200)
                .body("items.code", contains("WRONG_CREDENTIALS"))
                .body("items.actor", contains("anonymous"))
                .extract()
                .asString();
        assertFalse(rows.contains(foreign));
    }

    private static String token(String name) {
        Map<String, Object> claims = OfficeToken.claims(name);
        claims.put("jti", Ids.next());
        return OfficeToken.signed(claims);
    }

    private static ValidatableResponse me(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/v1/me")
                .then();
    }
}
