package dev.taizhang.account;

import static dev.taizhang.account.AccountRequests.as;
import static dev.taizhang.account.AccountRequests.grant;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.security.Secret;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.Offices;
import dev.taizhang.support.Pages;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Machine clients, their keys, and who may make them. */
@QuarkusTest
class ApiClientsTest {

    private static final String CLIENTS = "/api/v1/api-clients";
    private static final String PAST = "2020-01-01T00:00:00Z";

    @Inject
    ApiKeyRepository keys;

    @Test
    void showsAKeyOnceAndKeepsItsHashAlone() {
        String office = Offices.create(null);
        ValidatableResponse made = create(SignedIn.admin(), body(grant("STATISTICS", office)));
        String key = made.statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("key", startsWith("tzk_"))
                .body("client.keys.active", equalTo(List.of(true)))
                .extract()
                .path("key");
        assertTrue(Secret.API_KEY.fits(key));
        String shown = SignedIn.admin()
                .get(path(made))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertFalse(shown.contains(key));
        ApiKey kept = keys.withHash(Secret.hash(key)).orElseThrow();
        assertNotEquals(key, kept.keyHash());
        assertTrue(key.startsWith(kept.hint()) && kept.hint().length() <= 8);
    }

    @Test
    void aKeyOpensWhatItsClientWasGrantedAndNothingElse() {
        String office = Offices.create(null);
        String key = key(create(SignedIn.admin(), body(grant("STATISTICS", office))));
        with(key).get("/api/v1/me").then().statusCode(200).body("grants.role", equalTo(List.of("STATISTICS")));
        with(key)
                .get("/api/v1/metrics/STUDY_MEETING_COUNT/values?organization=" + office + "&period=2022")
                .then()
                .statusCode(200);
        with(key)
                .get("/api/v1/metrics/STUDY_MEETING_COUNT/values?organization=ROOT&period=2022")
                .then()
                .statusCode(404);
        with(key).get(CLIENTS).then().statusCode(403);
    }

