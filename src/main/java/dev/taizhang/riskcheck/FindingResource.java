package dev.taizhang.riskcheck;

import dev.taizhang.ledger.DueFilter;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Findings over HTTP: entered inside a check, read and corrected here. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "findings", description = "问题: what a check found, until it is closed 销号.")
@RunOnVirtualThread
class FindingResource {

    static final String PATH = Ledger.ROOT + "findings/";

    private final FindingWorkflow workflow;
    private final FindingQueries queries;
    private final ClosureForm form;
    private final Idempotency idempotency;
    private final Preconditions preconditions;

    FindingResource(
            FindingWorkflow workflow,
            FindingQueries queries,
            ClosureForm form,
            Idempotency idempotency,
            Preconditions preconditions) {
        this.workflow = workflow;
        this.queries = queries;
        this.form = form;
        this.idempotency = idempotency;
        this.preconditions = preconditions;
    }

    @GET
    @Path("/risk-checks/{id}/findings")
    @Operation(operationId = "listFindingsOfRiskCheck", summary = "What a check found, in the order of entry")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<FindingView> ofCheck(@PathParam("id") String id, @BeanParam PageRequest page) {
        return queries.ofCheck(id, page);
    }

    @POST
    @Path("/risk-checks/{id}/findings")
    @Operation(
            operationId = "createFinding",
            summary = "Enter a finding, as long as the check or an amendment of it is not confirmed")
    @APIResponseSchema(value = FindingView.class, responseCode = "201")
    public Response create(@PathParam("id") String id, FindingRequest finding) {
        return idempotency.once(() -> {
            String created = workflow.create(id, finding);
            return Answers.created(PATH + created, queries.get(created));
        });
    }

    @GET
    @Path("/findings")
    @Operation(operationId = "listFindings", summary = "Findings by the day they were found")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<FindingView> list(
            @BeanParam RecordFilter filter, @BeanParam DueFilter due, @BeanParam PageRequest page) {
        return queries.list(filter, due, page);
    }

    @GET
    @Path("/findings/{id}")
    @Operation(operationId = "getFinding", summary = "A finding with all that became of it")
    @APIResponseSchema(FindingView.class)
    public Response get(@PathParam("id") String id) {
        return preconditions.answer(queries.get(id));
    }

    @PUT
    @Path("/findings/{id}")
    @Operation(operationId = "replaceFinding", summary = "Correct a finding whose check is not confirmed yet")
    @APIResponseSchema(FindingView.class)
    public Response replace(@PathParam("id") String id, FindingRequest finding) {
        workflow.replace(id, finding, preconditions::requireMatch);
        return shown(id);
    }

    @GET
    @Path("/findings/{id}/closure-form")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "getClosureForm", summary = "What became of a finding, as a form to print and file")
    @APIResponse(
            responseCode = "200",
            description = "The form, in the language of the reader",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public Response form(@PathParam("id") String id) {
        return preconditions.answer(form.of(id));
    }

    private Response shown(String id) {
        return Answers.ok(queries.get(id));
    }
}
