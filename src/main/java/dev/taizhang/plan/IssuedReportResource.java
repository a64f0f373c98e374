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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The register of issued reports over HTTP. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(
        name = "issued-reports",
        description = "The register of issued reports, whose planned measures the next report answers for.")
@RunOnVirtualThread
class IssuedReportResource {

    private final Desk<IssuedReport, IssuedReportView> desk;

    IssuedReportResource(Desks desks, IssuedReportLedger ledger) {
        this.desk = desks.of(ledger, IssuedReportView::of);
    }

    @GET
    @Path("/reports")
    @Operation(operationId = "listIssuedReports", summary = "Issued reports by day")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<IssuedReportView> list(@BeanParam RecordFilter filter, @BeanParam PageRequest page) {
        return desk.list(filter, page);
    }

    @GET
    @Path("/reports/{id}")
    @Operation(operationId = "getIssuedReport", summary = "An issued report")
    @APIResponseSchema(IssuedReportView.class)
    public Response get(@PathParam("id") String id) {
        return desk.get(id);
    }
}
