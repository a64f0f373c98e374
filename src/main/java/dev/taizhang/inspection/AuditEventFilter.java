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
        @Parameter(
                description =
                        "Id of the account that acted, its username if the caller administers it, `service` or `anonymous`.")
        @QueryParam("actor")
        @Pattern(regexp = AuditEventFilter.VISIBLE, message = "format.VISIBLE")
        @Nullable
        String actor,

        @Parameter(description = "As `MEETING_CONFIRMED`, `POST_MEETING_CONFIRMATION`, `SIGN_IN` or `EXPORT`.")
        @QueryParam("action")
        @Pattern(regexp = AuditEventFilter.VISIBLE, message = "format.VISIBLE")
        @Nullable
        String action,

        @Parameter(description = "As `MEETING` or `ACCOUNT`.")
        @QueryParam("resourceKind")
        @Pattern(regexp = AuditEventFilter.VISIBLE, message = "format.VISIBLE")
        @Nullable
        String resourceKind,

        @Parameter(
                description =
                        "Id of the resource; of a file that was taken, `record/file`: its id alone finds rows written before that.")
        @QueryParam("resource")
        @Pattern(regexp = AuditEventFilter.VISIBLE, message = "format.VISIBLE")
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

        @Parameter(
                description =
                        "Id of the request, as in the `traceId` of a problem and in the header `X-Trace-Id` of every answer.")
        @QueryParam("traceId")
        @Pattern(regexp = "[0-9a-f]{32}", message = "format.TRACE_ID")
        @Nullable
        String traceId,

        @Parameter(description = "First office day.") @QueryParam("from") @Nullable
        LocalDate from,

        @Parameter(description = "Last office day.") @QueryParam("to") @Nullable
        LocalDate to) {

    /** All of them are words, ids or names in ASCII. */
    static final String VISIBLE = "[!-~]{1,64}";

    /** What a cursor of such a list belongs to. */
    String key() {
        return "audit events|" + this;
    }
}
