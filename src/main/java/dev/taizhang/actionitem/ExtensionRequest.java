package dev.taizhang.actionitem;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A later day that is asked for.
 *
 * @param to after the original day
 */
record ExtensionRequest(
        LocalDate to, @Lines @Size(max = 500) String reason) implements RequestBody {}
