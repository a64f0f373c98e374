package dev.taizhang.notice;

import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signed requests, as the Standard Webhooks convention has them: {@code webhook-id} is the same for every attempt, so that a
 * receiver knows what it has; {@code webhook-timestamp} is that of the attempt; {@code webhook-signature} holds one signature,
 * or two while a secret is being replaced.
 */
@ApplicationScoped
class WebhookCourier implements Courier {

    private final AllowedTargets allowed;
    private final NoticeSecrets secrets;
    private final NoticeBodies bodies;
    private final WebhookPost post;
    private final OfficeClock clock;

    WebhookCourier(
            AllowedTargets allowed, NoticeSecrets secrets, NoticeBodies bodies, WebhookPost post, OfficeClock clock) {
        this.allowed = allowed;
        this.secrets = secrets;
        this.bodies = bodies;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public NoticeChannel channel() {
        return NoticeChannel.WEBHOOK;
    }

    @Override
    public @Nullable Fault obstacle(NoticeSubscription to) {
        if (target(to).isEmpty()) {
            return Fault.TARGET_NOT_ALLOWED;
        }
        return secrets.fits(to.secretCheck()) ? null : Fault.SECRET_CHANGED;
    }

    @Override
    public Outcome send(NoticeSubscription to, Notice notice) {
        Optional<Target> target = target(to);
        if (target.isEmpty()) {
            return Outcome.receiver(Fault.TARGET_NOT_ALLOWED);
        }
        byte[] body = bodies.of(notice);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "taizhang");
        headers.put("webhook-id", notice.id());
        Instant now = clock.now();
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        headers.put("webhook-signature", signatures(to, notice.id(), now, body));
        return post.send(target.get(), allowed.allowInside(target.get()), headers, body);
    }

    private String signatures(NoticeSubscription to, String id, Instant now, byte[] body) {
        List<String> signatures = new ArrayList<>();
        int generation = to.secretGeneration();
        signatures.add(NoticeSecrets.signature(secrets.of(to.id(), generation), id, now.getEpochSecond(), body));
        Instant previousUntil = to.previousSecretUntil();
        if (previousUntil != null && now.isBefore(previousUntil)) {
            signatures.add(
                    NoticeSecrets.signature(secrets.of(to.id(), generation - 1), id, now.getEpochSecond(), body));
        }
        return String.join(" ", signatures);
    }

    /** The allow-list is asked each time: what was taken off it is not gone to any more. */
    private Optional<Target> target(NoticeSubscription to) {
        return Target.of(to.target()).filter(allowed::allow);
    }
}
