package dev.taizhang.actionitem;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;

/** What shows that it was done, in words. */
record EvidenceRequest(@Lines @Size(max = 500) String text) implements RequestBody {}
