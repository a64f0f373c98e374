package dev.taizhang.riskcheck;

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

/** Risk checks over HTTP; their transitions are those of all ledgers. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "risk-checks", description = "风险排查: checks by template, item by item.")
@RunOnVirtualThread
class RiskCheckResource {

    private final Desk<RiskCheck, RiskCheckView> desk;

    RiskCheckResource(Desks desks, RiskCheckLedger ledger) {
        this.desk = desks.of(ledger, RiskCheckView::of);
    }

    @GET
    @Path("/risk-checks")
    @Operation(operationId = "listRiskChecks", summary = "Risk checks by day")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<RiskCheckView> list(@BeanParam RecordFilter filter, @BeanParam PageRequest page) {
        return desk.list(filter, page);
    }

    @POST
    @Path("/risk-checks")
    @Operation(operationId = "createRiskCheck", summary = "Enter a risk check as a draft")
    @APIResponseSchema(value = RiskCheckView.class, responseCode = "201")
    public Response create(RiskCheck check) {
        return desk.create(check);
    }

    @GET
    @Path("/risk-checks/{id}")
    @Operation(operationId = "getRiskCheck", summary = "A risk check in the version in force")
    @APIResponseSchema(RiskCheckView.class)
    public Response get(@PathParam("id") String id) {
        return desk.get(id);
    }

    @PUT
    @Path("/risk-checks/{id}")
    @Operation(operationId = "replaceRiskCheck", summary = "Put other content into a draft")
    @APIResponseSchema(RiskCheckView.class)
    public Response replace(@PathParam("id") String id, RiskCheck check) {
        return desk.replace(id, check);
    }

    @POST
    @Path("/risk-checks/{id}/amendments")
    @Operation(operationId = "amendRiskCheck", summary = "Open an amendment of a confirmed risk check")
    @APIResponseSchema(value = RiskCheckView.class, responseCode = "201")
    public Response amend(@PathParam("id") String id, RiskCheckAmendment amendment) {
        return desk.amend(id, amendment.reason(), amendment.content());
    }

    @GET
    @Path("/risk-checks/{id}/versions")
    @Operation(operationId = "listRiskCheckVersions", summary = "All versions of a risk check, the latest first")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<RiskCheckView> versions(@PathParam("id") String id, @BeanParam PageRequest page) {
        return desk.versions(id, page);
    }
}
