package dev.taizhang.signin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.account.Guests;
import dev.taizhang.account.OfficeSubjects;
import dev.taizhang.account.TokenTrail;
import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.Grant;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.OfficeToken;
import dev.taizhang.support.Offices;
import dev.taizhang.support.SignedIn;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens of the office's identity provider, which runs beside the tests and signs what they ask for. */
@QuarkusTest
class OfficeTokensTest {

    private static final String ME = "/api/v1/me";
    private static final String INVALID = "Bearer realm=\"taizhang\", error=\"invalid_token\"";

    @Inject
    OfficeSubjects subjects;

    @Inject
    Guests guests;

    @Inject
    OfficeClock clock;

    @Inject
    TokenTrail trail;

    private String username;

    @BeforeEach
    void enter() {
        username = SignedIn.account(Role.READER, null);
    }

    @Test
    void aTokenNamesAnAccountWhoseGrantsHold() {
        String token = token(claims -> {});
        with(token).statusCode(200).body("username", equalTo(username)).body("grants.role", equalTo(List.of("READER")));
        given().header("Authorization", "Bearer " + token)
                .get(Browser.SESSIONS)
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
    }

    @Test
    void aMachineOfTheOfficeIsAnAccountLikeAnyOther() {
        String machine = SignedIn.account(Role.STATISTICS, Offices.create(null));
        with(token(claims -> {
                    claims.put("sub", "client-of-the-office");
                    claims.put("client_id", "statistics-platform");
                    claims.put("preferred_username", machine);
                }))
                .statusCode(200)
                .body("grants.role", equalTo(List.of("STATISTICS")));
    }

    @Test
    void refusesATokenThatIsNotForUsNow() {
        refused(token(claims -> claims.put("exp", OfficeToken.LONG_AGO)));
        refused(token(claims -> claims.remove("exp")));
        refused(token(claims -> claims.put("nbf", OfficeToken.FAR_AHEAD - 1)));
        refused(token(claims -> claims.put("aud", "another-service")));
        refused(token(claims -> claims.remove("aud")));
        refused(token(claims -> claims.put("iss", "http://127.0.0.1:1/another-issuer")));
        refused(token(claims -> claims.remove("iss")));
        refused(token(claims -> claims.remove("sub")));
    }

    @Test
    void refusesATokenOfNobodyHere() {
        refused(token(claims -> claims.put("preferred_username", "nobody-" + Ids.next())));
        refused(token(claims -> claims.put("preferred_username", "没有 此人")));
        refused(token(claims -> claims.put("preferred_username", List.of(username))));
        refused(token(claims -> claims.remove("preferred_username")));
    }

    @Test
    void refusesATokenThatTheIssuerHasNotSigned() {
        String claims = OfficeToken.json(claims());
        refused(OfficeToken.ask("/sign-as-stranger", claims));
        refused(OfficeToken.ask("/sign-with-unpublished-key", claims));
        refused(OfficeToken.ask("/sign-with-key-of-its-own", claims));
        String none = part("{\"alg\":\"none\"}") + "." + part(claims) + ".";
        refused(none);
        String signed = OfficeToken.ask("/sign", claims);
        String[] parts = signed.split("\\.", -1);
        String other = OfficeToken.json(Map.of(
                "sub", "x", "preferred_username", "admin", "exp", OfficeToken.FAR_AHEAD, "iss", OfficeToken.issuer()));
        refused(parts[0] + "." + part(other) + "." + parts[2]);
        refused(parts[0] + "." + parts[1] + ".");
        refused(part("{\"alg\":\"HS256\"}") + "." + parts[1] + "." + parts[2]);
        for (String odd : List.of("a.b.c", "..", "abc", signed + ".x", "eyJ.eyJ.eyJ")) {
            refused(odd);
        }
        with(signed).statusCode(200);
    }

    @Test
    void followsAChangeOfKeys() {
        String before = token(claims -> {});
        with(before).statusCode(200);
        OfficeToken.ask("/rotate", "");
        String after = token(claims -> {});
        with(after).statusCode(200);
        refused(before);
    }

    @Test
    void anIssuerThatFailsIsNoFailureOfOurs() {
        with(token(claims -> {})).statusCode(200);
        String known = token(claims -> {});
        String unknownKey = OfficeToken.ask("/sign-with-unpublished-key", OfficeToken.json(claims()));
        OfficeToken.ask("/close", "");
        try {
            with(known).statusCode(200);
            int status = with(unknownKey).extract().statusCode();
            assertTrue(status == 401 || status == 503, "answers " + status);
            given().get("/q/health/live").then().statusCode(200);
        } finally {
            OfficeToken.ask("/open", "");
        }
        with(known).statusCode(200);
    }

