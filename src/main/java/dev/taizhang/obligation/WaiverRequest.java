package dev.taizhang.obligation;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;

/**
 * Whom a duty is waived for, and why.
 *
 * @param organization id or code; one of those who owe it
 * @param period code of a period it is owed for, as {@code 2022-Q1} of a quarterly one
 */
public record WaiverRequest(
        @Size(max = 64) String organization,
        @Size(max = 24) String period,
        @Lines @Size(max = 500) String reason) implements RequestBody {}
