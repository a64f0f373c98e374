package dev.taizhang.ledger;

import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Several records to be confirmed, each on its own.
 *
 * @param items 1 to 200
 */
public record ConfirmationsRequest(@Size(min = 1, max = 200) List<Item> items) implements RequestBody {

    /**
     * One record as the caller has seen it.
     *
     * @param etag its entity tag, as the header gives it
     */
    public record Item(String id, String etag) {}
}
