package dev.taizhang.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the trail, as it is kept.
 *
 * @param actorId account that acted; {@link Occurrence#ANONYMOUS} where nobody was known
 * @param revision of the organisation after a change; 0 for what changed nothing
 * @param code of what was refused, why; of what was taken away, its form
 * @param occurrences how often the same happened within moments; 1 for every change
 * @param batch the batch it is sealed in; null while it is not
 */
public record AuditEvent(
        String id,
        Instant at,
        String actorId,
        String action,
        String resourceKind,
        String resourceId,
        @Nullable String organizationId,
        long revision,
        @Nullable String beforeDigest,
        @Nullable String afterDigest,
        @Nullable String traceId,
        String outcome,
        @Nullable String code,
        int occurrences,
        @Nullable Long batch) {}
