package dev.taizhang.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taizhang.notice.Receiver;
import dev.taizhang.notice.Receiver.Received;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A service that is killed owes nobody a notice once it runs again. */
class NoticesIT {

    private static final String ADMIN_PASSWORD = "an-administrator-of-tests";
    private static final int TRIES = 600;

    @Test
    void whatWasCommittedIsDeliveredThoughTheServiceWasKilled() throws Exception {
        Path folder = Path.of("target", "packaged", UUID.randomUUID().toString());
        try (Receiver receiver = Receiver.started()) {
            String root;
            try (RunningService first = started(folder, receiver, "PT1H")) {
                root = created(first, "/api/v1/organizations", organization("GD", null));
                created(first, "/api/v1/notice-subscriptions", subscription(receiver));
                created(first, "/api/v1/organizations", organization("GD1", root));
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
                created(second, "/api/v1/organizations", organization("GD2", root));
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
                                ADMIN_PASSWORD,
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

    private static Map<String, Object> organization(String code, @Nullable String parent) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "code", code, "name", "单位" + code, "shortName", code, "type", "UNIT", "activeFrom", "2020-01-01"));
        if (parent != null) {
            body.put("parent", parent);
        }
        return body;
    }

    private static Map<String, Object> subscription(Receiver receiver) {
        return Map.of("name", "平台", "channel", "WEBHOOK", "target", receiver.address(), "organization", "GD");
    }

    private static String created(RunningService service, String path, Map<String, Object> body)
            throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        HttpResponse<String> answer = service.post("admin", ADMIN_PASSWORD, path, json.writeValueAsString(body));
        assertEquals(201, answer.statusCode(), answer.body());
        JsonNode made = json.readTree(answer.body());
        return made.path("id").asText();
    }

    private static void awaitAll(Receiver receiver, int count, RunningService service) throws Exception {
        for (int i = 0; i < TRIES && receiver.received().size() < count; i++) {
            Thread.sleep(100);
        }
        assertEquals(count, receiver.received().size(), service.log());
    }
}
