package dev.taizhang.obligation;

import dev.taizhang.ledger.Amendment;
import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;

/** A correction of a confirmed duty: why, and what it says from then on. */
record ObligationRuleAmendment(@Lines @Size(max = 500) String reason, ObligationRule content)
        implements RequestBody, Amendment {}
