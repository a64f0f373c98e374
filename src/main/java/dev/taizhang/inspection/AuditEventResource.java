package dev.taizhang.inspection;

import dev.taizhang.audit.ChainReport;
import dev.taizhang.platform.concurrency.TaggedByContent;
import dev.taizhang.platform.csv.Csv;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The trail over HTTP, for administrators. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/audit-events")
@Tag(name = "audit", description = "Who did what, and the proof that nobody bent it.")
@RunOnVirtualThread
class AuditEventResource {

    private final AuditEventQueries queries;

    AuditEventResource(AuditEventQueries queries) {
        this.queries = queries;
    }

    @GET
    @Operation(
            operationId = "listAuditEvents",
            summary = "Changes, refusals, sign-ins and exports inside the caller's subtree, the latest first")
    @TaggedByContent
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<AuditEventView> list(@BeanParam AuditEventFilter filter, @BeanParam PageRequest page) {
        return queries.list(filter, page);
    }

    @GET
    @Path("/verification")
    @Operation(
            operationId = "verifyAuditEvents",
            summary = "Whether the sealed rows are what was sealed; names the first link that does not hold",
            description =
                    "Follows the chain of hashes from `from` on and says how far it went; `next` goes on. Rows that"
                            + " are not sealed yet (`unsealed`) are not proved. Write `head` down elsewhere and give it as"
                            + " `anchor` later: that proves that the whole chain was not written anew.")
    @TaggedByContent
    public ChainReport verify(@BeanParam VerificationRequest wanted) {
        return queries.verify(wanted.from(), wanted.limit(), wanted.anchor());
    }
}
