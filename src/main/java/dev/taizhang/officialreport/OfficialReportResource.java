package dev.taizhang.officialreport;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.RecordFilter;
import dev.taizhang.platform.concurrency.Answers;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.csv.Csv;
import dev.taizhang.platform.idempotency.Idempotency;
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

/** Official reports over HTTP: the register, and beginning and correcting one. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(
        name = "issued-reports",
        description =
                "Official reports: made here with frozen figures, or issued elsewhere; the next report answers for"
                        + " the measures they planned.")
@RunOnVirtualThread
class OfficialReportResource {

    /** Below the path of all ledgers. */
    static final String LEDGER = "/reports";

    private static final String PATH = Ledger.ROOT + "reports/";

    private final ReportDrafts drafts;
    private final ReportQueries queries;
    private final Idempotency idempotency;
    private final Preconditions preconditions;

    OfficialReportResource(
            ReportDrafts drafts, ReportQueries queries, Idempotency idempotency, Preconditions preconditions) {
        this.drafts = drafts;
        this.queries = queries;
        this.idempotency = idempotency;
        this.preconditions = preconditions;
    }

    @GET
    @Path(LEDGER)
    @Operation(
            operationId = "listIssuedReports",
            summary = "Reports in whatever state, by the day they were issued, or entered as long as they are not",
            description = "`state=ISSUED` shows those that are issued and stand.")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<IssuedReportView> list(@BeanParam RecordFilter filter, @BeanParam PageRequest page) {
        return queries.list(filter, page);
    }

    @POST
    @Path(LEDGER)
    @Operation(operationId = "createReport", summary = "Begin a report of an organisation and a period")
    @APIResponseSchema(value = IssuedReportView.class, responseCode = "201")
    public Response create(ReportRequest request) {
        return idempotency.once(() -> {
            String id = drafts.create(request);
            return Answers.created(PATH + id, queries.get(id));
        });
    }

    @GET
    @Path(LEDGER + "/{id}")
    @Operation(operationId = "getIssuedReport", summary = "A report with all that became of it")
    @APIResponseSchema(IssuedReportView.class)
    public Response get(@PathParam("id") String id) {
        return preconditions.answer(queries.get(id));
    }

    @PUT
    @Path(LEDGER + "/{id}")
    @Operation(
            operationId = "replaceReport",
            summary = "Correct a report that is not handed in",
            description = "It is a draft again, and its figures have to be computed again.")
    @APIResponseSchema(IssuedReportView.class)
    public Response replace(@PathParam("id") String id, ReportRequest request) {
        drafts.replace(id, request, preconditions::requireMatch);
        return shown(id);
    }

    private Response shown(String id) {
        return Answers.ok(queries.get(id));
    }
}