    @Test
    void answersARepeatedRequestWithoutTheKey() {
        Map<String, Object> body = body(grant("STATISTICS", Offices.create(null)));
        String once = Ids.next();
        ValidatableResponse first = create(SignedIn.admin().header("Idempotency-Key", once), body);
        create(SignedIn.admin().header("Idempotency-Key", once), body)
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("client.id", equalTo(id(first)))
                .body("key", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tzk_", "tzk_short", "tzk_0nCeUp0nAT1meThereWasAKeyOfAMachineClient7xQ9aZ", "密钥"})
    void refusesWhatIsNoKey(String text) {
        refused(text);
    }

    @Test
    void refusesAKeyThatWasNeverIssuedAndOneThatIsMistyped() {
        refused(Secret.API_KEY.draw());
        String key = key(create(SignedIn.admin(), body(grant("STATISTICS", Offices.create(null)))));
        char last = key.charAt(key.length() - 1) == 'a' ? 'b' : 'a';
        refused(key.substring(0, key.length() - 1) + last);
    }

    @Test
    void takesBothKeysUntilTheFormerEnds() {
        ValidatableResponse made = create(SignedIn.admin(), body(grant("STATISTICS", Offices.create(null))));
        String first = key(made);
        ValidatableResponse rotated = rotate(made, "\"1\"", Map.of()).statusCode(201);
        String second = key(rotated);
        assertEquals(200, status(first));
        assertEquals(200, status(second));
        rotated.body("client.keys.active", equalTo(List.of(true, true)));
        rotate(made, "\"2\"", Map.of("previousEndAt", PAST))
                .statusCode(400)
                .body("violations.field", equalTo(List.of("/previousEndAt")))
                .body("violations.code", equalTo(List.of("HAS_PASSED")));
        assertEquals(200, status(first));
        Instant asked = Instant.now();
        ValidatableResponse ended =
                rotate(made, "\"2\"", Map.of("previousEndAt", asked.toString())).statusCode(201);
        List<String> ends = ended.extract().path("client.keys.findAll { !it.active }.expiresAt");
        assertEquals(2, ends.size());
        ends.forEach(end ->
                assertFalse(OffsetDateTime.parse(end).toInstant().isBefore(asked.truncatedTo(ChronoUnit.MICROS)), end));
        String third = key(ended);
        refused(first);
        refused(second);
        assertEquals(200, status(third));
    }

    @Test
    void aRevokedKeyIsRefusedAtOnceAndOthersStay() {
        ValidatableResponse made = create(SignedIn.admin(), body(grant("STATISTICS", Offices.create(null))));
        String first = key(made);
        String second = key(rotate(made, "\"1\"", Map.of()));
        assertEquals(200, status(first));
        String keyPath = path(made) + "/keys/" + made.extract().path("client.keys[0].id");
        SignedIn.admin().delete(keyPath).then().statusCode(428);
        SignedIn.admin().header("If-Match", "\"2\"").delete(keyPath).then().statusCode(204);
        refused(first);
        assertEquals(200, status(second));
        SignedIn.admin().header("If-Match", "*").delete(keyPath).then().statusCode(204);
        SignedIn.admin()
                .header("If-Match", "*")
                .delete(path(made) + "/keys/" + Ids.next())
                .then()
                .statusCode(404);
    }

    @Test
    void aDisabledClientIsRefusedAtOnce() {
        String office = Offices.create(null);
        ValidatableResponse made = create(SignedIn.admin(), body(grant("STATISTICS", office)));
        assertEquals(200, status(key(made)));
        Map<String, Object> rest = body(grant("STATISTICS", office));
        rest.put("disabled", true);
        SignedIn.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(rest)
                .put(path(made))
                .then()
                .statusCode(200)
                .body("disabled", equalTo(true));
        refused(key(made));
    }

    @Test
    void notesWhenAKeyWasUsed() {
        String office = Offices.create(null);
        String admin = SignedIn.account(Role.ADMIN, office);
        ValidatableResponse made = create(as(admin), body(grant("STATISTICS", office)));
        as(admin).get(path(made)).then().body("keys[0].lastUsedAt", nullValue());
        String before = as(admin).get(CLIENTS).header("ETag");
        assertEquals(200, status(key(made)));
        as(admin).header("If-None-Match", before).get(CLIENTS).then().statusCode(200);
        String noted = as(admin)
                .header("If-None-Match", "\"1\"")
                .get(path(made))
                .then()
                .body("keys[0].lastUsedAt", notNullValue())
                .header("ETag", equalTo("\"1\""))
                .extract()
                .path("keys[0].lastUsedAt");
        assertEquals(200, status(key(made)));
        as(admin).get(path(made)).then().body("keys[0].lastUsedAt", equalTo(noted));
    }

    @Test
    void administratorsReachClientsOfTheirOwnSubtreeAlone() {
        String office = Offices.create(null);
        String admin = SignedIn.account(Role.ADMIN, office);
        ValidatableResponse own =
                create(as(admin), body(grant("STATISTICS", office))).statusCode(201);
        ValidatableResponse foreign = create(SignedIn.admin(), body(grant("STATISTICS", Offices.create(null))));
        as(admin).get(path(own)).then().statusCode(200);
        as(admin).get(path(foreign)).then().statusCode(404);
        rotate(as(admin), foreign, "*", Map.of()).statusCode(404);
        as(admin).get(CLIENTS).then().statusCode(200).body("items.id", equalTo(List.of(id(own))));
        create(as(admin), body(grant("STATISTICS", Offices.create(null)))).statusCode(403);
        create(as(admin), body(grant("READER", null))).statusCode(403);
        create(SignedIn.as(Role.CLERK, office), body(grant("STATISTICS", office)))
                .statusCode(403);
    }

    @Test
    void clientsAreNoAccountsOfPosts() {
        ValidatableResponse made = create(SignedIn.admin(), body(grant("STATISTICS", Offices.create(null))));
        SignedIn.admin().get("/api/v1/accounts/" + id(made)).then().statusCode(404);
        SignedIn.admin().get(CLIENTS + "/" + Ids.next()).then().statusCode(404);
        List<String> accounts = Pages.all(SignedIn::admin, "/api/v1/accounts", Map.of("limit", 200), "items.id");
        assertFalse(accounts.contains(id(made)));
        String username = with(key(made)).get("/api/v1/me").path("username");
        assertEquals(401, AccountRequests.meStatus(username, ""));
        assertEquals(401, AccountRequests.meStatus(username, key(made)));
    }

    @Test
    void namesEveryFaultOfAClientAtOnce() {
        Map<String, Object> body = new HashMap<>();
        body.put("grants", List.of(Map.of("role", "KING")));
        body.put("organization", "NO-SUCH-OFFICE");
        body.put("keyExpiresAt", PAST);
        body.put("colour", "red");
        create(SignedIn.admin(), body)
                .statusCode(400)
                .body(
                        "violations.field",
                        containsInAnyOrder("/name", "/grants/0/role", "/organization", "/keyExpiresAt", "/colour"));
        ValidatableResponse made = create(SignedIn.admin(), body(grant("STATISTICS", Offices.create(null))));
        rotate(made, "*", Map.of("expiresAt", "2199-01-01T00:00:00Z"))
                .statusCode(400)
                .body("violations.code", equalTo(List.of("TOO_LATE")));
        rotate(made, "\"9\"", Map.of()).statusCode(412);
        SignedIn.admin().get(path(made)).then().body("keys", hasSize(1));
    }

    private static Map<String, Object> body(Object... grants) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "统计平台");
        body.put("grants", List.of(grants));
        return body;
    }

    private static ValidatableResponse create(RequestSpecification caller, Map<String, Object> body) {
        return caller.contentType(ContentType.JSON).body(body).post(CLIENTS).then();
    }

    private static ValidatableResponse rotate(ValidatableResponse made, String ifMatch, Map<String, Object> body) {
        return rotate(SignedIn.admin(), made, ifMatch, body);
    }

    private static ValidatableResponse rotate(
            RequestSpecification caller, ValidatableResponse made, String ifMatch, Map<String, Object> body) {
        return caller.contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(body)
                .post(path(made) + "/keys")
                .then();
    }

    private static String id(ValidatableResponse made) {
        return made.extract().path("client.id");
    }

    private static String key(ValidatableResponse made) {
        return made.extract().path("key");
    }

    private static String path(ValidatableResponse made) {
        return CLIENTS + "/" + id(made);
    }

    private static RequestSpecification with(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    private static int status(String key) {
        return with(key).get("/api/v1/me").statusCode();
    }

    private static void refused(String key) {
        with(key)
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"taizhang\", error=\"invalid_token\""))
                .body("code", equalTo("UNAUTHENTICATED"));
    }
}
