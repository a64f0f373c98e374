package dev.taizhang.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taizhang.support.OfficeToken;
import dev.taizhang.support.TestIssuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The service beside an identity provider that says who may do what, and that is not there when the service starts. */
class OfficeIssuerIT {

    private static final String PASSWORD = "an-administrator-of-tests";
    private static final long LONG_AGO = 1_600_000_000L;
    private static final long FAR_AHEAD = 4_000_000_000L;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final TestIssuer provider = new TestIssuer();
    private String issuer = "";

    @Test
    void startsWithoutItAndTakesRolesAndOrganisationsFromItsTokensOnceItIsThere() throws Exception {
        issuer = provider.start().getOrDefault("taizhang.oidc.issuer", "");
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "it-data")), "issuer");
        try (RunningService service = RunningService.start(folder, settings())) {
            String token = ask("/sign", JSON.writeValueAsString(claims()));
            ask("/close", "");
            service.untilReady();
            HttpResponse<String> early = service.get(token, "/api/v1/me");
            assertEquals(503, early.statusCode(), early.body());
            assertTrue(early.body().contains("TEMPORARILY_UNAVAILABLE"), early.body());
            assertEquals(200, found(service).statusCode());
            ask("/open", "");
            HttpResponse<String> me = service.get(token, "/api/v1/me");
            assertEquals(200, me.statusCode(), me.body());
            JsonNode shown = JSON.readTree(me.body());
            assertEquals("somebody of the office", shown.path("name").asText(), me.body());
            assertEquals(List.of("CLERK", "READER"), roles(shown), me.body());
            assertEquals("OFFICE", shown.at("/grants/0/organization").asText(), me.body());
            HttpResponse<String> list = service.get(token, "/api/v1/meetings?organization=OFFICE");
            assertEquals(200, list.statusCode(), list.body());
            assertEquals(403, service.get(token, "/api/v1/accounts").statusCode());
            assertEndsWithItsKey(service, token);
        } finally {
            provider.stop();
        }
    }

    @Test
    void aMachineThatGetsItsTokenThereHoldsNoRoleThatTakesAPerson() throws Exception {
        issuer = provider.start().getOrDefault("taizhang.oidc.issuer", "");
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "it-data")), "machine");
        try (RunningService service = RunningService.start(folder, settings())) {
            service.untilReady();
            assertEquals(200, found(service).statusCode());
            Map<String, Object> claims =
                    Map.of("realm_access", Map.of("roles", List.of("figures", "confirming")), "organization", "OFFICE");
            String token = OfficeToken.ofClient(issuer, "figures-of-the-city", claims);
            HttpResponse<String> me = service.get(token, "/api/v1/me");
            assertEquals(List.of("STATISTICS"), roles(JSON.readTree(me.body())), me.body());
            HttpResponse<String> figure =
                    service.get(token, "/api/v1/metrics/STUDY_MEETING_COUNT/values?organization=OFFICE&period=2022");
            assertEquals(200, figure.statusCode(), figure.body());
            assertEquals(
                    400,
                    service.get(token, "/api/v1/meetings?organization=OFFICE").statusCode());
        } finally {
            provider.stop();
        }
    }

    /** The issuer withdraws a key, and no token comes that would be signed with another one. */
    private void assertEndsWithItsKey(RunningService service, String token) throws Exception {
        ask("/rotate", "");
        int status = 200;
        for (int i = 0; i < 300 && status == 200; i++) {
            Thread.sleep(100);
            status = service.get(token, "/api/v1/me").statusCode();
        }
        assertEquals(401, status);
        assertEquals(
                200,
                service.get(ask("/sign", JSON.writeValueAsString(claims())), "/api/v1/me")
                        .statusCode());
    }

    private static List<String> roles(JsonNode me) {
        return me.path("grants").findValuesAsText("role").stream().sorted().toList();
    }

    private Map<String, String> settings() {
        return Map.of(
                "TAIZHANG_ADMIN_PASSWORD", PASSWORD,
                "TAIZHANG_OIDC_ISSUER", issuer,
                "TAIZHANG_OIDC_KEY_AGE", "PT2S",
                "TAIZHANG_OIDC_MODE", "CLAIMS",
                "TAIZHANG_OIDC_ROLES_CLAIM", "realm_access/roles",
                "TAIZHANG_OIDC_ROLE_MAPPING", "entering=CLERK,looking=READER,figures=STATISTICS,confirming=APPROVER");
    }

    private Map<String, Object> claims() {
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", issuer);
        claims.put("aud", "taizhang");
        claims.put("sub", "somebody");
        claims.put("preferred_username", "somebody of the office");
        claims.put("iat", LONG_AGO);
        claims.put("exp", FAR_AHEAD);
        claims.put("realm_access", Map.of("roles", List.of("entering", "looking", "ADMIN")));
        claims.put("organization", List.of("OFFICE", "NO-SUCH-OFFICE"));
        return claims;
    }

    /** What a local administrator does goes on without the provider: here it makes the office that the tokens name. */
    private static HttpResponse<String> found(RunningService service) throws Exception {
        HttpResponse<String> made = service.post("admin", PASSWORD, "/api/v1/organizations", """
                {"code": "OFFICE", "name": "办公室", "shortName": "办公室", "type": "UNIT", "activeFrom": "2020-01-01"}""");
        assertEquals(201, made.statusCode(), made.body());
        return service.get("admin", PASSWORD, "/api/v1/organizations/OFFICE");
    }

    private String ask(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + path))
                .POST(BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString()).body();
    }
}
