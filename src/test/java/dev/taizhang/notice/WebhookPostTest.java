package dev.taizhang.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a request goes, and what of the answer is looked at. */
@QuarkusTest
class WebhookPostTest {

    private static final Map<String, String> HEADERS =
            Map.of("webhook-id", "one", "webhook-timestamp", "1", "webhook-signature", "v1,x");

    private final Vertx vertx;
    private final Tracer tracer;

    WebhookPostTest(Vertx vertx, Tracer tracer) {
        this.vertx = vertx;
        this.tracer = tracer;
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fd00::5", "::ffff:192.168.0.9"})
    void aNameThatResolvesIntoTheOwnNetworkIsNotGoneTo(String address) throws Exception {
        try (Receiver receiver = Receiver.started()) {
            Names lying = host -> new InetAddress[] {InetAddress.getByName("1.1.1.1"), InetAddress.getByName(address)};
            Target target = new Target(false, "hooks.example", receiver.port(), "/");
            assertEquals("FORBIDDEN_ADDRESS", send(lying, target, false).fault());
            assertEquals(0, receiver.received().size());
        }
    }

    @Test
    void goesToTheAddressThatWasLookedAtAndNotToWhatTheNameMeansLater() {
        try (Receiver receiver = Receiver.started()) {
            AtomicInteger asked = new AtomicInteger();
            Names once = host -> {
                assertEquals("hooks.example", host);
                assertEquals(1, asked.incrementAndGet(), "resolved once");
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            };
            Target target = new Target(false, "hooks.example", receiver.port(), "/");
            assertTrue(send(once, target, true).taken());
            assertEquals(1, receiver.received().size());
        }
    }

    @Test
    void reachesOneReceiverAfterAnotherEachTime() {
        WebhookPost post = new WebhookPost(InetAddress::getAllByName, vertx, Patience.LONG);
        for (int i = 0; i < 100; i++) {
            try (Receiver receiver = Receiver.started()) {
                Target target = new Target(false, "127.0.0.1", receiver.port(), "/");
                for (int sent = 1; sent <= 3; sent++) {
                    assertNull(post.send(target, true, HEADERS, new byte[] {'{', '}'})
                            .fault());
                    assertEquals(sent, receiver.received().size());
                }
            }
        }
    }

    @Test
    void followsNobodyElsewhere() {
        try (Receiver receiver = Receiver.started()) {
            receiver.answers(got -> 302);
            assertEquals("REDIRECTED", toReceiver(receiver).fault());
            assertEquals(1, receiver.received().size());
        }
    }

    @Test
    void tellsReceiversNothingOfHowItIsTraced() {
        try (Receiver receiver = Receiver.started();
                Scope traced = tracer.spanBuilder("as in a request").startSpan().makeCurrent()) {
            assertTrue(traced != null && toReceiver(receiver).taken());
            assertEquals(
                    Set.of(
                            "webhook-id",
                            "webhook-timestamp",
                            "webhook-signature",
                            "host",
                            "content-length",
                            "connection"),
                    receiver.received().getLast().headers());
        }
    }

    @Test
    void waitsNoLongerThanItMay() {
        try (Receiver receiver = Receiver.started()) {
            receiver.answers(got -> {
                Thread.sleep(60_000);
                return 204;
            });
            Target target = new Target(false, "127.0.0.1", receiver.port(), "/");
            Outcome outcome = send(InetAddress::getAllByName, target, true, Patience.SHORT);
            assertEquals("TIMEOUT", outcome.fault());
            assertTrue(outcome.ofReceiver());
        }
    }

    @Test
    void waitsForANameNoLongerEither() {
        CountDownLatch never = new CountDownLatch(1);
        Names silent = host -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(host);
        };
        Outcome outcome = send(silent, new Target(true, "hooks.example", 443, "/"), false, Patience.SHORT);
        assertEquals("TIMEOUT", outcome.fault());
        assertTrue(outcome.ofReceiver());
    }

    @Test
    void looksAtTheStatusAloneHoweverMuchFollows() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread flood = Thread.ofVirtual().start(() -> flood(listening));
            Target target = new Target(false, "127.0.0.1", listening.getLocalPort(), "/");
            assertTrue(send(InetAddress::getAllByName, target, true).taken());
            assertTrue(flood.join(Duration.ofMinutes(1)), "nobody listens to the rest");
        }
    }

    @Test
    void saysWhyNobodyTookIt() throws IOException {
        int nobody;
        try (ServerSocket closed = new ServerSocket(0)) {
            nobody = closed.getLocalPort();
        }
        assertEquals(
                "CONNECTION_FAILED",
                send(InetAddress::getAllByName, new Target(false, "127.0.0.1", nobody, "/"), true)
                        .fault());
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerWithoutTls(plain));
            Outcome outcome =
                    send(InetAddress::getAllByName, new Target(true, "127.0.0.1", plain.getLocalPort(), "/"), true);
            assertEquals("TLS_FAILED", outcome.fault());
        }
        Names none = host -> {
            throw new UnknownHostException(host);
        };
        assertEquals(
                "NAME_NOT_FOUND",
                send(none, new Target(true, "hooks.example", 443, "/"), false).fault());
    }

    private Outcome toReceiver(Receiver receiver) {
        return send(InetAddress::getAllByName, new Target(false, "127.0.0.1", receiver.port(), "/"), true);
    }

    private Outcome send(Names names, Target target, boolean inside) {
        return send(names, target, inside, Patience.LONG);
    }

    private Outcome send(Names names, Target target, boolean inside, NoticeSettings settings) {
        return new WebhookPost(names, vertx, settings)
                .send(target, inside, HEADERS, "{}".getBytes(StandardCharsets.UTF_8));
    }

    private static void answerWithoutTls(ServerSocket listening) {
        try (Socket socket = listening.accept();
                OutputStream out = socket.getOutputStream()) {
            out.write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // The other side is gone already; the outcome tells.
            Thread.currentThread().interrupt();
        }
    }

    /** An answer without end. */
    private static void flood(ServerSocket listening) {
        try (Socket socket = listening.accept();
                OutputStream out = socket.getOutputStream()) {
            // Whoever answers before it is asked is not believed.
            assertTrue(socket.getInputStream().read(new byte[64]) > 0);
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            while (true) {
                out.write(chunk);
            }
        } catch (IOException e) {
            // The other side has seen enough, which is what is wanted.
            Thread.currentThread().interrupt();
        }
    }
}
