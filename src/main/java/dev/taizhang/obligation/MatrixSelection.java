package dev.taizhang.obligation;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Whose duty a matrix shows; taken by a resource method as {@code @BeanParam}. */
public record MatrixSelection(
        @Parameter(description = "Code, number, key or id of the duty.", required = true) @QueryParam("rule")
        String rule,

        @Parameter(
                description =
                        "Id or code: this organisation alone. Absent, with `subtree` absent too: all whose figures"
                                + " the caller sees.")
        @QueryParam("organization")
        @Nullable
        String organization,

        @Parameter(
                description =
                        "`true`: with everything below `organization`; or the id or code of the top of a subtree.")
        @QueryParam("subtree")
        @Nullable
        String subtree,

        @Parameter(description = "Periods within this one. Absent: the year of `through`.")
        @QueryParam("period")
        @Nullable
        String period,

        @Parameter(description = "Only cells in these states.") @QueryParam("state")
        List<ObligationState> state) {

    ObligationSelection selection() {
        return new ObligationSelection(organization, subtree, period, state, rule, null);
    }
}
