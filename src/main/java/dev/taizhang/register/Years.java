package dev.taizhang.register;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Some years, 1900 to 2199; none if the first is after the last. */
record Years(
        @Parameter(description = "First year.", required = true) @QueryParam("fromYear") @Min(1900) @Max(2199)
        int fromYear,

        @Parameter(description = "Last year.", required = true) @QueryParam("toYear") @Min(1900) @Max(2199)
        int toYear) {}
