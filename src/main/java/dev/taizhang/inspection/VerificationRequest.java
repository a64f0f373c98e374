package dev.taizhang.inspection;

import dev.taizhang.audit.Chain;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of the chain is to be proved; taken by a resource method as {@code @BeanParam}. */
public record VerificationRequest(
        @Parameter(description = "The batch to begin with: 1, or `next` of the answer before.")
        @QueryParam("from")
        @DefaultValue("1")
        @Min(1)
        @Max(MOST)
        long from,

        @Parameter(description = "At most so many batches.")
        @QueryParam("limit")
        @DefaultValue("200")
        @Min(1)
        @Max(Chain.MOST_BATCHES)
        int limit,

        @Parameter(
                description = "Number and hash of a batch as they were written down earlier, as `12:` and 64"
                        + " hexadecimal digits; held against the batch when the walk comes to it.")
        @QueryParam("anchor")
        @Nullable
        String anchor) {

    /** Far beyond any chain, and far from where sums overflow. */
    static final long MOST = 1_000_000_000_000L;
}
