package dev.taizhang.notice;

import dev.taizhang.platform.text.Languages;
import dev.taizhang.platform.text.Messages;
import dev.taizhang.platform.text.Word;
import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Notices as mail, for people who have no system to be told: in the office's language, with a link and no contents. */
@ApplicationScoped
class MailCourier implements Courier {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final AllowedMail allowed;
    private final NoticeBodies bodies;
    private final ReactiveMailer mailer;
    private final Messages messages;
    private final OfficeClock clock;
    private final Duration timeout;

    MailCourier(
            AllowedMail allowed,
            NoticeBodies bodies,
            ReactiveMailer mailer,
            Messages messages,
            OfficeClock clock,
            NoticeSettings settings) {
        this.allowed = allowed;
        this.bodies = bodies;
        this.mailer = mailer;
        this.messages = messages;
        this.clock = clock;
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

    /** What was done, in words; that of which there is none to say is a change. */
    private String what(Notice notice) {
        String type = notice.type();
        String kind = messages.word(Languages.DEFAULT, new Word("kind", notice.resourceKind()));
        String done = type.startsWith(notice.resourceKind() + "_")
                ? type.substring(notice.resourceKind().length() + 1)
                : type;
        String key = "notices.done." + done;
        String words = messages.get(Languages.DEFAULT, key, kind);
        return words.equals(key) ? messages.get(Languages.DEFAULT, "notices.done.other", kind) : words;
    }

    private String text(String part, Notice notice) {
        boolean reminder = notice.dueOn() != null;
        return messages.get(
                Languages.DEFAULT,
                "notices." + (reminder ? "reminder." : "change.") + part,
                what(notice),
                new Word("kind", notice.resourceKind()),
                bodies.code(notice.organizationId()),
                MINUTES.format(notice.recordedAt().atZone(clock.zone())),
                String.valueOf(notice.dueOn()),
                Objects.requireNonNullElse(bodies.href(notice), ""),
                notice.id());
    }
}
