package dev.taizhang.account;

import dev.taizhang.platform.json.RequestBody;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A further key, in place of those there are.
 *
 * @param expiresAt when the new key ends; absent for the longest life that is configured
 * @param previousEndAt when the keys there are end, no earlier than now and no later than they would anyway; absent for
 *     after the overlap that is configured
 */
public record ApiKeyRequest(
        @Schema(examples = "2030-01-01T00:00:00+08:00") @Nullable
        Instant expiresAt,

        @Nullable Instant previousEndAt) implements RequestBody {}
