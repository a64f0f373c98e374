package dev.taizhang.plan;

import dev.taizhang.ledger.Amendment;
import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;

/** A correction of a confirmed target: why, and what the record says from then on. */
record TargetAmendment(@Lines @Size(max = 500) String reason, Target content) implements RequestBody, Amendment {}
