package dev.taizhang.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of one resource. Holds neither content nor names: what changed is proved by the digests.
 *
 * @param action what was done, in capitals, as {@code MEETING_CONFIRMED} (at most 60 characters)
 * @param resourceKind kind of the resource, as {@code meeting} (at most 40 characters)
 * @param revision the organisation's revision after the change
 * @param beforeDigest digest of the content before; null when there was none
 * @param afterDigest digest of the content after; null when there is none
 * @param at the recorded time of the change
 */
public record Change(
        String action,
        String resourceKind,
        String resourceId,
        String organizationId,
        long revision,
        @Nullable String beforeDigest,
        @Nullable String afterDigest,
        Instant at) {}
