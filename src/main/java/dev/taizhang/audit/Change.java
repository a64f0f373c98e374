package dev.taizhang.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of one resource. Holds neither content nor names: what changed is proved by the digests.
 *
 * @param action what was done, in capitals, as {@code MEETING_CONFIRMED} (ASCII, at most 60 characters)
 * @param resourceKind kind of the resource, in capitals, as {@code MEETING} (ASCII, at most 40 characters)
 * @param resourceId its id (ASCII, at most 64 characters)
 * @param organizationId the organisation it belongs to; null when it belongs to none
 * @param revision the organisation's revision after the change; of a resource outside that count its edit counter
 * @param beforeDigest digest of the content before, as {@code sha-256:} and 64 hexadecimal digits; null when there was none
 * @param afterDigest digest of the content after; null when there is none
 * @param at the recorded time of the change
 */
public record Change(
        String action,
        String resourceKind,
        String resourceId,
        @Nullable String organizationId,
        long revision,
        @Nullable String beforeDigest,
        @Nullable String afterDigest,
        Instant at) {}
