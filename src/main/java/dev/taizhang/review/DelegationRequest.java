package dev.taizhang.review;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer lets somebody stand in.
 *
 * @param organization id or code; with everything below it
 * @param delegate username of the account that stands in
 * @param from first day, today or later
 * @param to last day
 */
@Schema(name = "ReviewDelegation")
record DelegationRequest(
        String organization,
        ReviewStage stage,
        @Size(max = 64) String delegate,
        LocalDate from,
        LocalDate to,
        @Lines @Nullable @Size(max = 500) String reason)
        implements RequestBody {}
