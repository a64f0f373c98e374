package dev.taizhang.inspection;

import dev.taizhang.audit.AuditOutcome;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which rows of the trail a list shows; taken by a resource method as {@code @BeanParam}. */
public record AuditEventFilter(
        @Parameter(description = "Id of the account that acted, `service` or `anonymous`.")
        @QueryParam("actor")
        @Pattern(regexp = "[!-~]{1,20}")
        @Nullable
        String actor,

        @Parameter(description = "As `MEETING_CONFIRMED`, `POST_MEETING_CONFIRMATION`, `SIGN_IN` or `EXPORT`.")
        @QueryParam("action")
        @Pattern(regexp = "[!-~]{1,60}")
        @Nullable
        String action,

        @Parameter(description = "As `MEETING` or `ACCOUNT`.")
        @QueryParam("resourceKind")
        @Pattern(regexp = "[!-~]{1,40}")
        @Nullable
        String resourceKind,

        @Parameter(description = "Id of the resource.")
        @QueryParam("resource")
        @Pattern(regexp = "[!-~]{1,64}")
        @Nullable
        String resource,

        @Parameter(description = "Id or code: rows of this organisation alone, or with `subtree` of all below it too.")
        @QueryParam("organization")
        @Nullable
        String organization,

        @Parameter(description = "Whether rows of everything below `organization` are wanted too.")
        @QueryParam("subtree")
        @DefaultValue("false")
        boolean subtree,

        @Parameter(description = "`DONE` or `REFUSED`.") @QueryParam("outcome") @Nullable
        AuditOutcome outcome,

        @Parameter(description = "First office day.") @QueryParam("from") @Nullable
        LocalDate from,

        @Parameter(description = "Last office day.") @QueryParam("to") @Nullable
        LocalDate to) {

    /** What a cursor of such a list belongs to. */
    String key() {
        return "audit events|" + this;
    }
}
