package dev.taizhang.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The service behind TLS with certificates on both sides, its secrets in files, and limits that a test can reach. */
class ProtectedServiceIT {

    private static final String PASSWORD = "a-secret-out-of-a-file";
    private static final String ORIGIN = "https://app.example.org";
    private static final int TRIES = 600;

    private static final Certificates CERTIFICATES = new Certificates(folder());

    private static int port;
    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        Path data = folder();
        Path secrets = Files.createDirectories(data.resolve("secrets"));
        Files.writeString(secrets.resolve("TAIZHANG_ADMIN_PASSWORD"), PASSWORD + "\n", StandardCharsets.UTF_8);
        Files.writeString(
                secrets.resolve("QUARKUS_TLS_KEY_STORE_P12_PASSWORD"), Certificates.PASSWORD, StandardCharsets.UTF_8);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        service = RunningService.start(
                data,
                Map.ofEntries(
                        Map.entry("TAIZHANG_SECRETS_DIR", secrets.toString()),
                        Map.entry("QUARKUS_HTTP_SSL_PORT", Integer.toString(port)),
                        Map.entry("QUARKUS_HTTP_INSECURE_REQUESTS", "disabled"),
                        Map.entry(
                                "QUARKUS_TLS_KEY_STORE_P12_PATH",
                                CERTIFICATES.serverKey().toString()),
                        Map.entry(
                                "QUARKUS_TLS_TRUST_STORE_P12_PATH",
                                CERTIFICATES.trustedByServer().toString()),
                        Map.entry("QUARKUS_TLS_TRUST_STORE_P12_PASSWORD", Certificates.PASSWORD),
                        Map.entry("TAIZHANG_WEB_TLS_CLIENT_AUTH", "REQUIRED"),
                        Map.entry("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true"),
                        Map.entry("TAIZHANG_WEB_CORS_ORIGINS", ORIGIN),
                        Map.entry("TAIZHANG_WEB_RATE_LIMIT_REQUESTS", "300"),
                        Map.entry("TAIZHANG_WEB_RATE_LIMIT_WITHIN", "PT1H"),
                        Map.entry("TAIZHANG_WEB_BODY_TIME", "PT2S"),
                        Map.entry("TAIZHANG_WEB_BODY_LEAST_RATE", "1000000"),
                        Map.entry("QUARKUS_HTTP_IDLE_TIMEOUT", "3S")));
        untilReady();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void takesItsSecretsFromFilesAndTellsThemToNobody() throws Exception {
        HttpResponse<String> me = send(request("/api/v1/me"));
        assertEquals(200, me.statusCode(), me.body());
        HttpResponse<String> refused = send(HttpRequest.newBuilder(address("/api/v1/me"))
                .header("Authorization", basic("admin", "wrong-" + PASSWORD)));
        assertEquals(401, refused.statusCode());
        assertFalse(refused.body().contains(PASSWORD));
        assertFalse(service.log().contains(PASSWORD));
        assertFalse(service.log().contains(Certificates.PASSWORD));
    }

    @Test
    void refusesWhoeverShowsNoCertificateThatItTrusts() throws Exception {
        for (SSLContext context : List.of(CERTIFICATES.stranger(), CERTIFICATES.server())) {
            try (HttpClient stranger =
                    HttpClient.newBuilder().sslContext(context).build()) {
                HttpRequest request =
                        HttpRequest.newBuilder(address("/q/health/live")).build();
                assertThrows(IOException.class, () -> stranger.send(request, BodyHandlers.ofString()));
            }
        }
    }

    @Test
    void tellsBrowsersToComeByTlsAlone() throws Exception {
        HttpResponse<String> me = send(request("/api/v1/me"));
        assertEquals(
                List.of("max-age=31536000; includeSubDomains"), me.headers().allValues("Strict-Transport-Security"));
    }

    @Test
    void isReachedByNothingButTls() throws Exception {
        assertThrows(IOException.class, () -> service.get("/q/health/live"));
        try (SSLSocket socket = CERTIFICATES.connected(port)) {
            socket.startHandshake();
            assertEquals("TLSv1.3", socket.getSession().getProtocol());
            assertTrue(socket.getSession().getCipherSuite().matches(".*(_GCM_|CHACHA20).*"));
        }
    }

    @Test
    void takesNeitherAnOldVersionNorAWeakCipher() throws IOException {
        assertEquals(ClientHello.TAKEN, new ClientHello(0x0303, 0xc02b).answer(port), "AES in GCM");
        for (int old : new int[] {0x0300, 0x0301, 0x0302}) {
            assertEquals(ClientHello.NO_SUCH_VERSION, new ClientHello(old, 0xc009).answer(port));
        }
        for (int weak : ClientHello.WEAK) {
            assertEquals(ClientHello.NO_SUCH_SUITE, new ClientHello(0x0303, weak).answer(port));
        }
    }

    @Test
    void everyLineOfItsLogIsAnObjectThatSaysWhenAndWhat() throws Exception {
        String forged = basic("a\r\n{\"level\":\"ERROR\"}\r\n", "b");
        send(HttpRequest.newBuilder(address("/api/v1/me")).header("Authorization", forged));
        LogLines.areObjects(service.log());
    }

    @Test
    void tiesTheCookiesOfASessionToItsHost() throws Exception {
        HttpResponse<String> signedIn = send(HttpRequest.newBuilder(address("/api/v1/sessions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\": \"admin\", \"password\": \"" + PASSWORD + "\"}")));
        assertEquals(201, signedIn.statusCode(), signedIn.body());
        List<String> cookies = signedIn.headers().allValues("Set-Cookie");
        assertEquals(2, cookies.size());
        for (String cookie : cookies) {
            assertTrue(cookie.startsWith("__Host-"), cookie);
            assertTrue(cookie.contains("; Secure") && cookie.contains("; SameSite=Strict"), cookie);
        }
    }

