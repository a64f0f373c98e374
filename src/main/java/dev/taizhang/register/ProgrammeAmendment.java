package dev.taizhang.register;

import dev.taizhang.ledger.Amendment;
import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;

/** A correction of a programme that is confirmed: why, and what the entry says from then on. */
record ProgrammeAmendment(@Lines @Size(max = 500) String reason, Programme content) implements RequestBody, Amendment {}
