package dev.taizhang.plan;

import dev.taizhang.ledger.Amendment;
import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;

/** A correction of a confirmed record: why, and what it says from then on. */
record StatedProblemAmendment(@Lines @Size(max = 500) String reason, StatedProblem content)
        implements RequestBody, Amendment {}
