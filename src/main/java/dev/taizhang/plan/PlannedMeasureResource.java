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

/** Planned measures over HTTP; their transitions are those of all ledgers. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "planned-measures", description = "下步工作: what is planned for the next period; action items carry it out.")
@RunOnVirtualThread
class PlannedMeasureResource {

    private final Desk<PlannedMeasure, PlannedMeasureView> desk;

    PlannedMeasureResource(Desks desks, PlannedMeasureLedger ledger) {
        this.desk = desks.of(ledger, PlannedMeasureView::of);
    }

    @GET
    @Path("/planned-measures")
    @Operation(operationId = "listPlannedMeasures", summary = "Planned measures by day")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<PlannedMeasureView> list(@BeanParam RecordFilter filter, @BeanParam PageRequest page) {
        return desk.list(filter, page);
    }

    @POST
    @Path("/planned-measures")
    @Operation(operationId = "createPlannedMeasure", summary = "Enter a planned measure as a draft")
    @APIResponseSchema(value = PlannedMeasureView.class, responseCode = "201")
    public Response create(PlannedMeasure measure) {
        return desk.create(measure);
    }

    @GET
    @Path("/planned-measures/{id}")
    @Operation(operationId = "getPlannedMeasure", summary = "A planned measure in the version in force")
    @APIResponseSchema(PlannedMeasureView.class)
    public Response get(@PathParam("id") String id) {
        return desk.get(id);
    }

    @PUT
    @Path("/planned-measures/{id}")
    @Operation(operationId = "replacePlannedMeasure", summary = "Put other content into a draft")
    @APIResponseSchema(PlannedMeasureView.class)
    public Response replace(@PathParam("id") String id, PlannedMeasure measure) {
        return desk.replace(id, measure);
    }

    @POST
    @Path("/planned-measures/{id}/amendments")
    @Operation(operationId = "amendPlannedMeasure", summary = "Open an amendment of a confirmed planned measure")
    @APIResponseSchema(value = PlannedMeasureView.class, responseCode = "201")
    public Response amend(@PathParam("id") String id, PlannedMeasureAmendment amendment) {
        return desk.amend(id, amendment.reason(), amendment.content());
    }

    @GET
    @Path("/planned-measures/{id}/versions")
    @Operation(
            operationId = "listPlannedMeasureVersions",
            summary = "All versions of a planned measure, the latest first")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<PlannedMeasureView> versions(@PathParam("id") String id, @BeanParam PageRequest page) {
        return desk.versions(id, page);
    }
}
