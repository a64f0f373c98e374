package dev.taizhang.platform.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted; taken by a resource method as {@code @BeanParam}.
 *
 * @param limit at most so many items, 1 to 200
 * @param cursor {@code next} of the page before; null for the first page
 */
public record PageRequest(
        @Parameter(description = "At most so many items.") @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200)
        int limit,

        @Parameter(description = "`next` of the page before; absent for the first page.")
        @QueryParam("cursor")
        @Nullable
        String cursor) {}
