package dev.taizhang.notice;

import dev.taizhang.platform.text.Languages;
import dev.taizhang.platform.text.Messages;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Notices as mail, for people who have no system to be told: in the office's language, with a link and no contents. */
@ApplicationScoped
class MailCourier implements Courier {

    private final AllowedMail allowed;
    private final NoticeBodies bodies;
    private final ReactiveMailer mailer;
    private final Messages messages;
    private final Duration timeout;

    MailCourier(
            AllowedMail allowed,
            NoticeBodies bodies,
            ReactiveMailer mailer,
            Messages messages,
            NoticeSettings settings) {
        this.allowed = allowed;
        this.bodies = bodies;
        this.mailer = mailer;
        this.messages = messages;
        this.timeout = settings.timeout();
    }

    @Override
    public NoticeChannel channel() {
        return NoticeChannel.EMAIL;
    }

    @Override
    public @Nullable String obstacle(NoticeSubscription to) {
        return allowed.allow(to.target()) ? null : "TARGET_NOT_ALLOWED";
    }

    @Override
    public Outcome send(NoticeSubscription to, Notice notice) {
        try {
            mailer.send(Mail.withText(to.target(), text("subject", notice), text("text", notice)))
                    .await()
                    .atMost(timeout);
            return Outcome.TAKEN;
        } catch (TimeoutException e) {
            return Outcome.receiver("TIMEOUT");
        } catch (RuntimeException e) {
            // What the server says may hold addresses; that it did not take it is all that is kept.
            return Outcome.receiver("MAIL_FAILED");
        }
    }

    private String text(String part, Notice notice) {
        boolean reminder = notice.dueOn() != null;
        return messages.get(
                Languages.DEFAULT,
                "notices." + (reminder ? "reminder." : "change.") + part,
                notice.type(),
                notice.resourceKind(),
                bodies.code(notice.organizationId()),
                notice.recordedAt(),
                String.valueOf(notice.dueOn()),
                Objects.requireNonNullElse(bodies.href(notice), ""),
                notice.id());
    }
}