    @Test
    void takesRolesAndOrganisationsFromClaimsWhereThatIsConfigured() {
        String code = "T" + Ids.next();
        String office = Offices.create(null);
        TokenAccounts reading = reading(Map.of(
                "taizhang.oidc.mode", "CLAIMS",
                "taizhang.oidc.roles-claim", "realm_access/roles",
                "taizhang.oidc.organization-claim", "https://office.example/unit",
                "taizhang.oidc.role-mapping", "填报=CLERK,stats=STATISTICS"));
        Map<String, Object> claims = claims();
        claims.put("sub", "somebody-" + code);
        claims.put("realm_access", Map.of("roles", List.of("填报", "stats", "ADMIN", "offline_access")));
        claims.put("https://office.example/unit", List.of(office, "NO-SUCH-OFFICE"));
        Caller first = caller(found(reading, claims).orElseThrow());
        assertEquals(
                Set.of(new Grant(Role.CLERK, office), new Grant(Role.STATISTICS, office)), Set.copyOf(first.grants()));
        claims.remove("https://office.example/unit");
        Caller again = caller(found(reading, claims).orElseThrow());
        assertEquals(first.accountId(), again.accountId());
        assertEquals(List.of(), again.grants());
        SignedIn.admin()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of("postTitle", "停用", "disabled", true))
                .put("/api/v1/accounts/" + first.accountId())
                .then()
                .statusCode(200);
        assertTrue(found(reading, claims).isEmpty());
    }

    @Test
    void firstRequestsThatComeTogetherAreOneAccount() throws Exception {
        String office = Offices.create(null);
        for (int round = 0; round < 5; round++) {
            String subject = Ids.next();
            CyclicBarrier together = new CyclicBarrier(8);
            try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<String>> answers = IntStream.range(0, 8)
                        .mapToObj(_ -> requests.submit(() -> {
                            together.await();
                            return guestOf(subject, office);
                        }))
                        .toList();
                Set<String> accounts = new HashSet<>();
                for (Future<String> answer : answers) {
                    accounts.add(answer.get());
                }
                assertEquals(1, accounts.size());
            }
        }
    }

    private String guestOf(String subject, String office) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            return caller(guests.find("issuer", subject, null, Set.of(Role.READER), Set.of(office))
                            .orElseThrow())
                    .accountId();
        } finally {
            request.terminate();
        }
    }

    @Test
    void aValueIsTheRoleOfTheSameNameWhereNoneIsMapped() {
        String office = Offices.create(null);
        TokenAccounts reading = reading(Map.of("taizhang.oidc.mode", "CLAIMS"));
        Map<String, Object> claims = claims();
        claims.put("sub", Ids.next());
        claims.put("roles", "READER");
        claims.put("organization", office);
        Caller caller = caller(found(reading, claims).orElseThrow());
        assertEquals(List.of(new Grant(Role.READER, office)), caller.grants());
        claims.remove("sub");
        assertTrue(found(reading, claims).isEmpty());
    }

    @Test
    void isOffUnlessAnIssuerIsConfigured() {
        assertFalse(new OfficeIssuer(settings(Map.of()), clock).configured());
    }

    private TokenAccounts reading(Map<String, String> configured) {
        return new TokenAccounts(settings(configured), subjects, guests, trail, clock);
    }

    private static Optional<SecurityIdentity> found(TokenAccounts reading, Map<String, Object> claims) {
        return reading.find(Claims.of(unsigned(claims)), null);
    }

    private static OidcSettings settings(Map<String, String> configured) {
        return new SmallRyeConfigBuilder()
                .withMapping(OidcSettings.class)
                .withDefaultValues(configured)
                .addDefaultInterceptors()
                .build()
                .getConfigMapping(OidcSettings.class);
    }

    private static Caller caller(SecurityIdentity identity) {
        return Objects.requireNonNull(identity.<@Nullable Caller>getAttribute(Caller.ATTRIBUTE));
    }

    private Map<String, Object> claims() {
        return OfficeToken.claims(username);
    }

    private String token(Consumer<Map<String, Object>> change) {
        Map<String, Object> claims = claims();
        change.accept(claims);
        return OfficeToken.signed(claims);
    }

    private static String unsigned(Map<String, Object> claims) {
        return part("{}") + "." + part(OfficeToken.json(claims)) + ".";
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse with(String token) {
        return given().header("Authorization", "Bearer " + token).get(ME).then();
    }

    private static void refused(String token) {
        with(token)
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo(INVALID))
                .body("code", equalTo("UNAUTHENTICATED"));
    }
}
