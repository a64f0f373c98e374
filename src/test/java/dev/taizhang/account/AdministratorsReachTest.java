package dev.taizhang.account;

import static dev.taizhang.account.AccountRequests.ACCOUNTS;
import static dev.taizhang.account.AccountRequests.as;
import static dev.taizhang.account.AccountRequests.body;
import static dev.taizhang.account.AccountRequests.created;
import static dev.taizhang.account.AccountRequests.grant;
import static dev.taizhang.account.AccountRequests.post;
import static dev.taizhang.account.AccountRequests.put;
import static dev.taizhang.account.AccountRequests.replacement;
import static dev.taizhang.account.AccountRequests.username;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Offices;
import dev.taizhang.support.Pages;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How far an administrator reaches, and that nobody lifts itself above it. */
@QuarkusTest
class AdministratorsReachTest {

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void isForAdministratorsAlone(Role role) {
        String office = Offices.create(null);
        RequestSpecification caller = SignedIn.as(role, office);
        caller.get(ACCOUNTS).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        String id = created(SignedIn.admin(), body(grant("CLERK", office)));
        SignedIn.as(role, office).get(ACCOUNTS + "/" + id).then().statusCode(403);
        post(SignedIn.as(role, office), body(grant("CLERK", office))).statusCode(403);
        put(SignedIn.as(role, office), id, replacement(grant("ADMIN", office)), "\"1\"")
                .statusCode(403);
    }

    @Test
    void letsAnAdministratorGrantInsideItsSubtreeOnly() {
        String top = Offices.create(null);
        String own = Offices.create(top);
        String below = Offices.create(own);
        String foreign = Offices.create(null);
        String admin = SignedIn.account(Role.ADMIN, own);
        post(as(admin), body(grant("CLERK", own), grant("ADMIN", below))).statusCode(201);
        for (String outside : new String[] {top, foreign}) {
            post(as(admin), body(grant("CLERK", outside))).statusCode(403).body("code", equalTo("FORBIDDEN"));
            post(as(admin), body(grant("CLERK", own), grant("CLERK", outside))).statusCode(403);
            Map<String, Object> home = body(grant("CLERK", own));
            home.put("organization", outside);
            post(as(admin), home).statusCode(403);
        }
        post(as(admin), body(grant("CLERK", "NO-SUCH-OFFICE")))
                .statusCode(400)
                .body("violations.field", equalTo(List.of("/grants/0/organization")));
        post(as(admin), body(grant("ADMIN", null))).statusCode(403);
        post(as(admin), body()).statusCode(400).body("violations.field", equalTo(List.of("/organization")));
    }

    @Test
    void namesAnUnknownOrganizationBesideEveryOtherFault() {
        String own = Offices.create(null);
        String admin = SignedIn.account(Role.ADMIN, own);
        Map<String, Object> reversed = grant("CLERK", own);
        reversed.put("from", "2150-02-01");
        reversed.put("to", "2150-01-01");
        Object[] grants = {grant("CLERK", "NO-SUCH-OFFICE"), reversed};
        List<String> expected = List.of("/grants/0/organization", "/grants/1/to");
        post(as(admin), body(grants)).statusCode(400).body("violations.field", equalTo(expected));
        String id = created(SignedIn.admin(), body(grant("CLERK", own)));
        put(as(admin), id, replacement(grants), "\"1\"").statusCode(400).body("violations.field", equalTo(expected));
        Map<String, Object> client = Map.of("name", "统计接口", "grants", List.of(grants));
        Entered.post(as(admin), "/api/v1/api-clients", null, client)
                .statusCode(400)
                .body("violations.field", equalTo(expected));
    }

    @Test
    void whatLiesBeyondTheReachIsRefusedBeforeAnyFault() {
        String own = Offices.create(null);
        String admin = SignedIn.account(Role.ADMIN, own);
        Map<String, Object> faulty = body(grant("CLERK", Offices.create(null)), grant("CLERK", "NO-SUCH-OFFICE"));
        faulty.remove("postTitle");
        post(as(admin), faulty).statusCode(403);
    }

    @Test
    void letsAnAdministratorChangeOnlyWhatLiesWhollyInsideItsSubtree() {
        String top = Offices.create(null);
        String own = Offices.create(top);
        String admin = SignedIn.account(Role.ADMIN, own);
        String inside = created(SignedIn.admin(), body(grant("CLERK", own)));
        put(as(admin), inside, replacement(grant("READER", own)), "\"1\"").statusCode(200);
        put(as(admin), inside, replacement(grant("READER", top)), "\"2\"").statusCode(403);
        put(as(admin), inside, replacement(grant("ADMIN", null)), "\"2\"").statusCode(403);

        Map<String, Object> later = grant("CLERK", top);
        later.put("from", "2150-01-01");
        for (String outside : List.of(
                created(SignedIn.admin(), body(grant("ADMIN", null))),
                created(SignedIn.admin(), body(grant("CLERK", top))),
                created(SignedIn.admin(), body(grant("CLERK", own), grant("CLERK", top))),
                created(SignedIn.admin(), body(grant("CLERK", own), later)),
                created(SignedIn.admin(), body()),
                Ids.next())) {
            as(admin).get(ACCOUNTS + "/" + outside).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
            put(as(admin), outside, replacement(grant("CLERK", own)), "\"1\"")
                    .statusCode(404)
                    .body("code", equalTo("NOT_FOUND"));
        }
    }

    @Test
    void listsWhatLiesInsideTheSubtreePageByPage() {
        String top = Offices.create(null);
        String own = Offices.create(top);
        List<String> expected = new ArrayList<>(List.of(SignedIn.account(Role.ADMIN, own)));
        String admin = expected.getFirst();
        for (int i = 0; i < 4; i++) {
            Map<String, Object> body = body(grant("CLERK", own));
            created(SignedIn.admin(), body);
            expected.add(username(body));
        }
        Map<String, Object> outside = body(grant("CLERK", own), grant("CLERK", top));
        created(SignedIn.admin(), outside);
        expected.sort(null);
        List<String> found = Pages.all(() -> as(admin), ACCOUNTS, Map.of("limit", 2), "items.username");
        assertEquals(expected, found);
        assertFalse(found.contains(username(outside)));
    }

    @Test
    void listsEveryAccountToTheAdministratorOfEverything() {
        Map<String, Object> body = body();
        created(SignedIn.admin(), body);
        List<String> all = Pages.all(SignedIn::admin, ACCOUNTS, Map.of("limit", 200), "items.username");
        assertTrue(all.containsAll(List.of("admin", username(body))));
    }

    @Test
    void refusesAForgedCursor() {
        SignedIn.admin()
                .queryParam("cursor", "forged")
                .get(ACCOUNTS)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
    }
}
