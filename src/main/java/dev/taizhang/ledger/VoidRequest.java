package dev.taizhang.ledger;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Why a record is voided.
 *
 * @param version the number of a pending amendment, to drop only that; absent for the record with all its versions
 */
public record VoidRequest(
        @Lines @Size(max = 500) String reason, @Nullable Integer version) implements RequestBody {}
