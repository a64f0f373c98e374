package dev.taizhang.completeness;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a declaration no longer holds.
 *
 * @param reason what was found to be missing
 */
@Schema(name = "DeclarationWithdrawal")
record WithdrawalRequest(@Lines @Size(max = 500) String reason) implements RequestBody {}
