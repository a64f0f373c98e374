package dev.taizhang.closing;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which closings a list shows; taken by a resource method as {@code @BeanParam}. */
public record ClosingFilter(
        @Parameter(description = "Id or code of the organisation that closed them.")
        @QueryParam("organization")
        @Nullable
        String organization,

        @Parameter(description = "Code of the closed period.") @QueryParam("period") @Nullable
        String period,

        @Parameter(description = "Only closed ones, or only reopened ones.") @QueryParam("state") @Nullable
        ClosingState state) {

    /** What a cursor of such a list belongs to. */
    String key() {
        return "period-closings|" + organization + "|" + period + "|" + state;
    }
}
