package dev.taizhang.signin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.account.Guests;
import dev.taizhang.account.OfficeSubjects;
import dev.taizhang.account.TokenTrail;
import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.Grant;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.OfficeToken;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A machine that the office's identity provider knows is one here as well, and no second pair of eyes. */
@QuarkusTest
class MachineTokensTest {

    @Inject
    OfficeSubjects subjects;

    @Inject
    Guests guests;

    @Inject
    TokenTrail trail;

    @Inject
    OfficeClock clock;

    private Staff staff;
    private String account;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
        account = granted("STATISTICS", "CLERK", "ADMIN", "APPROVER", "REVIEWER_FIRST", "SUPERVISOR", "SIGNATORY");
    }

    @Test
    void opensAnAccountOfFiguresAlone() {
        String figures = granted("STATISTICS");
        String token = ownRight(figures);
        with(token)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("username", equalTo(figures))
                .body("grants.role", equalTo(List.of("STATISTICS")));
        with(token)
                .queryParam("organization", staff.organization())
                .queryParam("period", "2022")
                .get("/api/v1/metrics/STUDY_MEETING_COUNT/values")
                .then()
                .statusCode(200);
        Entered meeting = Entered.draft("meetings", staff);
        with(token).get(meeting.path()).then().statusCode(404);
    }

    @Test
    void takesNoAccountOfAPersonAndKeepsNobodyOut() {
        for (String named : List.of(account, granted("CLERK"), granted("STATISTICS", "READER"), granted())) {
            with(ownRight(named)).get("/api/v1/me").then().statusCode(401);
            with(OfficeToken.signed(OfficeToken.claims(named)))
                    .get("/api/v1/me")
                    .then()
                    .statusCode(200);
            with(ownRight(named)).get("/api/v1/me").then().statusCode(401);
        }
        String id = with(OfficeToken.signed(OfficeToken.claims(account)))
                .get("/api/v1/me")
                .then()
                .extract()
                .path("accountId");
        SignedIn.admin()
                .get("/api/v1/audit-events?action=SIGN_IN&outcome=REFUSED&resource=" + id)
                .then()
                .body("items.code", hasItem("MACHINE_TOKEN"));
    }

    @Test
    void ofNoAccountIsItAPersonWhateverMarksAreConfigured() {
        String subject = "machine-" + Ids.next();
        Map<String, Object> own = Map.of("iss", "issuer", "sub", subject, "client_id", subject);
        Map<String, Object> marked = Map.of("iss", "issuer", "sub", Ids.next(), "idtyp", "app");
        for (Map<String, Object> claims : List.of(own, marked)) {
            Claims read = read(Bodies.with(claims, "preferred_username", account));
            TokenAccounts accounts = new TokenAccounts(
                    settings(Map.of("taizhang.oidc.machine-marks", "idtyp=app")), subjects, guests, trail, clock);
            assertThrows(AuthenticationFailedException.class, () -> accounts.find(read, null));
        }
    }

    @Test
    void aPersonThatComesByTheSameClientIsNone() {
        Map<String, Object> claims = OfficeToken.claims(account);
        claims.put("client_id", "front-end");
        claims.put("azp", "front-end");
        Entered.draft("meetings", staff)
                .submitted()
                .step(with(OfficeToken.signed(claims)), "confirmation", null)
                .statusCode(200);
    }

    @Test
    void ofItsClaimsItKeepsTheRolesOfMachines() {
        Map<String, Object> claims = new HashMap<>(Map.of(
                "iss",
                "issuer",
                "sub",
                "machine-" + Ids.next(),
                "roles",
                List.of("STATISTICS", "APPROVER", "CLERK", "SIGNATORY", "ADMIN"),
                "organization",
                staff.organization()));
        assertTrue(caller(claims, Map.of()).actsBy(Role.APPROVER));
        claims.put("azp", claims.get("sub"));
        Caller machine = caller(claims, Map.of());
        assertTrue(machine.machine());
        assertEquals(
                Set.of(grant(Role.STATISTICS), grant(Role.CLERK), grant(Role.ADMIN)), Set.copyOf(machine.grants()));
    }

    @Test
    void isKnownByTheMarksThatAreConfigured() {
        Map<String, Object> claims = Map.of(
                "iss", "issuer",
                "sub", Ids.next(),
                "client_id", "b",
                "idtyp", "app",
                "roles", "READER",
                "organization", staff.organization());
        Map<String, Boolean> expected = Map.of(
                "client_id", false,
                "idtyp", false,
                "sub", true,
                "idtyp=app", true,
                "idtyp = user", false,
                "client_id=*", true,
                "azp=*", false,
                "azp, idtyp=app", true);
        expected.forEach((marks, machine) -> assertEquals(
                machine,
                caller(claims, Map.of("taizhang.oidc.machine-marks", marks)).machine(),
                marks));
        Stream.of("=app", "idtyp=", " ")
                .forEach(mark -> assertThrows(IllegalArgumentException.class, () -> MachineMark.of(mark), mark));
    }

    @Test
    void theOperatorIsToldOfMarksThatWereNotChosen() {
        Map<String, String> issuer = Map.of("taizhang.oidc.issuer", "https://issuer.example");
        assertTrue(unchosen(issuer));
        assertFalse(unchosen(Map.of()), "no token is taken");
        assertFalse(unchosen(Map.of(
                "taizhang.oidc.issuer", "https://issuer.example", "taizhang.oidc.machine-marks", "client_id=*")));
    }

    private boolean unchosen(Map<String, String> values) {
        return new OfficeIssuer(settings(values), clock).marksAreUnchosen();
    }

    private Caller caller(Map<String, Object> claims, Map<String, String> configured) {
        Map<String, String> values = new HashMap<>(configured);
        values.put("taizhang.oidc.mode", "CLAIMS");
        Optional<SecurityIdentity> found =
                new TokenAccounts(settings(values), subjects, guests, trail, clock).find(read(claims), null);
        return Objects.requireNonNull(found.orElseThrow().<@Nullable Caller>getAttribute(Caller.ATTRIBUTE));
    }

    private static OidcSettings settings(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(OidcSettings.class)
                .withDefaultValues(values)
                .addDefaultInterceptors()
                .build()
                .getConfigMapping(OidcSettings.class);
    }

    private static Claims read(Map<String, Object> claims) {
        byte[] json = OfficeToken.json(claims).getBytes(StandardCharsets.UTF_8);
        return Claims.of("." + Base64.getUrlEncoder().withoutPadding().encodeToString(json) + ".");
    }

    private Grant grant(Role role) {
        return new Grant(role, staff.organization());
    }

    private String granted(String... roles) {
        return SignedIn.account(Stream.of(roles)
                .map(role -> Map.<String, Object>of("role", role, "organization", staff.organization()))
                .toList());
    }

    private static String ownRight(String named) {
        return OfficeToken.ofClient(OfficeToken.issuer(), "machine-" + Ids.next(), Map.of("preferred_username", named));
    }

    private static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
