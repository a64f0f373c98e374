package dev.taizhang.actionitem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether what was to be done was really done. */
@Schema(name = "ActionVerificationOutcome")
enum VerificationOutcome {
    PASSED,
    FAILED
}
