package dev.taizhang.officialreport;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.report.AggregatedReport;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The figures of reports over HTTP. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "issued-reports")
@RunOnVirtualThread
class ReportFiguresResource {

    private static final String REPORT = OfficialReportResource.LEDGER + "/{id}";

    private final ReportFigures figures;

    ReportFiguresResource(ReportFigures figures) {
        this.figures = figures;
    }

    @GET
    @Path(REPORT + "/figures")
    @Operation(
            operationId = "getReportFigures",
            summary = "The aggregated report as it was when the figures were frozen")
    public AggregatedReport figures(@PathParam("id") String id) {
        return figures.of(id);
    }

    @GET
    @Path(REPORT + "/drift")
    @Operation(
            operationId = "getReportDrift",
            summary = "The figures that have changed since they were frozen, each with what it was and is")
    public ReportDrift drift(@PathParam("id") String id) {
        return figures.drift(id);
    }

    @GET
    @Path(REPORT + "/changes")
    @Operation(
            operationId = "getReportChanges",
            summary = "The figures that differ from those of the report in whose place it is issued, else of what the"
                    + " organisation issued last for the period before it (`comparedWith`)")
    public ReportChanges changes(@PathParam("id") String id) {
        return figures.changes(id);
    }
}
