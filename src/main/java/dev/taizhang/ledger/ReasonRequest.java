package dev.taizhang.ledger;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;

/**
 * Why something is done.
 *
 * @param reason at most 500 characters
 */
public record ReasonRequest(@Lines @Size(max = 500) String reason) implements RequestBody {}
