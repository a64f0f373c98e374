package dev.taizhang.platform.idempotency;

import org.jspecify.annotations.Nullable;

/** An answer as it was given the first time, with the fingerprint of the request it belongs to. */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy of a big answer would be waste
record KeptAnswer(
        String fingerprint,
        int status,
        @Nullable String contentType,
        @Nullable String location,
        @Nullable String etag,
        byte @Nullable [] body) {}
