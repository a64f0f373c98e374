package dev.taizhang.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever sets the password of a post could be that post: it stands in the trail, where the post is. */
@QuarkusTest
class PasswordRowsTest {

    private static final String ACCOUNTS = "/api/v1/accounts";
    private static final String SECOND = "seven owls over a quiet harbour";
    private static final String THIRD = "nine herons on a silent river";

    private final String username = "t-" + Ids.next();

    private Staff above;
    private Staff office;
    private String id;

    @BeforeEach
    void hire() {
        above = Staff.hired();
        office = Staff.below(above.organization());
        id = SignedIn.entered(office.as(Role.ADMIN), username, List.of(grant()));
    }

    @Test
    void anAccountWithoutAHomeIsSeenFromWhereItHasItsRights() {
        for (Staff asking : List.of(office, above)) {
            assertEquals(List.of("GRANT_GIVEN", "PASSWORD_SET", "ACCOUNT_CREATED"), actions(asking));
        }
        assertEquals(List.of(), actions(Staff.hired()));
    }

    @Test
    void whereTheFirstRightHasRunOutItIsSeenFromWhereItHoldsOne() {
        Staff next = Staff.hired();
        Map<String, Object> over = Map.of(
                "role", "CLERK", "organization", office.organization(), "from", "2021-01-01", "to", "2021-12-31");
        Map<String, Object> holding = Map.of("role", "CLERK", "organization", next.organization());
        json(SignedIn.admin())
                .header("If-Match", "*")
                .body(Map.of(
                        "postTitle", "岗位", "disabled", false, "password", SECOND, "grants", List.of(over, holding)))
                .put(ACCOUNTS + "/" + id)
                .then()
                .statusCode(200);
        assertEquals(List.of("GRANT_GIVEN", "PASSWORD_SET", "ACCOUNT_CHANGED"), actions(next));
    }

    @Test
    void aPasswordThatAnotherOneSetsIsNoChangeOfNothing() {
        replace(Map.of("postTitle", SignedIn.POST_TITLE, "disabled", false, "grants", List.of(grant())));
        Map<String, String> nothing = latest("ACCOUNT_CHANGED");
        assertEquals(nothing.get("beforeDigest"), nothing.get("afterDigest"));
        replace(Map.of(
                "postTitle", SignedIn.POST_TITLE, "disabled", false, "password", SECOND, "grants", List.of(grant())));
        Map<String, String> set = latest("PASSWORD_SET");
        assertEquals(nothing.get("afterDigest"), set.get("beforeDigest"));
        assertNotEquals(set.get("beforeDigest"), set.get("afterDigest"));
        assertEquals(office.username(Role.ADMIN), nameOf(String.valueOf(set.get("actor"))));
        assertFalse(set.toString().contains(SECOND));
        json(SignedIn.with(username, SECOND))
                .body(Map.of("currentPassword", SECOND, "newPassword", THIRD))
                .post("/api/v1/me/password")
                .then()
                .statusCode(204);
        Map<String, String> changed = latest("PASSWORD_CHANGED");
        assertEquals(set.get("afterDigest"), changed.get("beforeDigest"));
        assertNotEquals(changed.get("beforeDigest"), changed.get("afterDigest"));
    }

    @Test
    void aPutWithoutAPasswordSetsNone() {
        replace(Map.of("postTitle", "别的岗位", "disabled", false, "grants", List.of(grant())));
        Map<String, String> changed = latest("ACCOUNT_CHANGED");
        assertNotEquals(changed.get("beforeDigest"), changed.get("afterDigest"));
        assertEquals(List.of("ACCOUNT_CHANGED", "GRANT_GIVEN", "PASSWORD_SET", "ACCOUNT_CREATED"), actions(above));
    }

    private Map<String, Object> grant() {
        return Map.of("role", "CLERK", "organization", office.organization());
    }

    private void replace(Map<String, Object> body) {
        json(office.as(Role.ADMIN))
                .header("If-Match", "*")
                .body(body)
                .put(ACCOUNTS + "/" + id)
                .then()
                .statusCode(200);
    }

    private Map<String, String> latest(String action) {
        return above.as(Role.ADMIN)
                .get("/api/v1/audit-events?resource=" + id + "&action=" + action)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0]");
    }

    /** The newest first. */
    private List<String> actions(Staff asking) {
        return asking.as(Role.ADMIN)
                .get("/api/v1/audit-events?resource=" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("items.action");
    }

    private static String nameOf(String actor) {
        return SignedIn.admin().get(ACCOUNTS + "/" + actor).path("username");
    }

    private static RequestSpecification json(RequestSpecification as) {
        return as.contentType(ContentType.JSON);
    }
}
