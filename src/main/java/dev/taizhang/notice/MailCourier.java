package dev.taizhang.notice;

import dev.taizhang.platform.text.Messages;
import dev.taizhang.platform.text.Word;
import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Notices as mail, for people who have no system to be told: in the language of the subscription, with a link and no contents. */
@ApplicationScoped
class MailCourier implements Courier {

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
    public @Nullable Fault obstacle(NoticeSubscription to) {
        return allowed.allow(to.target()) ? null : Fault.TARGET_NOT_ALLOWED;
    }

    @Override
    public Outcome send(NoticeSubscription to, Notice notice) {
        try {
            mailer.send(mail(to, notice)).await().atMost(timeout);
            return Outcome.TAKEN;
        } catch (TimeoutException e) {
            return Outcome.receiver(Fault.TIMEOUT);
        } catch (RuntimeException e) {
            // What the server says may hold addresses; that it did not take it is all that is kept.
            return Outcome.receiver(Fault.MAIL_FAILED);
        }
    }

    private Mail mail(NoticeSubscription to, Notice notice) {
        Locale locale = to.language().locale();
        return Mail.withText(to.target(), text(locale, "subject", notice), text(locale, "text", notice))
                // A mail that is sent again, because nobody knows whether it was taken, is known for the same.
                .addHeader("Message-ID", "<" + notice.id() + "@notices.taizhang>");
    }

    /** What was done, in words; that of which there is none to say is a change. */
    private String what(Locale locale, Notice notice) {
        String type = notice.type();
        String kind = messages.word(locale, new Word("kind", notice.resourceKind()));
        String done = type.startsWith(notice.resourceKind() + "_")
                ? type.substring(notice.resourceKind().length() + 1)
                : type;
        String key = "notices.done." + done;
        String words = messages.get(locale, key, kind);
        return words.equals(key) ? messages.get(locale, "notices.done.other", kind) : words;
    }

    private static String about(Notice notice) {
        if (notice.dueOn() == null) {
            return "change.";
        }
        return notice.type().endsWith("_OVERDUE") ? "overdue." : "reminder.";
    }

    private String text(Locale locale, String part, Notice notice) {
        return messages.get(
                locale,
                "notices." + about(notice) + part,
                what(locale, notice),
                new Word("kind", notice.resourceKind()),
                bodies.code(notice.organizationId()),
                clock.minute(notice.recordedAt()),
                String.valueOf(notice.dueOn()),
                Objects.requireNonNullElse(bodies.href(notice), ""),
                notice.id());
    }
}
