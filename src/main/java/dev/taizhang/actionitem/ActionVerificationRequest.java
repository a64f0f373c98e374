package dev.taizhang.actionitem;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a verification came to; one that failed says why. */
record ActionVerificationRequest(
        VerificationOutcome outcome,
        @Lines @Nullable @Size(max = 500) String reason) implements RequestBody {}
