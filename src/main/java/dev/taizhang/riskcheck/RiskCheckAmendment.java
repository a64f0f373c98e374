package dev.taizhang.riskcheck;

import dev.taizhang.ledger.Amendment;
import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;

/** A correction of a confirmed risk check: why, and what the record says from then on. */
record RiskCheckAmendment(@Lines @Size(max = 500) String reason, RiskCheck content) implements RequestBody, Amendment {}
