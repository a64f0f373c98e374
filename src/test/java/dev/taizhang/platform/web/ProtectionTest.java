package dev.taizhang.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer carries for the sake of browsers, and what becomes of a client that asks too much. */
@QuarkusTest
class ProtectionTest {

    @Inject
    Vertx vertx;

    @Inject
    RateLimits limits;

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/me",
                "/api/v1/nowhere",
                "/api/v1/meetings?limit=0",
                "/api/v1/meetings?limit=1&limit=2",
                "/q/health/live",
                "/q/metrics",
                "/openapi",
                "/docs/",
                "/docs/swagger-ui-bundle.js",
                "/nowhere"
            })
    void everyAnswerTellsABrowserWhatNotToDo(String path) {
        protectedAnswer(given().urlEncodingEnabled(false).get(path).then());
        protectedAnswer(staff.clerk().urlEncodingEnabled(false).get(path).then());
    }

    @Test
    void dataMayDoNothingPagesOnlyWhatTheyNeed() {
        staff.clerk()
                .get("/api/v1/me")
                .then()
                .header("Content-Security-Policy", matchesPattern("default-src 'none'; frame.*"));
        given().get("/docs/").then().header("Content-Security-Policy", containsString("script-src 'self'"));
        staff.clerk()
                .accept("text/html")
                .get("/api/v1/aggregated-reports/" + staff.organization() + "/2022")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("style-src"))
                .header("Content-Security-Policy", not(containsString("script-src")));
    }

    @Test
    void noAddressIsTakenFromTheHostThatAClientClaims() {
        Staff staff = Staff.hired();
        staff.clerk()
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .contentType("application/json")
                .body(Bodies.meeting(staff.organization()))
                .post("/api/v1/meetings")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern("/api/v1/meetings/[0-9a-v]{20}"));
        given().header("Host", "evil.example")
                .contentType("application/json")
                .body(Map.of("username", staff.username(Role.CLERK), "password", SignedIn.PASSWORD))
                .post("/api/v1/sessions")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern("/api/v1/sessions/[0-9a-v]{20}"));
    }

    @Test
    void noOtherOriginMayReadUnlessItIsListed() {
        staff.clerk()
                .header("Origin", "https://elsewhere.example.org")
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void anAnswerIsNotThatOfAnotherSession() {
        staff.clerk().get("/api/v1/me").then().header("Vary", containsString("Authorization, Cookie"));
    }

    @Test
    void aPageOfAListedOriginMaySendWhatASessionNeeds() throws Exception {
        String origin = "https://app.example.org";
        Router router = Router.router(vertx);
        new CrossOrigin(listing(origin)).register(router);
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpRequest asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + "/"))
                    .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                    .header("Origin", origin)
                    .header("Access-Control-Request-Method", "DELETE")
                    .header("Access-Control-Request-Headers", "x-csrf-token")
                    .build();
            String taken = browser.send(asked, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Access-Control-Allow-Headers")
                    .orElse("");
            assertThat(taken, containsString("X-CSRF-Token"));
            assertThat(taken, not(containsString("X-API-Key")));
        } finally {
            server.close().toCompletionStage().toCompletableFuture().get();
        }
    }

    private static WebSettings listing(String origin) {
        return new SmallRyeConfigBuilder()
                .withMapping(WebSettings.class)
                .withDefaultValues(Map.of("taizhang.web.cors.origins", origin))
                .addDefaultInterceptors()
                .build()
                .getConfigMapping(WebSettings.class);
    }

    @Test
    void tellsHowMuchIsLeftAndStopsWhoeverHasNothingLeft() {
        String id = staff.as(Role.READER).get("/api/v1/me").then().extract().path("accountId");
        staff.as(Role.READER)
                .get("/api/v1/me")
                .then()
                .header("RateLimit-Policy", matchesPattern("\"default\";q=\\d+;w=\\d+"))
                .header("RateLimit", matchesPattern("\"default\";r=\\d+;t=\\d+"));
        limits.bucket("account " + id).tryConsumeAsMuchAsPossible();
        // Beyond what comes back while the next request is on its way.
        limits.bucket("account " + id).consumeIgnoringRateLimits(100_000);
        staff.as(Role.READER)
                .get("/api/v1/me")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .header("RateLimit", matchesPattern("\"default\";r=0;t=\\d+"))
                .body("code", equalTo("TOO_MANY_REQUESTS"));
        staff.clerk().get("/api/v1/me").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200).header("RateLimit", nullValue());
    }

    @Test
    void aHostOfIpv6IsOneClientWhateverAddressItTakes() {
        assertEquals(network("2001:db8:1:2::1"), network("2001:db8:1:2:ffff::9"));
        assertNotEquals(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
        assertNotEquals(network("192.0.2.1"), network("192.0.2.2"));
    }

    private static String network(String host) {
        return Networks.of(SocketAddress.inetSocketAddress(1, host));
    }

    private static void protectedAnswer(ValidatableResponse answer) {
        answer.header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Cross-Origin-Resource-Policy", equalTo("same-origin"))
                .header("Cross-Origin-Opener-Policy", equalTo("same-origin"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Strict-Transport-Security", nullValue());
    }
}
