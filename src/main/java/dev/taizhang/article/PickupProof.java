package dev.taizhang.article;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;

/**
 * What proves a pick-up that was entered without it, or wrongly.
 *
 * @param proof as the name of a scan
 */
record PickupProof(@Lines @Size(max = 500) String proof) implements RequestBody {}