    @Test
    void letsPagesOfTheListedOriginReadAnswers() throws Exception {
        HttpResponse<String> asked = send(HttpRequest.newBuilder(address("/api/v1/meetings"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,if-match,content-type"));
        assertEquals(204, asked.statusCode(), asked.body());
        assertEquals("", asked.body());
        assertEquals(
                ORIGIN,
                asked.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        assertTrue(asked.headers()
                .firstValue("Access-Control-Allow-Headers")
                .orElse("")
                .contains("If-Match"));
        HttpResponse<String> me = send(request("/api/v1/me").header("Origin", ORIGIN));
        assertEquals(
                ORIGIN, me.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        assertTrue(me.headers()
                .firstValue("Access-Control-Expose-Headers")
                .orElse("")
                .contains("ETag"));
        assertTrue(me.headers().firstValue("Vary").orElse("").contains("Origin"));
        HttpResponse<String> foreign = send(request("/api/v1/me").header("Origin", "https://elsewhere.example.org"));
        assertTrue(foreign.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
    }

    @Test
    void stopsAClientThatAsksTooMuchAndNotTheHealthChecks() throws Exception {
        HttpResponse<String> last = send(HttpRequest.newBuilder(address("/openapi")));
        for (int i = 0; i < TRIES && last.statusCode() == 200; i++) {
            last = send(HttpRequest.newBuilder(address("/docs/")));
        }
        assertEquals(429, last.statusCode());
        assertTrue(last.body().contains("TOO_MANY_REQUESTS"));
        HttpRequest.Builder elsewhere = HttpRequest.newBuilder(address("/docs/"))
                .header("X-Forwarded-For", "192.0.2.7")
                .header("Forwarded", "for=192.0.2.7");
        assertEquals(429, send(elsewhere).statusCode(), "where it comes from is not what it says");
        assertTrue(Long.parseLong(last.headers().firstValue("Retry-After").orElse("0")) > 0);
        assertTrue(last.headers().firstValue("RateLimit").orElse("").startsWith("\"default\";r=0;t="));
        assertEquals(
                "\"default\";q=300;w=3600",
                last.headers().firstValue("RateLimit-Policy").orElse(""));
        assertEquals(
                200, send(HttpRequest.newBuilder(address("/q/health/live"))).statusCode());
        assertEquals(200, send(request("/api/v1/me")).statusCode(), "an account has its own");
    }

    @Test
    void stopsWhoProvesNothingAndNobodyElseOfTheNetwork() throws Exception {
        HttpResponse<String> last =
                send(HttpRequest.newBuilder(address("/api/v1/me")).header("Authorization", "Bearer of-nobody"));
        assertEquals(401, last.statusCode());
        assertTrue(last.headers().firstValue("RateLimit").isPresent());
        for (int i = 0; i < TRIES && last.statusCode() == 401; i++) {
            last = send(HttpRequest.newBuilder(address("/api/v1/me")).header("Authorization", "Bearer of-nobody"));
        }
        assertEquals(429, last.statusCode());
        assertTrue(Long.parseLong(last.headers().firstValue("Retry-After").orElse("0")) > 0);
        assertEquals(200, send(request("/api/v1/me")).statusCode(), "an account has its own");
    }

    @Test
    void endsConnectionsWhoseHeadDoesNotCome() throws Exception {
        try (SSLSocket socket = CERTIFICATES.connected(port)) {
            socket.getOutputStream()
                    .write("GET /q/health/live HTTP/1.1\r\nHost: h\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
            assertEnds(socket.getInputStream());
        }
    }

    @Test
    void endsConnectionsWhoseBodyComesByteByByte() throws Exception {
        try (SSLSocket socket = CERTIFICATES.connected(port)) {
            String head = "POST /api/v1/organizations HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
                    + "Authorization: " + basic("admin", PASSWORD) + "\r\nContent-Length: 100000\r\n\r\n";
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            IOException ended = assertThrows(IOException.class, () -> {
                for (int i = 0; i < TRIES; i++) {
                    out.write(' ');
                    out.flush();
                    Thread.sleep(100);
                }
            });
            assertFalse(String.valueOf(ended.getMessage()).isEmpty());
        }
    }

    private static void assertEnds(InputStream in) throws IOException {
        try {
            String said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertFalse(said.contains(" 200 "), said);
        } catch (java.net.SocketTimeoutException e) {
            throw new AssertionError("The connection goes on", e);
        } catch (IOException e) {
            assertFalse(String.valueOf(e.getMessage()).isEmpty(), "ended without a farewell");
        }
    }

    private static void untilReady() throws Exception {
        for (int i = 0; i < TRIES; i++) {
            try {
                if (send(HttpRequest.newBuilder(address("/q/health/ready"))).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // It does not listen yet.
                Thread.sleep(100);
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The service did not become ready:\n" + service.log());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path)).header("Authorization", basic("admin", PASSWORD));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().sslContext(CERTIFICATES.client()).build()) {
            return client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        }
    }

    private static String basic(String username, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static URI address(String path) {
        return URI.create("https://127.0.0.1:" + port + path);
    }

    private static Path folder() {
        return Path.of("target", "packaged", UUID.randomUUID().toString()).toAbsolutePath();
    }
}
