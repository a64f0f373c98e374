package dev.taizhang.platform.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taizhang.platform.sample.SampleResource;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads the log takes each line for an entry of the service; nobody else writes any. */
@QuarkusTest
class ForgedLinesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEARD = "Everything was sent";

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", " "})
    void areNotMadeByAnythingThatIsSent(String end) throws IOException {
        String mark = "forged-" + Ids.next();
        String forged = end + "{\"level\":\"ERROR\",\"message\":\"" + mark + "\"}";
        try (HeardLog log = HeardLog.opened()) {
            for (String request : requests(forged)) {
                String answer = answer(request);
                assertTrue(answer.matches("(?s)HTTP/1\\.[01] 4.*"), () -> request + "\n" + answer);
            }
            for (Map<String, ?> body : List.of(
                    Map.of("username", forged, "password", forged),
                    Map.of("username", "admin" + forged, "password", "not-the-password"),
                    Map.of(forged, forged))) {
                json().body(body).post("/api/v1/sessions");
                json().body(body).post("/api/v1/tokens");
                SignedIn.admin().contentType("application/json").body(body).post("/api/v1/accounts");
            }
            Logger.getLogger("dev.taizhang.test").info(HEARD);
            assertTrue(log.said().stream().anyMatch(entry -> entry.contains(HEARD)));
            assertEquals(
                    List.of(),
                    log.said().stream().filter(entry -> entry.contains(mark)).toList());
        }
    }

    /** A failure may say anything, since whatever it was that failed may have said it. */
    @Test
    void areNotMadeByAFailureEither() throws IOException {
        try (HeardLog log = HeardLog.opened()) {
            String trace = given().get("/api/v1/samples/failures/of-several-lines")
                    .then()
                    .statusCode(500)
                    .extract()
                    .path("traceId");
            List<String> written = log.written().stream()
                    .filter(entry -> entry.contains(trace))
                    .toList();
            assertFalse(written.isEmpty());
            for (String entry : written) {
                assertTrue(entry.endsWith("\n"), entry);
                assertEquals(1, entry.lines().count(), entry);
                assertTrue(
                        JSON.readTree(entry).findValuesAsText("message").contains(SampleResource.SEVERAL_LINES), entry);
            }
        }
    }

    private static RequestSpecification json() {
        return given().contentType("application/json");
    }

    /** The forged line in each part of a request, as bytes where no decent client would send it. */
    private static List<String> requests(String forged) {
        String encoded = URLEncoder.encode(forged, UTF_8).replace("+", "%20");
        String header = base64("{\"alg\":\"RS256\",\"kid\":" + quoted(forged) + "}");
        String claims = base64("{\"iss\":" + quoted(forged) + ",\"sub\":" + quoted(forged) + "}");
        return List.of(
                get("/api/v1/meetings/" + encoded, ""),
                get("/" + encoded, ""),
                get("/api/v1/meetings?q=" + encoded + "&" + encoded + "=1", ""),
                get("/api/v1/me", "Authorization: Basic " + base64("admin" + forged + ":" + forged)),
                get("/api/v1/me", "Authorization: Bearer " + header + "." + claims + ".c2lnbmF0dXJl"),
                get("/api/v1/me", "Authorization: Bearer tzk_" + base64(forged)),
                get("/api/v1/me", "Cookie: taizhang-session=tzs_" + encoded),
                get("/api/v1/me", "User-Agent: a" + forged),
                get("/api/v1/me", "User-Agent: a\r\n " + forged.strip()),
                get("/api/v1/me", "X-Forwarded-For: " + encoded),
                get("/api/v1/me", "traceparent: " + forged.strip()),
                get("/api/v1/me", "Accept-Language: " + forged.strip()),
                get("/api/v1/me", forged.strip() + ": a"),
                forged.strip() + "\r\n\r\n");
    }

    private static String get(String path, String header) {
        return "GET " + path + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n"
                + (header.isEmpty() ? "" : header + "\r\n") + "\r\n";
    }

    private static String quoted(String text) {
        return JSON.getNodeFactory().textNode(text).toString();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /** What comes first of the answer. */
    private static String answer(String request) throws IOException {
        try (Socket socket = new Socket(URI.create(RestAssured.baseURI).getHost(), RestAssured.port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            byte[] first = new byte[8192];
            return new String(first, 0, Math.max(0, socket.getInputStream().read(first)), UTF_8);
        }
    }
}
