package dev.taizhang.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.notice.Receiver;
import dev.taizhang.notice.Receiver.Received;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A service that is killed owes nobody a notice once it runs again. */
class NoticesIT {

    private static final int TRIES = 600;

    @Test
    void whatWasCommittedIsDeliveredThoughTheServiceWasKilled() throws Exception {
        Path folder = Path.of("target", "packaged", UUID.randomUUID().toString());
        try (Receiver receiver = Receiver.started()) {
            try (RunningService first = started(folder, receiver, "PT1H")) {
                Founding.created(first, "/api/v1/organizations", Founding.organization("GD", null));
                Founding.created(first, "/api/v1/notice-subscriptions", subscription(receiver));
                Founding.created(first, "/api/v1/organizations", Founding.organization("GD1", "GD"));
                first.kill();
            }
            assertEquals(List.of(), receiver.received(), "killed between the commit and the delivery");

            CountDownLatch came = new CountDownLatch(1);
            receiver.answers(got -> {
                came.countDown();
                Thread.sleep(TimeUnit.MINUTES.toMillis(2));
                return 204;
            });
            try (RunningService second = started(folder, receiver, "PT1S")) {
                assertTrue(came.await(1, TimeUnit.MINUTES), second.log());
                Founding.created(second, "/api/v1/organizations", Founding.organization("GD2", "GD"));
                second.kill();
            }

            int before = receiver.received().size();
            receiver.answers(got -> 204);
            try (RunningService third = started(folder, receiver, "PT1S")) {
                awaitAll(receiver, before + 2, third);
                List<Received> again =
                        receiver.received().subList(before, receiver.received().size());
                assertEquals(
                        receiver.received().getFirst().id(),
                        again.getFirst().id(),
                        "what was under way comes again, known by its id");
                assertEquals(2, again.stream().map(Received::id).distinct().count(), "each once");
                assertFalse(third.log().contains("whsec_"));
            }
        }
    }

    private static RunningService started(Path folder, Receiver receiver, String every) throws Exception {
        return RunningService.start(
                        folder,
                        Map.of(
                                "TAIZHANG_ADMIN_PASSWORD",
                                Founding.ADMIN_PASSWORD,
                                "TAIZHANG_NOTICES_SECRET",
                                "a-secret-of-the-office-0123456789",
                                "TAIZHANG_NOTICES_INSIDE_TARGETS",
                                "http://127.0.0.1:" + receiver.port(),
                                "TAIZHANG_NOTICES_TIMEOUT",
                                "PT2S",
                                "TAIZHANG_NOTICES_FIRST_DELAY",
                                "PT1S",
                                "TAIZHANG_NOTICES_DELIVERED_EVERY",
                                every))
                .untilReady();
    }

    private static Map<String, Object> subscription(Receiver receiver) {
        return Map.of("name", "平台", "channel", "WEBHOOK", "target", receiver.address(), "organization", "GD");
    }

    private static void awaitAll(Receiver receiver, int count, RunningService service) throws Exception {
        for (int i = 0; i < TRIES && receiver.received().size() < count; i++) {
            Thread.sleep(100);
        }
        assertEquals(count, receiver.received().size(), service.log());
    }
}
