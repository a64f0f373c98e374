package dev.taizhang.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Offices;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SignInTest {

    private static final String ME = "/api/v1/me";

    @Inject
    MeterRegistry meters;

    @Test
    void tellsTheCallerWhoItIsAndWhatItMayDo() {
        String username = SignedIn.account(Role.READER, null);
        signIn(username, SignedIn.PASSWORD)
                .statusCode(200)
                .body("username", equalTo(username))
                .body("grants.role", equalTo(List.of("READER")))
                .body("grants[0].organization", equalTo(null));
    }

    @Test
    void answersACallerWhoHasItAlreadyWithoutABody() {
        String username = SignedIn.account(Role.READER, null);
        String etag = signIn(username, SignedIn.PASSWORD).extract().header("ETag");
        SignedIn.with(username, SignedIn.PASSWORD)
                .header("If-None-Match", etag)
                .get(ME)
                .then()
                .statusCode(304);
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownNameAlike() {
        String username = SignedIn.account(Role.READER, null);
        refused(signIn(username, "not-the-password"));
        refused(signIn("nobody-of-that-name", "not-the-password"));
    }

    @Test
    void challengesWhoeverSaysNothing() {
        refused(given().get(ME).then());
    }

    @Test
    void refusesAnAccountWithoutAPassword() {
        String username = SignedIn.account(Role.READER, null);
        String other = username + ".silent";
        SignedIn.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("username", other, "postTitle", "岗位", "grants", List.of()))
                .post("/api/v1/accounts")
                .then()
                .statusCode(201)
                .body("passwordSet", equalTo(false));
        refused(signIn(other, ""));
        refused(signIn(other, SignedIn.PASSWORD));
    }

    @Test
    void computesNoPasswordHashForTheSecondRequest() {
        String username = SignedIn.account(Role.READER, null);
        double before = hashes("accepted");
        signIn(username, SignedIn.PASSWORD).statusCode(200);
        assertEquals(before + 1, hashes("accepted"));
        double remembered = meters.counter(VerifiedPasswords.HITS).count();
        signIn(username, SignedIn.PASSWORD).statusCode(200);
        signIn(username, SignedIn.PASSWORD).statusCode(200);
        assertEquals(before + 1, hashes("accepted"));
        assertEquals(remembered + 2, meters.counter(VerifiedPasswords.HITS).count());
    }

    @Test
    void doesTheSameWorkForAnUnknownNameAsForAWrongPassword() {
        String username = SignedIn.account(Role.READER, null);
        double before = hashes("refused");
        refused(signIn(username, "not-the-password"));
        assertEquals(before + 1, hashes("refused"));
        refused(signIn("nobody-of-that-name-either", "not-the-password"));
        assertEquals(before + 2, hashes("refused"));
    }

    @Test
    void doesNotTakeAWrongPasswordForTheRightOneItRemembers() {
        String username = SignedIn.account(Role.READER, null);
        signIn(username, SignedIn.PASSWORD).statusCode(200);
        refused(signIn(username, SignedIn.PASSWORD + "x"));
        refused(signIn(username, ""));
    }

    @Test
    void letsTheOwnerInAfterAStrangersFailures() {
        String username = SignedIn.account(Role.READER, null);
        for (int i = 0; i < 6; i++) {
            refused(signIn(username, "guess-number-" + i));
        }
        signIn(username, SignedIn.PASSWORD).statusCode(200);
    }

    @Test
    void neverReadsMoreOfAPasswordThanItHashes() {
        String username = "t-" + Ids.next();
        String longest = "owls" + "x".repeat(68);
        SignedIn.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", longest, "postTitle", "岗位"))
                .post("/api/v1/accounts")
                .then()
                .statusCode(201);
        signIn(username, longest).statusCode(200);
        refused(signIn(username, longest + "y"));
    }

    @ParameterizedTest
    @MethodSource("oddCredentials")
    void refusesOddCredentialsWithoutFailing(byte[] credentials) {
        String header = "Basic " + Base64.getEncoder().encodeToString(credentials);
        refused(given().header("Authorization", header).get(ME).then());
    }

    static List<byte[]> oddCredentials() {
        return List.of(
                utf8(""),
                utf8(":"),
                utf8("admin"),
                utf8("admin:"),
                utf8(":password"),
                utf8("a:b:c:d"),
                utf8("📒:📒📒"),
                utf8("𠮷野家:密码密码密码密码"),
                utf8("admin\u0000:x"),
                utf8("admin:\u0000"),
                utf8("admin' or '1'='1:x"),
                utf8("admin\r\nX-Header=1:x"),
                utf8("a".repeat(3000) + ":" + "b".repeat(3000)),
                new byte[] {(byte) 0xff, (byte) 0xfe, ':', (byte) 0xc0, (byte) 0x80},
                new byte[] {'a', ':', (byte) 0xed, (byte) 0xa0, (byte) 0x80});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic",
                "Basic ",
                "Basic %%%%",
                "Basic YWRtaW4",
                "Basic YWRtaW4=====",
                "basic bm8tY29sb24=",
                "BASIC Og==",
                "Bearer abc",
                "Digest username=\"admin\"",
                "Negotiate",
                "📒"
            })
    void refusesOddHeadersWithoutFailing(String header) {
        given().header("Authorization", header).get(ME).then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void opensHealthAndContractToEveryoneAndFiguresOfOperationToAdministrators() {
        given().get("/q/health").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
        given().get("/openapi").then().statusCode(200);
        given().get("/docs/").then().statusCode(200);
        refused(given().get("/q/metrics").then());
        refused(given().get("/q/dev-ui").then());
        refused(given().get("/nothing/here").then());
        SignedIn.with(SignedIn.account(Role.READER, null), SignedIn.PASSWORD)
                .get("/q/metrics")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        SignedIn.as(Role.ADMIN, Offices.create(Offices.create(null)))
                .get("/q/metrics")
                .then()
                .statusCode(403);
        SignedIn.as(Role.ADMIN, Offices.create(null)).get("/q/metrics").then().statusCode(200);
        SignedIn.admin().get("/q/metrics").then().statusCode(200);
    }

    @Test
    void noPageOfAnotherSiteChangesAnythingWithARememberedPassword() {
        Staff staff = Staff.hired();
        Entered meeting = Entered.draft("meetings", staff);
        staff.clerk()
                .header("Sec-Fetch-Site", "cross-site")
                .header("Origin", "https://elsewhere.example")
                .post(meeting.path() + "/copies")
                .then()
                .statusCode(403)
                .body("code", equalTo("CROSS_SITE_REQUEST"));
        staff.clerk()
                .header("Sec-Fetch-Site", "cross-site")
                .get(meeting.path())
                .then()
                .statusCode(200);
        staff.clerk()
                .header("Sec-Fetch-Site", "same-origin")
                .post(meeting.path() + "/copies")
                .then()
                .statusCode(201);
    }

    private double hashes(String outcome) {
        return meters.counter(Passwords.CHECKS, "outcome", outcome).count();
    }

    private static ValidatableResponse signIn(String username, String password) {
        return SignedIn.with(username, password).get(ME).then();
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalToIgnoringCase("basic realm=\"taizhang\""))
                .body("code", equalTo("UNAUTHENTICATED"))
                .body("violations", equalTo(List.of()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
