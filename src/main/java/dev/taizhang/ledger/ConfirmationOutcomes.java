package dev.taizhang.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of each record of a request to confirm many, in the order of the request. */
public record ConfirmationOutcomes(List<Outcome> items) {

    /**
     * One record's outcome.
     *
     * @param code why it was refused; null if it was confirmed
     * @param state its state now; null where the caller may not read it
     * @param allowedTransitions what can be asked for in that state, or in that of the amendment under way; empty where the caller may not read it
     */
    public record Outcome(
            String id,
            boolean confirmed,
            @Nullable String code,
            @Nullable String message,
            @Nullable String state,
            @Nullable String etag,
            List<String> allowedTransitions) {}
}
