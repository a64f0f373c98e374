package dev.taizhang.completeness;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which deadlines a list shows; taken by a resource method as {@code @BeanParam}. */
public record DeadlineFilter(
        @Parameter(description = "Id or code of the organisation that set them.") @QueryParam("organization") @Nullable
        String organization,

        @Parameter(description = "Code of the period that is to be declared.") @QueryParam("period") @Nullable
        String period) {

    /** What a cursor of such a list belongs to. */
    String key() {
        return "completeness-deadlines|" + organization + "|" + period;
    }
}
