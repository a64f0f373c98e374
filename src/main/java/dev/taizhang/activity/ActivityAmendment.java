package dev.taizhang.activity;

import dev.taizhang.ledger.Amendment;
import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;

/** A correction of a confirmed activity: why, and what the record says from then on. */
record ActivityAmendment(@Lines @Size(max = 500) String reason, Activity content) implements RequestBody, Amendment {}
