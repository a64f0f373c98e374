package dev.taizhang.lecture;

import dev.taizhang.ledger.Amendment;
import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;

/** A correction of a confirmed lecture: why, and what the record says from then on. */
record LectureAmendment(@Lines @Size(max = 500) String reason, Lecture content) implements RequestBody, Amendment {}
