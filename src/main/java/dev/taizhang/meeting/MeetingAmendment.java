package dev.taizhang.meeting;

import dev.taizhang.ledger.Amendment;
import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;

/** A correction of a confirmed meeting: why, and what the record says from then on. */
record MeetingAmendment(@Lines @Size(max = 500) String reason, Meeting content) implements RequestBody, Amendment {}
