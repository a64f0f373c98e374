package dev.taizhang.inspection;

import dev.taizhang.audit.AuditEvent;
import dev.taizhang.audit.AuditOutcome;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One row of the trail. Digests stand for contents; there are neither names nor texts in it.
 *
 * @param recordedAt when it was recorded; of several equal ones, the first
 * @param actor id of the account that acted; `service` for the service itself, `anonymous` for nobody known
 * @param action what was done (`MEETING_CONFIRMED`), asked for in vain (`POST_MEETING_CONFIRMATION`), `SIGN_IN` or
 *     `EXPORT`
 * @param resource its id; `-` where no single one is meant
 * @param organization code of where the resource belongs; of a refusal or a sign-in, of where the actor stands
 * @param revision of the organisation after a change; null for what changed nothing
 * @param traceId of the request, as in its answer
 * @param code of a refusal, why; of an export, its form; of a sign-in, what it opened (`SESSION`, `TOKENS`) or what it was
 *     proved by (`OFFICE_TOKEN`, `API_KEY`), null where that was a password sent with the request
 * @param beforeDigest what its resource was proved by before: the {@code afterDigest} of the row before it; null of what
 *     was not there
 * @param afterDigest what it is proved by since; of a record, digest of {@code beforeDigest}, the step and what it tells
 * @param occurrences how many equal ones the row stands for; 1 for every change
 * @param sealed whether it is part of the chain yet
 * @param batch of the chain; null while it is not sealed
 */
public record AuditEventView(
        String id,
        Instant recordedAt,
        String actor,
        String action,
        String resourceKind,
        String resource,
        @Nullable String organization,
        @Nullable Long revision,
        @Nullable String beforeDigest,
        @Nullable String afterDigest,
        @Nullable String traceId,
        AuditOutcome outcome,
        @Nullable String code,
        int occurrences,
        boolean sealed,
        @Nullable Long batch) {

    static AuditEventView of(AuditEvent event, UnaryOperator<String> codes) {
        String organization = event.organizationId();
        return new AuditEventView(
                event.id(),
                event.at(),
                event.actorId(),
                event.action(),
                event.resourceKind(),
                event.resourceId(),
                organization == null ? null : codes.apply(organization),
                event.revision() == 0 ? null : event.revision(),
                event.beforeDigest(),
                event.afterDigest(),
                event.traceId(),
                AuditOutcome.valueOf(event.outcome()),
                event.code(),
                event.occurrences(),
                event.batch() != null,
                event.batch());
    }
}
