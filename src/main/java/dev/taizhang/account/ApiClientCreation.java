package dev.taizhang.account;

import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A new machine client.
 *
 * @param name what people call it
 * @param organization id or code of the organisation it belongs to
 * @param grants as accounts have them, of the roles {@code STATISTICS}, which is what most clients need, {@code READER},
 *     {@code CLERK} and {@code ADMIN}: by {@code ADMIN} a client changes no accounts and relaxes no four eyes
 * @param keyExpiresAt when its first key ends; absent for the longest life that is configured
 */
public record ApiClientCreation(
        @Schema(examples = "市统计平台") @Size(max = 100) String name,
        @Schema(examples = "ROOT") @Nullable String organization,
        @Size(max = 100) List<GrantRequest> grants,
        @Nullable Instant keyExpiresAt)
        implements RequestBody {}
