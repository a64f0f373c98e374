package dev.taizhang.riskcheck;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Why a finding is reopened.
 *
 * @param reason at most 500 characters
 * @param recheck id of the later risk check that found it again, where there is one
 */
record ReopeningRequest(
        @Lines @Size(max = 500) String reason,
        @Nullable @Size(max = 64) String recheck) implements RequestBody {}
