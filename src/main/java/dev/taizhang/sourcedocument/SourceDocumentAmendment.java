package dev.taizhang.sourcedocument;

import dev.taizhang.ledger.Amendment;
import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;

/** A correction of a confirmed source document: why, and what the record says from then on. */
record SourceDocumentAmendment(@Lines @Size(max = 500) String reason, SourceDocument content)
        implements RequestBody, Amendment {}
