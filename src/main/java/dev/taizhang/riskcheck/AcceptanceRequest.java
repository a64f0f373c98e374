package dev.taizhang.riskcheck;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when a risk is borne, and why.
 *
 * @param until last office day; today at the earliest, and at most ten years from today
 */
record AcceptanceRequest(
        LocalDate until, @Lines @Nullable @Size(max = 500) String reason) implements RequestBody {}
