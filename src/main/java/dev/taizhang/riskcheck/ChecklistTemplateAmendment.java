package dev.taizhang.riskcheck;

import dev.taizhang.ledger.Amendment;
import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;

/** A correction of a confirmed checklist template: why, and what the record says from then on. */
record ChecklistTemplateAmendment(@Lines @Size(max = 500) String reason, ChecklistTemplate content)
        implements RequestBody, Amendment {}
