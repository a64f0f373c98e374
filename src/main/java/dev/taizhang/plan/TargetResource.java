package dev.taizhang.plan;

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

/** Targets over HTTP; their transitions are those of all ledgers. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "targets", description = "目标: what a figure is to reach in a period.")
@RunOnVirtualThread
class TargetResource {

    private final Desk<Target, TargetView> desk;

    TargetResource(Desks desks, TargetLedger ledger) {
        this.desk = desks.of(ledger, TargetView::of);
    }

    @GET
    @Path("/targets")
    @Operation(operationId = "listTargets", summary = "Targets by day")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<TargetView> list(@BeanParam RecordFilter filter, @BeanParam PageRequest page) {
        return desk.list(filter, page);
    }

    @POST
    @Path("/targets")
    @Operation(operationId = "createTarget", summary = "Enter a target as a draft")
    @APIResponseSchema(value = TargetView.class, responseCode = "201")
    public Response create(Target target) {
        return desk.create(target);
    }

    @GET
    @Path("/targets/{id}")
    @Operation(operationId = "getTarget", summary = "A target in the version in force")
    @APIResponseSchema(TargetView.class)
    public Response get(@PathParam("id") String id) {
        return desk.get(id);
    }

    @PUT
    @Path("/targets/{id}")
    @Operation(operationId = "replaceTarget", summary = "Put other content into a draft")
    @APIResponseSchema(TargetView.class)
    public Response replace(@PathParam("id") String id, Target target) {
        return desk.replace(id, target);
    }

    @POST
    @Path("/targets/{id}/amendments")
    @Operation(operationId = "amendTarget", summary = "Open an amendment of a confirmed target")
    @APIResponseSchema(value = TargetView.class, responseCode = "201")
    public Response amend(@PathParam("id") String id, TargetAmendment amendment) {
        return desk.amend(id, amendment.reason(), amendment.content());
    }

    @GET
    @Path("/targets/{id}/versions")
    @Operation(operationId = "listTargetVersions", summary = "All versions of a target, the latest first")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<TargetView> versions(@PathParam("id") String id, @BeanParam PageRequest page) {
        return desk.versions(id, page);
    }
}
