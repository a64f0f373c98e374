package dev.taizhang.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The request that docs/receiving-notices.md shows is one that the service sends. */
@QuarkusTest
class ReceiversGuideTest {

    private static final Pattern REQUEST = Pattern.compile("```http\\n.*?\\n\\n(\\{.*?})\\n```", Pattern.DOTALL);

    private final NoticeBodies bodies;
    private final NoticeSettings settings;
    private final String guide;

    ReceiversGuideTest(NoticeBodies bodies, NoticeSettings settings) throws IOException {
        this.bodies = bodies;
        this.settings = settings;
        this.guide = Files.readString(Path.of("docs", "receiving-notices.md"));
    }

    @Test
    void itsBodyIsOneOfTheService() {
        Notice notice = new Notice(
                header("webhook-id"),
                "a-subscription",
                1,
                "MEETING_CONFIRMED",
                "MEETING",
                "7k2m0c9q4r1s8t3v5a6b",
                "ROOT",
                "ROOT",
                42,
                Instant.parse("2026-03-05T02:30:00Z"),
                null,
                NoticeState.WAITING,
                0,
                Instant.EPOCH,
                null,
                null,
                null);
        assertEquals(body(), new String(bodies.of(notice), StandardCharsets.UTF_8));
    }

    @Test
    void itsSignatureIsThatOfItsSecret() {
        String secret = found(Pattern.compile("`" + NoticeSecrets.BEGINNING + "([^`]+)`"));
        byte[] body = body().getBytes(StandardCharsets.UTF_8);
        assertEquals(
                NoticeSecrets.signature(
                        Base64.getDecoder().decode(secret),
                        header("webhook-id"),
                        Long.parseLong(header("webhook-timestamp")),
                        body),
                header("webhook-signature"));
    }

    @Test
    void itsTimesAreTheDefaults() {
        assertTrue(guide.contains("after 10 s, 20 s, 40 s"));
        assertEquals(Duration.ofSeconds(10), settings.firstDelay());
        assertTrue(guide.contains("up to 6 h"));
        assertEquals(Duration.ofHours(6), settings.longestDelay());
        assertTrue(guide.contains("for a day after the secret was replaced"));
        assertEquals(Duration.ofDays(1), settings.secretOverlap());
        assertTrue(guide.contains("kept for half a year"));
        assertEquals(Duration.ofDays(180), settings.deadLettersKept());
    }

    private String body() {
        return found(REQUEST);
    }

    private String header(String name) {
        return found(Pattern.compile("^" + name + ": (.+)$", Pattern.MULTILINE));
    }

    private String found(Pattern pattern) {
        Matcher matcher = pattern.matcher(guide);
        assertTrue(matcher.find(), pattern.pattern());
        return matcher.group(1);
    }
}
