package dev.taizhang.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.notice.MailServer;
import dev.taizhang.notice.MailServer.Manner;
import dev.taizhang.notice.MailServer.Taken;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Mail to a server that has no time, that does not say what it took, and to which nothing gets lost. */
class MailedNoticesIT {

    private static final int TRIES = 600;

    @Test
    void nothingIsLostThoughTheServerRefusesAndTheServiceIsKilled() throws Exception {
        Path folder = Path.of("target", "packaged", UUID.randomUUID().toString());
        try (MailServer mail = MailServer.started()) {
            mail.manner(Manner.REFUSES);
            try (RunningService first = started(folder, mail)) {
                Founding.created(first, "/api/v1/organizations", Founding.organization("GD", null));
                String subscription = Founding.created(
                        first,
                        "/api/v1/notice-subscriptions",
                        Map.of("name", "值班", "channel", "EMAIL", "target", "a@office.example", "organization", "GD"));
                Founding.created(first, "/api/v1/organizations", Founding.organization("GD1", "GD"));
                Founding.created(first, "/api/v1/organizations", Founding.organization("GD2", "GD"));
                await(() -> mail.refused() >= 2, first);
                assertEquals(List.of(), mail.read());
                String waiting = first.get("admin", Founding.ADMIN_PASSWORD, subscription + "/notices?state=WAITING")
                        .body();
                assertTrue(waiting.contains("\"MAIL_FAILED\""), waiting);

                mail.manner(Manner.KEEPS_SILENT);
                await(() -> !mail.read().isEmpty(), first);
                first.kill();
            }
            int before = mail.read().size();
            mail.manner(Manner.TAKES);
            try (RunningService second = started(folder, mail)) {
                await(() -> mail.read().size() >= before + 2, second);
                List<Taken> came = mail.read().subList(before, mail.read().size());
                assertEquals(2, came.size(), "each once");
                assertEquals(List.of("<a@office.example>", "<a@office.example>"), to(came));
                assertEquals(
                        mail.read().getFirst().header("Message-ID"),
                        came.getFirst().header("Message-ID"),
                        "what was under way comes again, known by its id, before what came after it");
                assertEquals(
                        2,
                        came.stream()
                                .map(taken -> taken.header("Message-ID"))
                                .distinct()
                                .count());
            }
        }
    }

    private static List<String> to(List<Taken> came) {
        return came.stream().map(Taken::to).toList();
    }

    private static RunningService started(Path folder, MailServer mail) throws Exception {
        Map<String, String> environment = new HashMap<>();
        environment.put("TAIZHANG_ADMIN_PASSWORD", Founding.ADMIN_PASSWORD);
        environment.put("TAIZHANG_NOTICES_SECRET", "a-secret-of-the-office-0123456789");
        environment.put("TAIZHANG_NOTICES_MAIL_DOMAINS", "office.example");
        environment.put("TAIZHANG_NOTICES_LINK_BEGIN", "https://ledger.example");
        environment.put("TAIZHANG_NOTICES_TIMEOUT", "PT2S");
        environment.put("TAIZHANG_NOTICES_FIRST_DELAY", "PT1S");
        environment.put("TAIZHANG_NOTICES_DELIVERED_EVERY", "PT1S");
        environment.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        environment.put("QUARKUS_MAILER_PORT", Integer.toString(mail.port()));
        environment.put("QUARKUS_MAILER_FROM", "ledger@office.example");
        return RunningService.start(folder, environment).untilReady();
    }

    private static void await(BooleanSupplier until, RunningService service) throws Exception {
        for (int i = 0; i < TRIES && !until.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertTrue(until.getAsBoolean(), service.log());
    }
}
