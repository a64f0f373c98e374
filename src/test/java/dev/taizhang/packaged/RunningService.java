package dev.taizhang.packaged;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A started process of the packaged service. */
public final class RunningService implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final int TRIES = 1200;
    private static final String DEMO_PASSWORD = "taizhang-demo";

    private final Process process;
    private final Path log;
    private final int port;
    private final String base;

    private RunningService(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.base = "http://127.0.0.1:" + port;
    }

    /** Starts it on a free port with that data folder and that setting of the demo year. */
    public static RunningService start(Path folder, String demo) throws IOException {
        return start(folder, demo, freePort());
    }

    /** Starts it without a year, with these variables beside the usual ones. */
    static RunningService start(Path folder, Map<String, String> environment) throws IOException {
        return start(folder, "false", freePort(), environment);
    }

    /** Starts it on that port, free or not. */
    static RunningService start(Path folder, String demo, int port) throws IOException {
        return start(folder, demo, port, Map.of());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static RunningService start(Path folder, String demo, int port, Map<String, String> environment)
            throws IOException {
        Files.createDirectories(folder);
        Path log = Files.createTempFile(folder, "service", ".log");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx224m",
                "-jar",
                "target/quarkus-app/quarkus-run.jar");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        builder.environment().put("TAIZHANG_DATA_DIR", folder.toString());
        builder.environment().put("TAIZHANG_DEMO_DATA", demo);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        return new RunningService(builder.start(), log, port);
    }

    /** Waits until it answers at all, ready or not. */
    RunningService untilItAnswers() throws IOException, InterruptedException {
        return until("/q/health/live");
    }

    public RunningService untilReady() throws IOException, InterruptedException {
        return until("/q/health/ready");
    }

    private RunningService until(String path) throws IOException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The service ended:\n" + log());
            }
            try {
                if (health(path).statusCode() == 200) {
                    return this;
                }
            } catch (IOException e) {
                // It does not listen yet.
                Thread.sleep(100);
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The service did not answer " + path + ":\n" + log());
    }

    /** Without credentials: until the year is loaded there is no account to sign in with. */
    private HttpResponse<String> health(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path, "reader", DEMO_PASSWORD).build(), BodyHandlers.ofString());
    }

    /** With a token. */
    HttpResponse<String> get(String token, String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> get(String username, String password, String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path, username, password).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String username, String path, String body) throws IOException, InterruptedException {
        return post(username, DEMO_PASSWORD, path, body);
    }

    HttpResponse<String> post(String username, String password, String path, String body)
            throws IOException, InterruptedException {
        return CLIENT.send(
                request(path, username, password)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Address of the service. */
    public String base() {
        return base;
    }

    /** The answer to an address that no client library would send. */
    String answerTo(String address) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = "GET " + address + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** As if the power went: neither the service nor its database can tidy up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }

    /** Waits until it ends by itself. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException("The service goes on");
        }
        return process.exitValue();
    }

    String log() throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private HttpRequest.Builder request(String path, String username, String password) {
        String credentials =
                Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + credentials);
    }
}
