package dev.taizhang.article;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Why a publication or pick-up no longer holds.
 *
 * @param withdrawnOn the first day on which it does not
 */
record WithdrawalRequest(
        LocalDate withdrawnOn, @Lines @Size(max = 500) String reason) implements RequestBody {}
