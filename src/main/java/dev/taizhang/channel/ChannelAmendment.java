package dev.taizhang.channel;

import dev.taizhang.ledger.Amendment;
import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;

/** A correction of a confirmed channel: why, and what the record says from then on. */
record ChannelAmendment(@Lines @Size(max = 500) String reason, Channel content) implements RequestBody, Amendment {}
