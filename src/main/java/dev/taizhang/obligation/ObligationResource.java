package dev.taizhang.obligation;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.metric.QuestionParameters;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Duties by organisation and period over HTTP: how each stands, evaluated for every question. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "obligations", description = "How the duties of each organisation and period stand, and what met them.")
@RunOnVirtualThread
class ObligationResource {

    private final ObligationQueries queries;
    private final MatrixTable table;

    ObligationResource(ObligationQueries queries, MatrixTable table) {
        this.queries = queries;
        this.table = table;
    }

    @GET
    @Path("/obligations")
    @Operation(
            operationId = "listObligations",
            summary = "Duties by organisation, rule and period, and how each stands")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<ObligationView> list(
            @BeanParam ObligationSelection selection,
            @BeanParam QuestionParameters parameters,
            @BeanParam PageRequest page) {
        return queries.list(selection, parameters, page);
    }

    @GET
    @Path("/obligations/matrix")
    @Operation(
            operationId = "getObligationMatrix",
            summary = "One duty by organisation and period; `text/csv` gives a column for each period")
    @APIResponse(
            responseCode = "200",
            description = "The matrix",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ObligationMatrix.class)),
                @Content(mediaType = Csv.TYPE, schema = @Schema(implementation = String.class))
            })
    public ObligationMatrix matrix(@BeanParam MatrixSelection selection, @BeanParam QuestionParameters parameters) {
        return queries.matrix(selection.selection(), parameters);
    }

    @GET
    @Path("/obligations/matrix")
    @Produces(Csv.ON_REQUEST)
    @Operation(hidden = true)
    public Csv table(@BeanParam MatrixSelection selection, @BeanParam QuestionParameters parameters) {
        return table.of(queries.matrix(selection.selection(), parameters));
    }
}
