package dev.taizhang.closing;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;

/**
 * Why a closed period is opened again.
 *
 * @param reason what has to be entered or corrected in it
 */
record ReopeningRequest(@Lines @Size(max = 500) String reason) implements RequestBody {}
