package dev.taizhang.obligation;

import dev.taizhang.ledger.Desk;
import dev.taizhang.ledger.Desks;
import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.RecordFilter;
import dev.taizhang.platform.csv.Csv;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Duties over HTTP; their transitions are those of all ledgers. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "obligation-rules", description = "职责要求: who owes what, how often, by which paper; and who was let off.")
@RunOnVirtualThread
class ObligationRuleResource {

    private final Desk<ObligationRule, ObligationRuleView> desk;

    ObligationRuleResource(Desks desks, ObligationRuleLedger ledger) {
        this.desk = desks.of(ledger, ObligationRuleView::of);
    }

    @GET
    @Path("/obligation-rules")
    @Operation(operationId = "listObligationRules", summary = "Duties by the day from which they are owed")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<ObligationRuleView> list(@BeanParam RecordFilter filter, @BeanParam PageRequest page) {
        return desk.list(filter, page);
    }

    @POST
    @Path("/obligation-rules")
    @Operation(operationId = "createObligationRule", summary = "Enter a duty as a draft")
    @APIResponseSchema(value = ObligationRuleView.class, responseCode = "201")
    public Response create(ObligationRule rule) {
        return desk.create(rule);
    }

    @GET
    @Path("/obligation-rules/{id}")
    @Operation(operationId = "getObligationRule", summary = "A duty in the version in force")
    @APIResponseSchema(ObligationRuleView.class)
    public Response get(@PathParam("id") String id) {
        return desk.get(id);
    }

    @PUT
    @Path("/obligation-rules/{id}")
    @Operation(operationId = "replaceObligationRule", summary = "Put other content into a draft")
    @APIResponseSchema(ObligationRuleView.class)
    public Response replace(@PathParam("id") String id, ObligationRule rule) {
        return desk.replace(id, rule);
    }

    @POST
    @Path("/obligation-rules/{id}/amendments")
    @Operation(operationId = "amendObligationRule", summary = "Open an amendment of a confirmed duty")
    @APIResponseSchema(value = ObligationRuleView.class, responseCode = "201")
    public Response amend(@PathParam("id") String id, ObligationRuleAmendment amendment) {
        return desk.amend(id, amendment.reason(), amendment.content());
    }

    @GET
    @Path("/obligation-rules/{id}/versions")
    @Operation(operationId = "listObligationRuleVersions", summary = "All versions of a duty, the latest first")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<ObligationRuleView> versions(@PathParam("id") String id, @BeanParam PageRequest page) {
        return desk.versions(id, page);
    }
}
