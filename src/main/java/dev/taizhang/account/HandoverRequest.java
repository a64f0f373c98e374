package dev.taizhang.account;

import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A post goes to a successor.
 *
 * @param successor id or username of the account that takes it over
 * @param on the successor's first day, today or later; the day before is the last one of whoever had it
 * @param grants which grants go; none named = all that hold on that day or later
 */
public record HandoverRequest(
        @Schema(examples = "new-clerk") @Size(max = 60) String successor,
        @Schema(examples = "2030-03-01") LocalDate on,
        @Size(max = 100) List<HandedGrant> grants)
        implements RequestBody {}
