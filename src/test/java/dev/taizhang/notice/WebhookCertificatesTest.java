package dev.taizhang.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.packaged.Certificates;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who a receiver is, its certificate says; where its name leads to says nothing. */
@QuarkusTest
class WebhookCertificatesTest {

    private static final Certificates CERTIFICATES = new Certificates(
            Path.of("target", "receivers", UUID.randomUUID().toString()).toAbsolutePath());

    /** How an operator says by whom certificates may be given. */
    private static final Map<String, String> TRUSTING = Map.of(
            "javax.net.ssl.trustStore",
            CERTIFICATES.trustedByClient().toString(),
            "javax.net.ssl.trustStorePassword",
            Certificates.PASSWORD);

    private static final Map<String, String> HEADERS =
            Map.of("webhook-id", "one", "webhook-timestamp", "1", "webhook-signature", "v1,x");

    private final Vertx vertx;

    WebhookCertificatesTest(Vertx vertx) {
        this.vertx = vertx;
    }

    @Test
    void aReceiverThatNobodyVouchesForIsToldNothing() {
        try (Receiver receiver = Receiver.secured(CERTIFICATES.server())) {
            assertEquals("TLS_FAILED", send("localhost", receiver).fault());
            assertEquals(0, receiver.received().size());
        }
    }

    @Test
    void norIsOneWhoseCertificateIsForAnotherName() {
        TRUSTING.forEach(System::setProperty);
        try (Receiver receiver = Receiver.secured(CERTIFICATES.server())) {
            assertEquals("TLS_FAILED", send("hooks.example", receiver).fault());
            assertEquals(0, receiver.received().size());
            assertTrue(send("localhost", receiver).taken(), "the name that it is for");
            assertEquals(1, receiver.received().size());
        } finally {
            TRUSTING.keySet().forEach(System::clearProperty);
        }
    }

    private Outcome send(String host, Receiver receiver) {
        Names here = name -> new InetAddress[] {InetAddress.getLoopbackAddress()};
        return new WebhookPost(here, vertx, Patience.LONG)
                .send(new Target(true, host, receiver.port(), "/"), true, HEADERS, new byte[] {'{', '}'});
    }
}
