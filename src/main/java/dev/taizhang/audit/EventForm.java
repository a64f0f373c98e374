package dev.taizhang.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one form in which rows and batches are digested (SHA-256). Each value stands with its length in bytes before it,
 * so that no two rows have the same form; an absent one is a hyphen. A form that was used never changes: another one
 * gets another number, which is kept with the batch.
 */
final class EventForm {

    /** The form that new batches get. */
    static final int CURRENT = 1;

    /** Bytes of a digest. */
    static final int DIGEST = 32;

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);

    private EventForm() {}

    static boolean known(int form) {
        return form == CURRENT;
    }

    static byte[] digest(AuditEvent event) {
        MessageDigest digest = sha256();
        put(digest, "taizhang audit event 1");
        put(digest, event.id());
        put(digest, text(event.at()));
        put(digest, event.actorId());
        put(digest, event.action());
        put(digest, event.resourceKind());
        put(digest, event.resourceId());
        put(digest, event.organizationId());
        put(digest, Long.toString(event.revision()));
        put(digest, event.beforeDigest());
        put(digest, event.afterDigest());
        put(digest, event.traceId());
        put(digest, event.outcome());
        put(digest, event.code());
        put(digest, Integer.toString(event.occurrences()));
        return digest.digest();
    }

    /** Hash of a batch: what the next one holds on to. */
    static byte[] digest(long sequence, String previousHash, String root, int count, Instant sealedAt) {
        MessageDigest digest = sha256();
        put(digest, "taizhang audit batch 1");
        put(digest, Long.toString(sequence));
        put(digest, previousHash);
        put(digest, root);
        put(digest, Integer.toString(count));
        put(digest, text(sealedAt));
        return digest.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(MessageDigest digest, @Nullable String value) {
        if (value == null) {
            digest.update((byte) '-');
        } else {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        digest.update((byte) '\n');
    }

    private static String text(Instant instant) {
        return MICROSECONDS.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
}
