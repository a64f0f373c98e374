package dev.taizhang.plan;

import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;

/**
 * Which record stands for which item.
 *
 * @param item key of an item of the plan
 * @param recordId id of a record that its responsible organisation, or one below it, holds; for an item without a metric also
 *     the action item that carries it out, once that is closed
 */
record FulfilmentRequest(
        @Size(max = 32) String item, @Size(max = 64) String recordId) implements RequestBody {}
