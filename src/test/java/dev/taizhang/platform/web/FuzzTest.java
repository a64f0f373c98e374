package dev.taizhang.platform.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Speaks to the service byte by byte, as no decent client would. Whatever is sent, the fault is never ours. */
@QuarkusTest
class FuzzTest {

    private static final String BODY = "{\"title\":\"t\",\"count\":1,\"heldOn\":\"2022-01-01\",\"tags\":[\"a\"],"
            + "\"headcounts\":[{\"segment\":\"CADRE\",\"onsite\":1}]}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/samples?q=%zz",
                "GET /api/v1/samples?q=%",
                "GET /api/v1/samples?q=%c3%28",
                "GET /api/v1/samples?q=%ed%a0%80",
                "GET /api/v1/samples?%00=1",
                "GET /api/v1/samples?&&&=&=1&limit",
                "GET /api/v1/samples?limit=%0a1",
                "GET /api/v1/samples/../samples",
                "GET /api/v1//samples",
                "GET /api/v1/samples/a;b=c",
                "GET /api/v1/samples/%2e%2e%2f%2e%2e",
                "GET /api/v1/samples/{id}",
                "GET /api/v1/samples/[\"<>\\^`|",
                "GET /api/v1/samples/\u00e4",
                "GET http://elsewhere/api/v1/samples",
                "GET //",
                "GET *",
                "OPTIONS *",
                "TRACE /api/v1/samples",
                "FOO /api/v1/samples",
                "HEAD /api/v1/nowhere",
                "CONNECT elsewhere:443",
                "GET /docs/..%2f..%2fetc",
                "GET /q/nowhere",
                "POST /openapi",
            })
    void bearsAnyRequestLine(String line) throws IOException {
        bears(line + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    }

    /** Client libraries cannot send these, so the bytes are our own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/meetings?limit=%zz",
                "/api/v1/meetings?limit=%",
                "/api/v1/meetings?limit=1%2",
                "/api/v1/meetings/{id}",
                "/api/v1/meetings?q=\"<>\\^`|",
                "/%zz",
            })
    void tellsOfABrokenAddressInAProblem(String address) throws IOException {
        String request = "GET " + address + " HTTP/1.1\r\nHost: h\r\nAccept-Language: en\r\nConnection: close\r\n\r\n";
        String answer = answerTo(request.getBytes(ISO_8859_1));
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("\"code\":\"MALFORMED_REQUEST\""), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: ;",
                "Accept: a/b;q=x",
                "Accept: a/b;q=9",
                "Accept: */*;q=\"0.1",
                "Accept: ,,,",
                "Accept-Language: \u00e4\u00e4;q=zz",
                "Accept-Encoding: gzip;q=-1, br;q=x",
                "Accept-Charset: nonsense",
                "Content-Type: ;;",
                "Content-Type: application/json; charset=nonsense",
                "Content-Type: application/json; charset=\"utf-8",
                "Content-Type: application/json;charset=utf-8;charset=gbk",
                "Content-Type: multipart/form-data",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: -1",
                "Content-Length: 99999999999999999999",
                "Transfer-Encoding: nonsense",
                "Content-Encoding: gzip",
                "Expect: nonsense",
                "Authorization: Basic",
                "Authorization: Basic !!!!",
                "Authorization: Basic Og==",
                "Authorization: Basic /////w==",
                "Authorization: Bearer x",
                "Authorization: Nonsense x",
                "If-Match: \u00e4",
                "If-None-Match: \"\"\"",
                "If-Modified-Since: yesterday",
                "Range: bytes=9-1",
                "traceparent: nonsense",
                "traceparent: 00-00000000000000000000000000000000-0000000000000000-01",
                "baggage: =;=,",
                "Cookie: =;\"",
                "Idempotency-Key: \u00e4",
                "X-Forwarded-Host: \u0001",
                "X-HTTP-Method-Override: DELETE",
                "Upgrade: websocket\r\nConnection: Upgrade",
                "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: x",
            })
    void bearsAnyHeader(String header) throws IOException {
        String length = header.startsWith("Content-Length") || header.startsWith("Transfer")
                ? ""
                : "Content-Length: " + BODY.length() + "\r\n";
        String type = header.startsWith("Content-Type") ? "" : "Content-Type: application/json\r\n";
        String close = header.contains("Connection") ? "" : "Connection: close\r\n";
        bears("GET /api/v1/samples/1 HTTP/1.1\r\nHost: h\r\n" + header + "\r\n" + close + "\r\n");
        bears("POST /api/v1/samples HTTP/1.1\r\nHost: h\r\n" + type + length + header + "\r\n" + close + "\r\n" + BODY);
        bears("PUT /api/v1/samples/1 HTTP/1.1\r\nHost: h\r\n" + type + length + header + "\r\n" + close + "\r\n"
                + BODY);
    }

    @Test
    void bearsABodyWithoutEndInChunks() throws IOException {
        StringBuilder request = new StringBuilder(
                "POST /api/v1/samples/echo HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 90; i++) {
            request.append("10000\r\n").append("[".repeat(0x10000)).append("\r\n");
        }
        bears(request.append("0\r\n\r\n").toString());
    }

    @Test
    void bearsBodiesWithAnyByteChanged() throws IOException {
        Random random = new Random(20_220_305);
        byte[] head = ("POST /api/v1/samples/echo HTTP/1.1\r\nHost: h\r\nConnection: close\r\n"
                        + "Content-Type: application/json\r\nContent-Length: " + BODY.length() + "\r\n\r\n")
                .getBytes(ISO_8859_1);
        for (int i = 0; i < 400; i++) {
            byte[] body = BODY.getBytes(UTF_8);
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            byte[] request = new byte[head.length + body.length];
            System.arraycopy(head, 0, request, 0, head.length);
            System.arraycopy(body, 0, request, head.length, body.length);
            bears(request);
        }
    }

    @Test
    void bearsQueriesOfAnyCharacters() throws IOException {
        Random random = new Random(1);
        List<String> names = List.of("limit", "cursor", "from", "asOf", "subtree", "q", "colour", "x");
        for (int i = 0; i < 300; i++) {
            List<String> pairs = new ArrayList<>();
            for (int count = 1 + random.nextInt(4); count > 0; count--) {
                StringBuilder value = new StringBuilder();
                for (int length = random.nextInt(8); length > 0; length--) {
                    value.append("%%%02x".formatted(random.nextInt(256)));
                }
                pairs.add(names.get(random.nextInt(names.size())) + "=" + value);
            }
            bears("GET /api/v1/samples?" + String.join("&", pairs)
                    + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
        }
    }

    private void bears(String request) throws IOException {
        bears(request.getBytes(ISO_8859_1));
    }

    private void bears(byte[] request) throws IOException {
        String answer = answerTo(request);
        String status = answer.lines().findFirst().orElse("nothing");
        assertTrue(
                status.matches("HTTP/1\\.1 [1234]\\d\\d .*") || status.contains(" 501 "),
                () -> status + " to "
                        + new String(request, ISO_8859_1).lines().limit(6).toList());
        // An upgrade to HTTP/2 that cannot be read is refused before there is a request.
        String sent = new String(request, ISO_8859_1);
        boolean refused = status.matches("HTTP/1\\.1 4.*") && !sent.startsWith("HEAD") && !sent.contains("h2c");
        assertTrue(
                !refused || answer.contains("application/problem+json"),
                () -> answer + " to "
                        + new String(request, ISO_8859_1).lines().limit(6).toList());
    }

    private String answerTo(byte[] request) throws IOException {
        try (Socket socket = new Socket(URI.create(RestAssured.baseURI).getHost(), RestAssured.port)) {
            socket.setSoTimeout(10_000);
            send(socket.getOutputStream(), request);
            return read(socket.getInputStream());
        }
    }

    /** The service may answer and close before everything was sent. */
    private static void send(OutputStream out, byte[] request) {
        try {
            out.write(request);
            out.flush();
        } catch (IOException e) {
            // What counts is the answer.
        }
    }

    private static String read(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        byte[] buffer = new byte[8192];
        int count = in.read(buffer);
        answer.append(new String(buffer, 0, Math.max(count, 0), ISO_8859_1));
        return answer.toString();
    }
}
