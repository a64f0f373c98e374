package dev.taizhang.platform.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the protocol's own layer refuses is told in a problem, too. Client libraries send none of it. */
@QuarkusTest
class InvalidRequestsTest {

    private static final String HOST = " HTTP/1.1\r\nHost: h\r\n";
    private static final String CHUNKED =
            "POST /api/v1/samples/echo" + HOST + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/meetings/a b HTTP/1.1\r\nHost: h\r\n\r\n",
                "POST /api/v1/meetings HTTP/1.1\r\nHost: h\r\nContent-Length: abc\r\n\r\n",
                "POST /api/v1/meetings HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "GET /api/v1/meetings HTTP/1.1\r\nHost: h\r\nX-Thing: a\u0000b\r\n\r\n",
                "GET /api/v1/meetings HTTP/1.1\r\nHost: h\r\nX Thing: a\r\n\r\n",
                "GET /api/v1/meetings HTTP/9.9.9\r\nHost: h\r\n\r\n",
                "nonsense\r\n\r\n",
            })
    void whatCannotBeReadIsAProblem(String request) throws IOException {
        JsonPath problem = problem(answerTo(request), 400);
        assertEquals("MALFORMED_REQUEST", problem.getString("code"));
        assertFalse(problem.getString("traceId").isEmpty());
    }

    @Test
    void aRequestLineWithoutEndIsToldAsTooLong() throws IOException {
        assertEquals(
                "URI_TOO_LONG",
                problem(answerTo("GET /" + "a".repeat(70_000) + HOST + "\r\n"), 414)
                        .getString("code"));
    }

    @Test
    void headersWithoutEndAreToldAsTooLarge() throws IOException {
        assertEquals(
                "HEADERS_TOO_LARGE",
                problem(answerTo("GET /api/v1/meetings" + HOST + "X: " + "a".repeat(70_000) + "\r\n\r\n"), 431)
                        .getString("code"));
    }

    /** With its framing the connection is lost, often before an answer can go out; but it is no fault of ours. */
    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n[1]\r\n0\r\n\r\n", "3\r\n[1]\r\nzz\r\n", "-1\r\n[1]\r\n"})
    void aBrokenChunkIsNoFaultOfOurs(String chunks) throws IOException {
        String answer = answerTo(CHUNKED + chunks);
        if (!answer.isEmpty()) {
            assertEquals("UPLOAD_INTERRUPTED", problem(answer, 400).getString("code"));
        }
    }

    @Test
    void whatFollowsAnotherRequestIsToldAsWell() throws IOException {
        String both = answerTo("GET /q/health" + HOST + "\r\nnonsense\r\n\r\n");
        assertTrue(both.startsWith("HTTP/1.1 200 "), both);
        assertTrue(both.contains("MALFORMED_REQUEST"), both);
    }

    /** Whoever stands in front may have gone by the other of the two (RFC 9112, 6.3). */
    @Test
    void aBodyInChunksEndsWithThemWhateverElseIsSaidOfItsLength() throws IOException {
        String head = CHUNKED.replace("Transfer-Encoding", "Content-Length: 3\r\nTransfer-Encoding");
        String answers = answerTo(head + "2\r\n[]\r\n0\r\n\r\nGET /q/health/live" + HOST + "Connection: close\r\n\r\n");
        assertTrue(answers.startsWith("HTTP/1.1 400 "), answers);
        assertFalse(answers.contains("MALFORMED_REQUEST"), answers);
    }

    @Test
    void itIsToldInTheLanguageOfTheClientWhereThatCouldBeRead() throws IOException {
        String answer = answerTo("POST /api/v1/meetings" + HOST + "Accept-Language: en\r\nContent-Length: abc\r\n\r\n");
        assertTrue(answer.contains("content-language: en\r\n") || answer.contains("Content-Language: en\r\n"), answer);
    }

    /** The problem in an answer after which the connection ends. */
    private static JsonPath problem(String answer, int status) {
        assertTrue(answer.matches("(?s)HTTP/1\\.[01] " + status + " .*"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        return JsonPath.from(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }

    private static String answerTo(String request) throws IOException {
        try (Socket socket = new Socket(URI.create(RestAssured.baseURI).getHost(), RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
