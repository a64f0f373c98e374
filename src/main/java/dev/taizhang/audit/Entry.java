package dev.taizhang.audit;

import org.jspecify.annotations.Nullable;

/**
 * A change with who made it and by which request.
 *
 * @param traceId of the request; null for what no request asked for
 * @param code further word for how it was done; null for none
 * @param published whether the feed of changes tells of it
 */
record Entry(
        String id,
        String actorId,
        @Nullable String traceId,
        Change change,
        boolean published,
        @Nullable String code) {}
